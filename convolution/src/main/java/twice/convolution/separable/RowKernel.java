package twice.convolution.separable;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of the pass along a row: eight neighbouring vectors of output share each weight. Unlike in a tile of
 * several rows every load serves one sum only, which makes a tap twice as dear.
 */
final class RowKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Columns of output at a time. */
    static final int COLUMNS = 8 * LANES;

    private RowKernel() {}

    /**
     * Sums weights {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param x a row of input
     * @param p place in x of the first window
     * @param w weights
     * @param y where to write
     * @param o place in y
     * @param add whether to add to what stands in y
     */
    static void run(float[] x, int p, float[] w, int from, int to, float[] y, int o, boolean add) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector a1 = zero;
        FloatVector a2 = zero;
        FloatVector a3 = zero;
        FloatVector a4 = zero;
        FloatVector a5 = zero;
        FloatVector a6 = zero;
        FloatVector a7 = zero;
        for (int j = from; j < to; j++) {
            int q = p + j;
            FloatVector weight = FloatVector.broadcast(SPECIES, w[j]);
            a0 = weight.fma(FloatVector.fromArray(SPECIES, x, q), a0);
            a1 = weight.fma(FloatVector.fromArray(SPECIES, x, q + LANES), a1);
            a2 = weight.fma(FloatVector.fromArray(SPECIES, x, q + 2 * LANES), a2);
            a3 = weight.fma(FloatVector.fromArray(SPECIES, x, q + 3 * LANES), a3);
            a4 = weight.fma(FloatVector.fromArray(SPECIES, x, q + 4 * LANES), a4);
            a5 = weight.fma(FloatVector.fromArray(SPECIES, x, q + 5 * LANES), a5);
            a6 = weight.fma(FloatVector.fromArray(SPECIES, x, q + 6 * LANES), a6);
            a7 = weight.fma(FloatVector.fromArray(SPECIES, x, q + 7 * LANES), a7);
        }
        if (add) {
            a0 = a0.add(FloatVector.fromArray(SPECIES, y, o));
            a1 = a1.add(FloatVector.fromArray(SPECIES, y, o + LANES));
            a2 = a2.add(FloatVector.fromArray(SPECIES, y, o + 2 * LANES));
            a3 = a3.add(FloatVector.fromArray(SPECIES, y, o + 3 * LANES));
            a4 = a4.add(FloatVector.fromArray(SPECIES, y, o + 4 * LANES));
            a5 = a5.add(FloatVector.fromArray(SPECIES, y, o + 5 * LANES));
            a6 = a6.add(FloatVector.fromArray(SPECIES, y, o + 6 * LANES));
            a7 = a7.add(FloatVector.fromArray(SPECIES, y, o + 7 * LANES));
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
