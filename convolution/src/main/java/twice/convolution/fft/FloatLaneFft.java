package twice.convolution.fft;

import jdk.incubator.vector.FloatVector;

/**
 * {@link LaneFft} in float: twice as many transforms at once, in half the memory, to seven digits. Twiddles are computed in
 * double and rounded once.
 */
final class FloatLaneFft {

    /** Number of transforms done at once. */
    static final int LANES = FloatVector.SPECIES_PREFERRED.length();

    /** So many rows are done by a call of a kernel: many short calls are compiled earlier than few long ones. */
    private static final int CALL = 24;

    private final int n;
    private final float[][] twiddles;

    /** A transform of n = 2ᵃ values. */
    FloatLaneFft(int n) {
        if (Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException("expected a power of two, found " + n);
        }
        this.n = n;
        int levels = 0;
        for (int size = n; size > 4; size /= 4) {
            levels++;
        }
        twiddles = new float[levels][];
        for (int level = 0; level < levels; level++) {
            double[] exact = Twiddles.quarters(n >> (2 * level));
            twiddles[level] = new float[exact.length];
            for (int i = 0; i < exact.length; i++) {
                twiddles[level][i] = (float) exact[i];
            }
        }
    }

    /** Number of values. */
    int size() {
        return n;
    }

    /** Transforms n rows of {@link #LANES} values each, from a place on; frequencies come out as {@link LaneFft}'s. */
    void forward(float[] re, float[] im, int offset) {
        int end = offset + n * LANES;
        int size = n;
        for (float[] w : twiddles) {
            for (int block = offset; block < end; block += size * LANES) {
                forward4(re, im, block, size / 4, w);
            }
            size /= 4;
        }
        if (size == 4) {
            FloatButterflies.leaves4(re, im, offset, end);
        } else if (size == 2) {
            FloatButterflies.leaves2(re, im, offset, end);
        }
    }

    /** Takes {@link #forward} back, but for the factor n. */
    void inverse(float[] re, float[] im, int offset) {
        int end = offset + n * LANES;
        int size = n >> (2 * twiddles.length);
        if (size == 4) {
            FloatButterflies.leaves4(im, re, offset, end); // parts exchanged: i for −i
        } else if (size == 2) {
            FloatButterflies.leaves2(re, im, offset, end);
        }
        for (int level = twiddles.length - 1; level >= 0; level--) {
            size *= 4;
            for (int block = offset; block < end; block += size * LANES) {
                inverse4(re, im, block, size / 4, twiddles[level]);
            }
        }
    }

    private static void forward4(float[] re, float[] im, int from, int quarter, float[] w) {
        for (int j = 0; j < quarter; j += CALL) {
            int to = from + Math.min(quarter, j + CALL) * LANES;
            FloatButterflies.forward4(re, im, from + j * LANES, to, quarter * LANES, w, 6 * j);
        }
    }

    private static void inverse4(float[] re, float[] im, int from, int quarter, float[] w) {
        for (int j = 0; j < quarter; j += CALL) {
            int to = from + Math.min(quarter, j + CALL) * LANES;
            FloatButterflies.inverse4(re, im, from + j * LANES, to, quarter * LANES, w, 6 * j);
        }
    }
}
