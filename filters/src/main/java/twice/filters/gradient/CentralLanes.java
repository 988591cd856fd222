package twice.filters.gradient;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Prewitt, Sobel and Scharr along a row, a lane for each pixel. Both directions are made of four differences through the
 * pixel; with the diagonals d₁ = ↘ and d₂ = ↙, the level one h and the upright one v:
 *
 * <pre>x = side · (d₁ − d₂) + middle · h
 * y = side · (d₁ + d₂) + middle · v</pre>
 */
final class CentralLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private CentralLanes() {}

    /**
     * The direction x.
     *
     * @param p three rows of input
     * @param a where in p the upper one begins, a column before the first
     * @param b the pixels' own
     * @param c the lower one
     * @param y where to write
     * @param o place in y
     * @param columns the vector's lanes or more
     */
    static void x(float[] p, int a, int b, int c, float side, float middle, float[] y, int o, int columns) {
        FloatVector s = FloatVector.broadcast(SPECIES, side);
        FloatVector m = FloatVector.broadcast(SPECIES, middle);
        for (int column = 0; column < columns; column += LANES) {
            // The last vector reaches back into the one before.
            int i = Math.min(column, columns - LANES);
            FloatVector d1 = FloatVector.fromArray(SPECIES, p, c + i + 2).sub(FloatVector.fromArray(SPECIES, p, a + i));
            FloatVector d2 = FloatVector.fromArray(SPECIES, p, c + i).sub(FloatVector.fromArray(SPECIES, p, a + i + 2));
            FloatVector h = FloatVector.fromArray(SPECIES, p, b + i + 2).sub(FloatVector.fromArray(SPECIES, p, b + i));
            d1.sub(d2).fma(s, h.mul(m)).intoArray(y, o + i);
        }
    }

    /** The direction y; what it is given is as in {@link #x}. */
    static void y(float[] p, int a, int b, int c, float side, float middle, float[] y, int o, int columns) {
        FloatVector s = FloatVector.broadcast(SPECIES, side);
        FloatVector m = FloatVector.broadcast(SPECIES, middle);
        for (int column = 0; column < columns; column += LANES) {
            int i = Math.min(column, columns - LANES);
            FloatVector d1 = FloatVector.fromArray(SPECIES, p, c + i + 2).sub(FloatVector.fromArray(SPECIES, p, a + i));
            FloatVector d2 = FloatVector.fromArray(SPECIES, p, c + i).sub(FloatVector.fromArray(SPECIES, p, a + i + 2));
            FloatVector v =
                    FloatVector.fromArray(SPECIES, p, c + i + 1).sub(FloatVector.fromArray(SPECIES, p, a + i + 1));
            d1.add(d2).fma(s, v.mul(m)).intoArray(y, o + i);
        }
    }

    /** The magnitude; what it is given is as in {@link #x}. */
    static void magnitude(float[] p, int a, int b, int c, float side, float middle, float[] y, int o, int columns) {
        FloatVector s = FloatVector.broadcast(SPECIES, side);
        FloatVector m = FloatVector.broadcast(SPECIES, middle);
        for (int column = 0; column < columns; column += LANES) {
            int i = Math.min(column, columns - LANES);
            FloatVector d1 = FloatVector.fromArray(SPECIES, p, c + i + 2).sub(FloatVector.fromArray(SPECIES, p, a + i));
            FloatVector d2 = FloatVector.fromArray(SPECIES, p, c + i).sub(FloatVector.fromArray(SPECIES, p, a + i + 2));
            FloatVector h = FloatVector.fromArray(SPECIES, p, b + i + 2).sub(FloatVector.fromArray(SPECIES, p, b + i));
            FloatVector v =
                    FloatVector.fromArray(SPECIES, p, c + i + 1).sub(FloatVector.fromArray(SPECIES, p, a + i + 1));
            FloatVector across = d1.sub(d2).fma(s, h.mul(m));
            FloatVector down = d1.add(d2).fma(s, v.mul(m));
            across.mul(across)
                    .add(down.mul(down))
                    .lanewise(VectorOperators.SQRT)
                    .intoArray(y, o + i);
        }
    }
}
