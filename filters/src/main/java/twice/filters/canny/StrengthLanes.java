package twice.filters.canny;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Sobel's gradient along a row and its strength, a lane for each pixel, with the roundings of {@link NaiveCanny}. */
final class StrengthLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private StrengthLanes() {}

    /**
     * Writes whole vectors, so that each target needs room for one more.
     *
     * @param p three rows of input
     * @param a where in p the upper one begins, a column before the first
     * @param b the pixels' own
     * @param c the lower one
     * @param l2 whether the strength is x² + y² or |x| + |y|
     * @param across receives x
     * @param down receives y
     * @param strength receives it, from index {@code o} on
     */
    static void run(
            float[] p,
            int a,
            int b,
            int c,
            boolean l2,
            float[] across,
            float[] down,
            float[] strength,
            int o,
            int columns) {
        for (int i = 0; i < columns; i += LANES) {
            FloatVector d1 = FloatVector.fromArray(SPECIES, p, c + i + 2).sub(FloatVector.fromArray(SPECIES, p, a + i));
            FloatVector d2 = FloatVector.fromArray(SPECIES, p, c + i).sub(FloatVector.fromArray(SPECIES, p, a + i + 2));
            FloatVector h = FloatVector.fromArray(SPECIES, p, b + i + 2).sub(FloatVector.fromArray(SPECIES, p, b + i));
            FloatVector v =
                    FloatVector.fromArray(SPECIES, p, c + i + 1).sub(FloatVector.fromArray(SPECIES, p, a + i + 1));
            FloatVector x = d1.sub(d2).add(h.add(h));
            FloatVector y = d1.add(d2).add(v.add(v));
            x.intoArray(across, i);
            y.intoArray(down, i);
            FloatVector sum = l2
                    ? x.mul(x).add(y.mul(y))
                    : x.lanewise(VectorOperators.ABS).add(y.lanewise(VectorOperators.ABS));
            sum.intoArray(strength, o + i);
        }
    }
}
