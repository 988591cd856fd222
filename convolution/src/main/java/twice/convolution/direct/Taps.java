package twice.convolution.direct;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import twice.convolution.Kernel;

/**
 * A kernel as the list of taps that {@link TileKernel} goes through: where to read, the weight for the tile's upper row
 * and the one for its lower. Places where both are zero are left out, so that a sparse kernel costs what it holds.
 */
@SuppressWarnings("ArrayRecordComponent") // read by the kernel, compared nowhere
public record Taps(int[] offsets, float[] weights) {

    /**
     * Sums are begun anew after so many taps and the parts added up. A long chain of float additions drifts, all the more
     * where the values are alike; n taps now err by some 128 + n/128 roundings at worst, not by n.
     */
    private static final int CHAIN = 128;

    /**
     * The taps of a kernel.
     *
     * @param w the kernel as it is laid on, k rows
     * @param step how many rows further down the tile's lower row reads than its upper, 1…k
     * @param offset of (row, column), where to read; rows 0…k + step − 1
     */
    public static Taps of(Kernel w, int step, IntBinaryOperator offset) {
        int rows = w.rows() + step;
        int[] offsets = new int[rows * w.columns()];
        float[] weights = new float[2 * offsets.length];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < w.columns(); j++) {
                float upper = i < w.rows() ? (float) w.at(i, j) : 0;
                float lower = i >= step ? (float) w.at(i - step, j) : 0;
                if (upper != 0 || lower != 0) {
                    offsets[count] = offset.applyAsInt(i, j);
                    weights[2 * count] = upper;
                    weights[2 * count + 1] = lower;
                    count++;
                }
            }
        }
        return new Taps(Arrays.copyOf(offsets, count), Arrays.copyOf(weights, 2 * count));
    }

    /** Number of taps. */
    public int count() {
        return offsets.length;
    }

    /**
     * All taps for one tile.
     *
     * @param x where to read
     * @param p the tile's place in x
     * @param y where to write
     * @param o the tile's place in y
     * @param yStride from the tile's upper row in y to its lower
     */
    public void run(float[] x, int p, float[] y, int o, int yStride) {
        int from = 0;
        do {
            int to = Math.min(count(), from + CHAIN);
            TileKernel.run(x, p, offsets, weights, from, to, y, o, yStride, from > 0);
            from = to;
        } while (from < count());
    }
}
