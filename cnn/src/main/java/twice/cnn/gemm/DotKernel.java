package twice.cnn.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Scalar products of four rows with one vector: what is loaded of the vector serves all four. */
final class DotKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Numbers of scratch that {@link #four} asks for. */
    static final int SCRATCH = 4 * LANES;

    private DotKernel() {}

    /**
     * Scalar products of the rows from {@code p} on, each {@code step} behind the last, with x from {@code q} on.
     *
     * @param sums scratch; its first four numbers are the results
     */
    static void four(float[] rows, int p, int step, float[] x, int q, int length, float[] sums) {
        int whole = length / (2 * LANES) * (2 * LANES);
        lanes(rows, p, step, x, q, whole, sums);
        for (int r = 0; r < 4; r++) {
            float sum = total(sums, r * LANES);
            for (int i = whole; i < length; i++) {
                sum += rows[p + r * step + i] * x[q + i];
            }
            sums[r] = sum;
        }
    }

    /** One scalar product. */
    static float one(float[] row, int p, float[] x, int q, int length) {
        float s0 = 0;
        float s1 = 0;
        int i = 0;
        for (; i <= length - 2; i += 2) {
            s0 += row[p + i] * x[q + i];
            s1 += row[p + i + 1] * x[q + i + 1];
        }
        return i < length ? s0 + s1 + row[p + i] * x[q + i] : s0 + s1;
    }

    private static void lanes(float[] rows, int p, int step, float[] x, int q, int length, float[] sums) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector a1 = zero;
        FloatVector b0 = zero;
        FloatVector b1 = zero;
        FloatVector c0 = zero;
        FloatVector c1 = zero;
        FloatVector d0 = zero;
        FloatVector d1 = zero;
        int p1 = p + step;
        int p2 = p1 + step;
        int p3 = p2 + step;
        for (int i = 0; i < length; i += 2 * LANES) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, q + i);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, q + i + LANES);
            a0 = FloatVector.fromArray(SPECIES, rows, p + i).fma(x0, a0);
            a1 = FloatVector.fromArray(SPECIES, rows, p + i + LANES).fma(x1, a1);
            b0 = FloatVector.fromArray(SPECIES, rows, p1 + i).fma(x0, b0);
            b1 = FloatVector.fromArray(SPECIES, rows, p1 + i + LANES).fma(x1, b1);
            c0 = FloatVector.fromArray(SPECIES, rows, p2 + i).fma(x0, c0);
            c1 = FloatVector.fromArray(SPECIES, rows, p2 + i + LANES).fma(x1, c1);
            d0 = FloatVector.fromArray(SPECIES, rows, p3 + i).fma(x0, d0);
            d1 = FloatVector.fromArray(SPECIES, rows, p3 + i + LANES).fma(x1, d1);
        }
        a0.add(a1).intoArray(sums, 0);
        b0.add(b1).intoArray(sums, LANES);
        c0.add(c1).intoArray(sums, 2 * LANES);
        d0.add(d1).intoArray(sums, 3 * LANES);
    }

    /** Lanes are added in an order of their own making: a reduction by the JVM may take another once it is compiled. */
    private static float total(float[] sums, int at) {
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                sums[at + i] += sums[at + i + half];
            }
        }
        return sums[at];
    }
}
