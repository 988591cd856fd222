package twice.convolution.signal;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The inner loops of the sum y[t] = Σᵢ w[i]·x[first + s·(t − from) + i]. */
final class DirectKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int TILE = 6 * LANES;
    private static final int TAPS = 4 * LANES;

    private DirectKernel() {}

    /** Stride 1, outputs from…to−1: tiles of six vectors, then single vectors, then single outputs. */
    static void slide(double[] x, int first, double[] w, double[] y, int from, int to) {
        int tapBlocks = w.length / TAPS * TAPS;
        int t = from;
        for (; t <= to - TILE; t += TILE) {
            int place = first + t - from;
            if (tapBlocks > 0) {
                manyTaps(x, place, w, tapBlocks, y, t);
            }
            fewTaps(x, place, w, tapBlocks, y, t);
        }
        for (; t <= to - LANES; t += LANES) {
            oneVector(x, first + t - from, w, y, t);
        }
        jump(x, first + t - from, 1, w, y, t, to);
    }

    /**
     * Six vectors of outputs, the first {@code taps} taps. A vector of x at place p serves output vector u for tap i and
     * output vector u − 1 for tap i + LANES, so the four taps i, i + LANES … need nine loads for 24 products.
     */
    private static void manyTaps(double[] x, int place, double[] w, int taps, double[] y, int t) {
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, t);
        DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, t + LANES);
        DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, t + 2 * LANES);
        DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, t + 3 * LANES);
        DoubleVector y4 = DoubleVector.fromArray(SPECIES, y, t + 4 * LANES);
        DoubleVector y5 = DoubleVector.fromArray(SPECIES, y, t + 5 * LANES);
        for (int step = 0; step < taps / 4; step++) {
            int i = step / LANES * TAPS + step % LANES;
            int p = place + i;
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, p);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, p + LANES);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, p + 2 * LANES);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, x, p + 3 * LANES);
            DoubleVector x4 = DoubleVector.fromArray(SPECIES, x, p + 4 * LANES);
            DoubleVector x5 = DoubleVector.fromArray(SPECIES, x, p + 5 * LANES);
            DoubleVector x6 = DoubleVector.fromArray(SPECIES, x, p + 6 * LANES);
            DoubleVector x7 = DoubleVector.fromArray(SPECIES, x, p + 7 * LANES);
            DoubleVector x8 = DoubleVector.fromArray(SPECIES, x, p + 8 * LANES);
            DoubleVector w0 = DoubleVector.broadcast(SPECIES, w[i]);
            y0 = x0.fma(w0, y0);
            y1 = x1.fma(w0, y1);
            y2 = x2.fma(w0, y2);
            y3 = x3.fma(w0, y3);
            y4 = x4.fma(w0, y4);
            y5 = x5.fma(w0, y5);
            DoubleVector w1 = DoubleVector.broadcast(SPECIES, w[i + LANES]);
            y0 = x1.fma(w1, y0);
            y1 = x2.fma(w1, y1);
            y2 = x3.fma(w1, y2);
            y3 = x4.fma(w1, y3);
            y4 = x5.fma(w1, y4);
            y5 = x6.fma(w1, y5);
            DoubleVector w2 = DoubleVector.broadcast(SPECIES, w[i + 2 * LANES]);
            y0 = x2.fma(w2, y0);
            y1 = x3.fma(w2, y1);
            y2 = x4.fma(w2, y2);
            y3 = x5.fma(w2, y3);
            y4 = x6.fma(w2, y4);
            y5 = x7.fma(w2, y5);
            DoubleVector w3 = DoubleVector.broadcast(SPECIES, w[i + 3 * LANES]);
            y0 = x3.fma(w3, y0);
            y1 = x4.fma(w3, y1);
            y2 = x5.fma(w3, y2);
            y3 = x6.fma(w3, y3);
            y4 = x7.fma(w3, y4);
            y5 = x8.fma(w3, y5);
        }
        y0.intoArray(y, t);
        y1.intoArray(y, t + LANES);
        y2.intoArray(y, t + 2 * LANES);
        y3.intoArray(y, t + 3 * LANES);
        y4.intoArray(y, t + 4 * LANES);
        y5.intoArray(y, t + 5 * LANES);
    }

    /** Six vectors of outputs: the taps from {@code firstTap} on, added to what y holds. */
    private static void fewTaps(double[] x, int place, double[] w, int firstTap, double[] y, int t) {
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, t);
        DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, t + LANES);
        DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, t + 2 * LANES);
        DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, t + 3 * LANES);
        DoubleVector y4 = DoubleVector.fromArray(SPECIES, y, t + 4 * LANES);
        DoubleVector y5 = DoubleVector.fromArray(SPECIES, y, t + 5 * LANES);
        for (int i = firstTap; i < w.length; i++) {
            int p = place + i;
            DoubleVector tap = DoubleVector.broadcast(SPECIES, w[i]);
            y0 = DoubleVector.fromArray(SPECIES, x, p).fma(tap, y0);
            y1 = DoubleVector.fromArray(SPECIES, x, p + LANES).fma(tap, y1);
            y2 = DoubleVector.fromArray(SPECIES, x, p + 2 * LANES).fma(tap, y2);
            y3 = DoubleVector.fromArray(SPECIES, x, p + 3 * LANES).fma(tap, y3);
            y4 = DoubleVector.fromArray(SPECIES, x, p + 4 * LANES).fma(tap, y4);
            y5 = DoubleVector.fromArray(SPECIES, x, p + 5 * LANES).fma(tap, y5);
        }
        y0.intoArray(y, t);
        y1.intoArray(y, t + LANES);
        y2.intoArray(y, t + 2 * LANES);
        y3.intoArray(y, t + 3 * LANES);
        y4.intoArray(y, t + 4 * LANES);
        y5.intoArray(y, t + 5 * LANES);
    }

    private static void oneVector(double[] x, int place, double[] w, double[] y, int t) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int i = 0; i < w.length; i++) {
            DoubleVector tap = DoubleVector.broadcast(SPECIES, w[i]);
            sum = DoubleVector.fromArray(SPECIES, x, place + i).fma(tap, sum);
        }
        sum.intoArray(y, t);
    }

    /** Any stride, outputs from…to−1: along the taps, since neighbouring outputs don't lie on neighbouring windows. */
    static void jump(double[] x, int first, int stride, double[] w, double[] y, int from, int to) {
        double[] sums = new double[2 * LANES];
        for (int t = from; t < to; t++) {
            y[t] = dot(x, first + stride * (t - from), w, sums);
        }
    }

    /** Lanes are added in their order: a reduction by the JVM may take another before and after it is compiled. */
    private static double dot(double[] x, int place, double[] w, double[] sums) {
        int blocks = w.length / (2 * LANES) * (2 * LANES);
        double sum = 0;
        if (blocks > 0) {
            alongTaps(x, place, w, blocks, sums);
            for (double each : sums) {
                sum += each;
            }
        }
        for (int i = blocks; i < w.length; i++) {
            sum += w[i] * x[place + i];
        }
        return sum;
    }

    private static void alongTaps(double[] x, int place, double[] w, int blocks, double[] sums) {
        DoubleVector even = DoubleVector.zero(SPECIES);
        DoubleVector odd = DoubleVector.zero(SPECIES);
        for (int i = 0; i < blocks; i += 2 * LANES) {
            even = DoubleVector.fromArray(SPECIES, x, place + i).fma(DoubleVector.fromArray(SPECIES, w, i), even);
            odd = DoubleVector.fromArray(SPECIES, x, place + i + LANES)
                    .fma(DoubleVector.fromArray(SPECIES, w, i + LANES), odd);
        }
        even.intoArray(sums, 0);
        odd.intoArray(sums, LANES);
    }
}
