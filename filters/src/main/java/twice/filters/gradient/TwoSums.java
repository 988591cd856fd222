package twice.filters.gradient;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The inner loops of {@link LanesLaplacianOfGaussian}: two weighted sums at once, a lane for each output. */
final class TwoSums {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Outputs at a time in {@link #down}. */
    static final int COLUMNS = 4 * LANES;

    /** Outputs at a time in {@link #along}. */
    static final int ROW = 8 * LANES;

    private TwoSums() {}

    /**
     * Both sums over the same values, down the columns.
     *
     * @param x the plane
     * @param starts where each tap's row begins
     * @param count how many taps there are
     * @param g the first sum's weights
     * @param d the second sum's
     * @param column the first column
     * @param u receives the first sums from index {@code o} on
     * @param v receives the second
     */
    static void down(
            float[] x, int[] starts, int count, float[] g, float[] d, int column, float[] u, float[] v, int o) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector a1 = zero;
        FloatVector a2 = zero;
        FloatVector a3 = zero;
        FloatVector b0 = zero;
        FloatVector b1 = zero;
        FloatVector b2 = zero;
        FloatVector b3 = zero;
        for (int i = 0; i < count; i++) {
            int p = starts[i] + column;
            FloatVector first = FloatVector.broadcast(SPECIES, g[i]);
            FloatVector second = FloatVector.broadcast(SPECIES, d[i]);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, p);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, p + LANES);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, p + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, p + 3 * LANES);
            a0 = first.fma(x0, a0);
            a1 = first.fma(x1, a1);
            a2 = first.fma(x2, a2);
            a3 = first.fma(x3, a3);
            b0 = second.fma(x0, b0);
            b1 = second.fma(x1, b1);
            b2 = second.fma(x2, b2);
            b3 = second.fma(x3, b3);
        }
        a0.intoArray(u, o);
        a1.intoArray(u, o + LANES);
        a2.intoArray(u, o + 2 * LANES);
        a3.intoArray(u, o + 3 * LANES);
        b0.intoArray(v, o);
        b1.intoArray(v, o + LANES);
        b2.intoArray(v, o + 2 * LANES);
        b3.intoArray(v, o + 3 * LANES);
    }

    /**
     * The sum of one row times one half of the weights and of another times the other, along the row.
     *
     * @param p where in u and v the first window begins
     * @param y receives the sums from index {@code o} on
     */
    static void along(float[] u, float[] du, float[] v, float[] gv, int p, float[] y, int o) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector a1 = zero;
        FloatVector a2 = zero;
        FloatVector a3 = zero;
        FloatVector a4 = zero;
        FloatVector a5 = zero;
        FloatVector a6 = zero;
        FloatVector a7 = zero;
        for (int j = 0; j < du.length; j++) {
            int q = p + j;
            FloatVector first = FloatVector.broadcast(SPECIES, du[j]);
            FloatVector second = FloatVector.broadcast(SPECIES, gv[j]);
            a0 = first.fma(FloatVector.fromArray(SPECIES, u, q), a0);
            a1 = first.fma(FloatVector.fromArray(SPECIES, u, q + LANES), a1);
            a2 = first.fma(FloatVector.fromArray(SPECIES, u, q + 2 * LANES), a2);
            a3 = first.fma(FloatVector.fromArray(SPECIES, u, q + 3 * LANES), a3);
            a4 = first.fma(FloatVector.fromArray(SPECIES, u, q + 4 * LANES), a4);
            a5 = first.fma(FloatVector.fromArray(SPECIES, u, q + 5 * LANES), a5);
            a6 = first.fma(FloatVector.fromArray(SPECIES, u, q + 6 * LANES), a6);
            a7 = first.fma(FloatVector.fromArray(SPECIES, u, q + 7 * LANES), a7);
            a0 = second.fma(FloatVector.fromArray(SPECIES, v, q), a0);
            a1 = second.fma(FloatVector.fromArray(SPECIES, v, q + LANES), a1);
            a2 = second.fma(FloatVector.fromArray(SPECIES, v, q + 2 * LANES), a2);
            a3 = second.fma(FloatVector.fromArray(SPECIES, v, q + 3 * LANES), a3);
            a4 = second.fma(FloatVector.fromArray(SPECIES, v, q + 4 * LANES), a4);
            a5 = second.fma(FloatVector.fromArray(SPECIES, v, q + 5 * LANES), a5);
            a6 = second.fma(FloatVector.fromArray(SPECIES, v, q + 6 * LANES), a6);
            a7 = second.fma(FloatVector.fromArray(SPECIES, v, q + 7 * LANES), a7);
        }
        a0.intoArray(y, o);
        a1.intoArray(y, o + LANES);
        a2.intoArray(y, o + 2 * LANES);
        a3.intoArray(y, o + 3 * LANES);
        a4.intoArray(y, o + 4 * LANES);
        a5.intoArray(y, o + 5 * LANES);
        a6.intoArray(y, o + 6 * LANES);
        a7.intoArray(y, o + 7 * LANES);
    }
}
