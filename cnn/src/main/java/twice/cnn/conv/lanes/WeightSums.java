package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;
import static twice.cnn.conv.lanes.Sums.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loops of the gradient by weights: dw[o,k] += Σ(p) dy[o,p] · x[p + k], with a sum for each lane, that is for
 * each image of a block. Lanes are only added up when all blocks are through.
 */
final class WeightSums {

    /** Taps computed together; lists of taps are filled up to a multiple. */
    static final int TAPS = 4;

    private WeightSums() {}

    /**
     * Four outputs by the four taps from number {@code k} on, over places first…end−1.
     *
     * @param plane distance from an output's gradients to the next output's
     * @param sums [4 × 4] vectors from {@code s} on
     */
    static void four(
            float[] x,
            int from,
            int[] places,
            int[] taps,
            int k,
            float[] dy,
            int d,
            int plane,
            int[] dyPlaces,
            int first,
            int end,
            float[] sums,
            int s) {
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, s);
        FloatVector s01 = FloatVector.fromArray(SPECIES, sums, s + LANES);
        FloatVector s02 = FloatVector.fromArray(SPECIES, sums, s + 2 * LANES);
        FloatVector s03 = FloatVector.fromArray(SPECIES, sums, s + 3 * LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, sums, s + 4 * LANES);
        FloatVector s11 = FloatVector.fromArray(SPECIES, sums, s + 5 * LANES);
        FloatVector s12 = FloatVector.fromArray(SPECIES, sums, s + 6 * LANES);
        FloatVector s13 = FloatVector.fromArray(SPECIES, sums, s + 7 * LANES);
        FloatVector s20 = FloatVector.fromArray(SPECIES, sums, s + 8 * LANES);
        FloatVector s21 = FloatVector.fromArray(SPECIES, sums, s + 9 * LANES);
        FloatVector s22 = FloatVector.fromArray(SPECIES, sums, s + 10 * LANES);
        FloatVector s23 = FloatVector.fromArray(SPECIES, sums, s + 11 * LANES);
        FloatVector s30 = FloatVector.fromArray(SPECIES, sums, s + 12 * LANES);
        FloatVector s31 = FloatVector.fromArray(SPECIES, sums, s + 13 * LANES);
        FloatVector s32 = FloatVector.fromArray(SPECIES, sums, s + 14 * LANES);
        FloatVector s33 = FloatVector.fromArray(SPECIES, sums, s + 15 * LANES);
        int t0 = from + taps[k];
        int t1 = from + taps[k + 1];
        int t2 = from + taps[k + 2];
        int t3 = from + taps[k + 3];
        for (int p = first; p < end; p++) {
            int place = places[p];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, place + t0);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, place + t1);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, place + t2);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, place + t3);
            int at = d + dyPlaces[p];
            FloatVector d0 = FloatVector.fromArray(SPECIES, dy, at);
            s00 = d0.fma(x0, s00);
            s01 = d0.fma(x1, s01);
            s02 = d0.fma(x2, s02);
            s03 = d0.fma(x3, s03);
            FloatVector d1 = FloatVector.fromArray(SPECIES, dy, at + plane);
            s10 = d1.fma(x0, s10);
            s11 = d1.fma(x1, s11);
            s12 = d1.fma(x2, s12);
            s13 = d1.fma(x3, s13);
            FloatVector d2 = FloatVector.fromArray(SPECIES, dy, at + 2 * plane);
            s20 = d2.fma(x0, s20);
            s21 = d2.fma(x1, s21);
            s22 = d2.fma(x2, s22);
            s23 = d2.fma(x3, s23);
            FloatVector d3 = FloatVector.fromArray(SPECIES, dy, at + 3 * plane);
            s30 = d3.fma(x0, s30);
            s31 = d3.fma(x1, s31);
            s32 = d3.fma(x2, s32);
            s33 = d3.fma(x3, s33);
        }
        s00.intoArray(sums, s);
        s01.intoArray(sums, s + LANES);
        s02.intoArray(sums, s + 2 * LANES);
        s03.intoArray(sums, s + 3 * LANES);
        s10.intoArray(sums, s + 4 * LANES);
        s11.intoArray(sums, s + 5 * LANES);
        s12.intoArray(sums, s + 6 * LANES);
        s13.intoArray(sums, s + 7 * LANES);
        s20.intoArray(sums, s + 8 * LANES);
        s21.intoArray(sums, s + 9 * LANES);
        s22.intoArray(sums, s + 10 * LANES);
        s23.intoArray(sums, s + 11 * LANES);
        s30.intoArray(sums, s + 12 * LANES);
        s31.intoArray(sums, s + 13 * LANES);
        s32.intoArray(sums, s + 14 * LANES);
        s33.intoArray(sums, s + 15 * LANES);
    }

    /** The same for two outputs; sums [2 × 4]. */
    static void two(
            float[] x,
            int from,
            int[] places,
            int[] taps,
            int k,
            float[] dy,
            int d,
            int plane,
            int[] dyPlaces,
            int first,
            int end,
            float[] sums,
            int s) {
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, s);
        FloatVector s01 = FloatVector.fromArray(SPECIES, sums, s + LANES);
        FloatVector s02 = FloatVector.fromArray(SPECIES, sums, s + 2 * LANES);
        FloatVector s03 = FloatVector.fromArray(SPECIES, sums, s + 3 * LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, sums, s + 4 * LANES);
        FloatVector s11 = FloatVector.fromArray(SPECIES, sums, s + 5 * LANES);
        FloatVector s12 = FloatVector.fromArray(SPECIES, sums, s + 6 * LANES);
        FloatVector s13 = FloatVector.fromArray(SPECIES, sums, s + 7 * LANES);
        int t0 = from + taps[k];
        int t1 = from + taps[k + 1];
        int t2 = from + taps[k + 2];
        int t3 = from + taps[k + 3];
        for (int p = first; p < end; p++) {
            int place = places[p];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, place + t0);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, place + t1);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, place + t2);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, place + t3);
            int at = d + dyPlaces[p];
            FloatVector d0 = FloatVector.fromArray(SPECIES, dy, at);
            s00 = d0.fma(x0, s00);
            s01 = d0.fma(x1, s01);
            s02 = d0.fma(x2, s02);
            s03 = d0.fma(x3, s03);
            FloatVector d1 = FloatVector.fromArray(SPECIES, dy, at + plane);
            s10 = d1.fma(x0, s10);
            s11 = d1.fma(x1, s11);
            s12 = d1.fma(x2, s12);
            s13 = d1.fma(x3, s13);
        }
        s00.intoArray(sums, s);
        s01.intoArray(sums, s + LANES);
        s02.intoArray(sums, s + 2 * LANES);
        s03.intoArray(sums, s + 3 * LANES);
        s10.intoArray(sums, s + 4 * LANES);
        s11.intoArray(sums, s + 5 * LANES);
        s12.intoArray(sums, s + 6 * LANES);
        s13.intoArray(sums, s + 7 * LANES);
    }
}
