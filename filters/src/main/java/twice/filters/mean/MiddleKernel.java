package twice.filters.mean;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of {@link MiddleMean}: two rows of means from four rows of values. Both take the differences from the
 * upper row's middle, so that twelve loads and twelve differences serve two means.
 */
final class MiddleKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Means at a time. */
    static final int LANES = SPECIES.length();

    private MiddleKernel() {}

    /**
     * The means of n places on two rows, n being {@link #LANES} or more. Windows begin at {@code at[0]} of the row above,
     * {@code at[1]} and {@code at[2]} of the two rows, {@code at[3]} of the row below.
     *
     * @param upper receives the upper row's means from o on
     * @param lower receives the lower row's means from u on
     */
    static void run(float[][] x, int[] at, float[] upper, int o, float[] lower, int u, int n) {
        float[] a = x[0];
        float[] b = x[1];
        float[] d = x[2];
        float[] e = x[3];
        int i = at[0];
        int j = at[1];
        int k = at[2];
        int l = at[3];
        for (int next = 0; next < n; next += LANES) {
            int c = Math.min(next, n - LANES);
            FloatVector middle = FloatVector.fromArray(SPECIES, b, j + c + 1);
            FloatVector shared = FloatVector.fromArray(SPECIES, b, j + c)
                    .sub(middle)
                    .add(FloatVector.fromArray(SPECIES, b, j + c + 2).sub(middle))
                    .add(FloatVector.fromArray(SPECIES, d, k + c).sub(middle))
                    .add(FloatVector.fromArray(SPECIES, d, k + c + 1).sub(middle))
                    .add(FloatVector.fromArray(SPECIES, d, k + c + 2).sub(middle));
            FloatVector above = FloatVector.fromArray(SPECIES, a, i + c)
                    .sub(middle)
                    .add(FloatVector.fromArray(SPECIES, a, i + c + 1).sub(middle))
                    .add(FloatVector.fromArray(SPECIES, a, i + c + 2).sub(middle));
            FloatVector below = FloatVector.fromArray(SPECIES, e, l + c)
                    .sub(middle)
                    .add(FloatVector.fromArray(SPECIES, e, l + c + 1).sub(middle))
                    .add(FloatVector.fromArray(SPECIES, e, l + c + 2).sub(middle));
            shared.add(above).mul(1f / 9).add(middle).intoArray(upper, o + c);
            shared.add(below).mul(1f / 9).add(middle).intoArray(lower, u + c);
        }
    }
}
