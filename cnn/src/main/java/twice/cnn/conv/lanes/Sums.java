package twice.cnn.conv.lanes;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops over images in lanes: y[o,p] = Σ(k) w[o,k] · x[p + k], where each x and y is a vector with a number for
 * each image of a block. Four outputs at four places share what they load, and all sums stay in registers.
 *
 * <p>x begins for place p at {@code places[p]}, and {@code taps[k]} further on lies what weight k is multiplied with.
 */
final class Sums {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Images in a block. */
    static final int LANES = SPECIES.length();

    /** Places computed together; lists of places are filled up to a multiple. */
    static final int PLACES = 4;

    private Sums() {}

    /** Four outputs at four places from number {@code p} on; weights [taps × 4] from {@code w} on; y [4 × {@code row}]. */
    static void four(
            float[] x,
            int from,
            int[] taps,
            int start,
            int end,
            int[] places,
            int p,
            float[] weights,
            int w,
            float[] bias,
            int o,
            float[] y,
            int to,
            int row) {
        FloatVector y00 = FloatVector.broadcast(SPECIES, bias[o]);
        FloatVector y01 = y00;
        FloatVector y02 = y00;
        FloatVector y03 = y00;
        FloatVector y10 = FloatVector.broadcast(SPECIES, bias[o + 1]);
        FloatVector y11 = y10;
        FloatVector y12 = y10;
        FloatVector y13 = y10;
        FloatVector y20 = FloatVector.broadcast(SPECIES, bias[o + 2]);
        FloatVector y21 = y20;
        FloatVector y22 = y20;
        FloatVector y23 = y20;
        FloatVector y30 = FloatVector.broadcast(SPECIES, bias[o + 3]);
        FloatVector y31 = y30;
        FloatVector y32 = y30;
        FloatVector y33 = y30;
        int p0 = from + places[p];
        int p1 = from + places[p + 1];
        int p2 = from + places[p + 2];
        int p3 = from + places[p + 3];
        for (int k = start; k < end; k++) {
            int tap = taps[k];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, p0 + tap);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, p1 + tap);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, p2 + tap);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, p3 + tap);
            int at = w + 4 * k;
            FloatVector w0 = FloatVector.broadcast(SPECIES, weights[at]);
            y00 = w0.fma(x0, y00);
            y01 = w0.fma(x1, y01);
            y02 = w0.fma(x2, y02);
            y03 = w0.fma(x3, y03);
            FloatVector w1 = FloatVector.broadcast(SPECIES, weights[at + 1]);
            y10 = w1.fma(x0, y10);
            y11 = w1.fma(x1, y11);
            y12 = w1.fma(x2, y12);
            y13 = w1.fma(x3, y13);
            FloatVector w2 = FloatVector.broadcast(SPECIES, weights[at + 2]);
            y20 = w2.fma(x0, y20);
            y21 = w2.fma(x1, y21);
            y22 = w2.fma(x2, y22);
            y23 = w2.fma(x3, y23);
            FloatVector w3 = FloatVector.broadcast(SPECIES, weights[at + 3]);
            y30 = w3.fma(x0, y30);
            y31 = w3.fma(x1, y31);
            y32 = w3.fma(x2, y32);
            y33 = w3.fma(x3, y33);
        }
        y00.intoArray(y, to);
        y01.intoArray(y, to + LANES);
        y02.intoArray(y, to + 2 * LANES);
        y03.intoArray(y, to + 3 * LANES);
        y10.intoArray(y, to + row);
        y11.intoArray(y, to + row + LANES);
        y12.intoArray(y, to + row + 2 * LANES);
        y13.intoArray(y, to + row + 3 * LANES);
        y20.intoArray(y, to + 2 * row);
        y21.intoArray(y, to + 2 * row + LANES);
        y22.intoArray(y, to + 2 * row + 2 * LANES);
        y23.intoArray(y, to + 2 * row + 3 * LANES);
        y30.intoArray(y, to + 3 * row);
        y31.intoArray(y, to + 3 * row + LANES);
        y32.intoArray(y, to + 3 * row + 2 * LANES);
        y33.intoArray(y, to + 3 * row + 3 * LANES);
    }

    /** The same for two outputs; weights [taps × 2]. */
    static void two(
            float[] x,
            int from,
            int[] taps,
            int start,
            int end,
            int[] places,
            int p,
            float[] weights,
            int w,
            float[] bias,
            int o,
            float[] y,
            int to,
            int row) {
        FloatVector y00 = FloatVector.broadcast(SPECIES, bias[o]);
        FloatVector y01 = y00;
        FloatVector y02 = y00;
        FloatVector y03 = y00;
        FloatVector y10 = FloatVector.broadcast(SPECIES, bias[o + 1]);
        FloatVector y11 = y10;
        FloatVector y12 = y10;
        FloatVector y13 = y10;
        int p0 = from + places[p];
        int p1 = from + places[p + 1];
        int p2 = from + places[p + 2];
        int p3 = from + places[p + 3];
        for (int k = start; k < end; k++) {
            int tap = taps[k];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, p0 + tap);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, p1 + tap);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, p2 + tap);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, p3 + tap);
            int at = w + 2 * k;
            FloatVector w0 = FloatVector.broadcast(SPECIES, weights[at]);
            y00 = w0.fma(x0, y00);
            y01 = w0.fma(x1, y01);
            y02 = w0.fma(x2, y02);
            y03 = w0.fma(x3, y03);
            FloatVector w1 = FloatVector.broadcast(SPECIES, weights[at + 1]);
            y10 = w1.fma(x0, y10);
            y11 = w1.fma(x1, y11);
            y12 = w1.fma(x2, y12);
            y13 = w1.fma(x3, y13);
        }
        y00.intoArray(y, to);
        y01.intoArray(y, to + LANES);
        y02.intoArray(y, to + 2 * LANES);
        y03.intoArray(y, to + 3 * LANES);
        y10.intoArray(y, to + row);
        y11.intoArray(y, to + row + LANES);
        y12.intoArray(y, to + row + 2 * LANES);
        y13.intoArray(y, to + row + 3 * LANES);
    }
}
