package twice.filters.gradient;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The two operators that look along diagonals, Roberts and the Laplacian, along a row, a lane for each pixel. */
final class DiagonalLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private DiagonalLanes() {}

    /**
     * Roberts: one diagonal, the other, or both.
     *
     * @param p two rows of input
     * @param b where in p the pixels' own begins, with the first of them
     * @param c the lower one
     * @param both whether the result is √(x² + y²), of which {@code ahead} = 1 is x and 0 is y
     * @param ahead 1 for x, which subtracts the pixel from the lower right one; 0 for y, the right one from the lower
     * @param y where to write
     * @param o place in y
     * @param columns the vector's lanes or more
     */
    static void roberts(float[] p, int b, int c, boolean both, int ahead, float[] y, int o, int columns) {
        for (int column = 0; column < columns; column += LANES) {
            // The last vector reaches back into the one before.
            int i = Math.min(column, columns - LANES);
            FloatVector one = FloatVector.fromArray(SPECIES, p, c + i + ahead)
                    .sub(FloatVector.fromArray(SPECIES, p, b + i + 1 - ahead));
            if (both) {
                FloatVector other = FloatVector.fromArray(SPECIES, p, c + i + 1 - ahead)
                        .sub(FloatVector.fromArray(SPECIES, p, b + i + ahead));
                one = one.mul(one).add(other.mul(other)).lanewise(VectorOperators.SQRT);
            }
            one.intoArray(y, o + i);
        }
    }

    /**
     * The Laplacian.
     *
     * @param p three rows of input
     * @param a where in p the upper one begins, a column before the first
     * @param b the pixels' own
     * @param c the lower one
     */
    static void laplacian(float[] p, int a, int b, int c, float[] y, int o, int columns) {
        for (int column = 0; column < columns; column += LANES) {
            int i = Math.min(column, columns - LANES);
            FloatVector upper =
                    FloatVector.fromArray(SPECIES, p, a + i).add(FloatVector.fromArray(SPECIES, p, a + i + 2));
            FloatVector lower =
                    FloatVector.fromArray(SPECIES, p, c + i).add(FloatVector.fromArray(SPECIES, p, c + i + 2));
            FloatVector own = FloatVector.fromArray(SPECIES, p, b + i + 1).mul(8);
            upper.add(lower).mul(2).sub(own).intoArray(y, o + i);
        }
    }
}
