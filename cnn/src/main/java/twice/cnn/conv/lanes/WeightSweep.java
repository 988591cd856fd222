package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;
import static twice.cnn.conv.lanes.Sums.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The gradients by weights and bias, summed over the places of a block of images, image by image in lanes.
 *
 * @param groups independent parts of the channels
 * @param outputs channels out of each group
 * @param inputGroup distance from a group's first input channel to the next group's
 * @param gradientPlane distance from an output channel's gradients to the next one's
 * @param windows where the outputs' windows begin in the input
 * @param gradients where the outputs' gradients lie
 * @param taps offsets in a window, filled up to a multiple of {@link WeightSums#TAPS}
 * @param weights how many of the taps are real
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop
record WeightSweep(
        int groups,
        int outputs,
        int inputGroup,
        int gradientPlane,
        int[] windows,
        int[] gradients,
        int[] taps,
        int weights) {

    /** Places for which the gradients of four outputs stay in the nearest cache while all taps pass. */
    private static final int CHUNK = 64;

    private int padded() {
        return outputs + 1 & ~1;
    }

    private int tile(int o) {
        return padded() - o >= 4 ? 4 : 2;
    }

    /** Numbers of memory for the sums of the weights, in lanes. */
    int size() {
        return groups * padded() * taps.length * LANES;
    }

    /** Adds the block's share to {@code sums}. */
    void add(float[] x, float[] dy, float[] sums) {
        for (int g = 0; g < groups; g++) {
            for (int p = 0; p < windows.length; p += CHUNK) {
                int end = Math.min(windows.length, p + CHUNK);
                for (int o = 0; o < padded(); o += tile(o)) {
                    add(x, dy, sums, g, o, p, end);
                }
            }
        }
    }

    private void add(float[] x, float[] dy, float[] sums, int g, int o, int p, int end) {
        int m = tile(o);
        int from = g * inputGroup;
        int d = (g * outputs + o) * gradientPlane;
        int s = (g * padded() + o) * taps.length * LANES;
        for (int k = 0; k < taps.length; k += WeightSums.TAPS) {
            int at = s + k * m * LANES;
            if (m == 4) {
                WeightSums.four(x, from, windows, taps, k, dy, d, gradientPlane, gradients, p, end, sums, at);
            } else {
                WeightSums.two(x, from, windows, taps, k, dy, d, gradientPlane, gradients, p, end, sums, at);
            }
        }
    }

    /** Adds the gradients themselves to {@code sums}, [outputs × lanes]. */
    void addBias(float[] dy, float[] sums) {
        for (int o = 0; o < groups * outputs; o++) {
            FloatVector even = FloatVector.fromArray(SPECIES, sums, o * LANES);
            FloatVector odd = FloatVector.zero(SPECIES);
            int p = 0;
            for (; p + 1 < gradients.length; p += 2) {
                even = even.add(FloatVector.fromArray(SPECIES, dy, o * gradientPlane + gradients[p]));
                odd = odd.add(FloatVector.fromArray(SPECIES, dy, o * gradientPlane + gradients[p + 1]));
            }
            if (p < gradients.length) {
                even = even.add(FloatVector.fromArray(SPECIES, dy, o * gradientPlane + gradients[p]));
            }
            even.add(odd).intoArray(sums, o * LANES);
        }
    }

    /** Adds up the lanes of each weight's sum. */
    void finish(float[] sums, float[] dw) {
        for (int g = 0; g < groups; g++) {
            for (int o = 0; o < outputs; o++) {
                int start = o / 4 * 4;
                int m = tile(start);
                int tile = (g * padded() + start) * taps.length;
                for (int k = 0; k < weights; k++) {
                    int vector = tile
                            + k / WeightSums.TAPS * WeightSums.TAPS * m
                            + (o - start) * WeightSums.TAPS
                            + k % WeightSums.TAPS;
                    dw[(g * outputs + o) * weights + k] = lanes(sums, vector * LANES);
                }
            }
        }
    }

    /** Adds up the lanes of each output's sum. */
    void finishBias(float[] sums, float[] db) {
        for (int o = 0; o < groups * outputs; o++) {
            db[o] = lanes(sums, o * LANES);
        }
    }

    /** The lanes in a fixed order, which {@code reduceLanes} doesn't promise. */
    private static float lanes(float[] sums, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int l = at; l < at + LANES; l += 4) {
            a += sums[l];
            b += sums[l + 1];
            c += sums[l + 2];
            d += sums[l + 3];
        }
        return a + b + (c + d);
    }
}
