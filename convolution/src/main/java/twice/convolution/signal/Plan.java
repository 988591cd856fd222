package twice.convolution.signal;

import twice.convolution.fft.LaneFft;
import twice.convolution.fft.RealConvolution;

/**
 * The way to convolve that is predicted to take the least time.
 *
 * @param way direct, by blocks, or by one transform of the whole
 * @param size of the transform
 * @param nanoseconds predicted for one thread
 */
record Plan(Way way, int size, double nanoseconds) {

    /** How outputs are computed. */
    enum Way {
        DIRECT,
        BLOCKS,
        WHOLE
    }

    private static final int LANES = LaneFft.LANES;
    private static final int LARGEST_BLOCK = 1 << 15;

    /** The cheapest way to so many outputs, counted before striding. */
    static Plan cheapest(int outputs, int taps, int stride) {
        return direct(outputs, taps, stride).orIfCheaper(blocks(outputs, taps)).orIfCheaper(whole(outputs, taps));
    }

    /** The sum itself. */
    static Plan direct(int outputs, int taps, int stride) {
        return new Plan(Way.DIRECT, 0, nanosecondsDirect((outputs - 1) / stride + 1, taps, stride));
    }

    /** Blocks of the size that costs least; for ever, where the kernel is too long for any. */
    static Plan blocks(int outputs, int taps) {
        Plan best = new Plan(Way.BLOCKS, 0, Double.POSITIVE_INFINITY);
        for (int size = Math.max(64, Integer.highestOneBit(taps) * 2); size <= LARGEST_BLOCK; size *= 2) {
            best = best.orIfCheaper(new Plan(Way.BLOCKS, size, nanosecondsInBlocks(outputs, taps, size)));
        }
        return best;
    }

    /** One transform; for ever, where it would be too long. */
    static Plan whole(int outputs, int taps) {
        long seen = outputs + taps - 1L;
        if (seen > 1 << 30) {
            return new Plan(Way.WHOLE, 0, Double.POSITIVE_INFINITY);
        }
        int size = RealConvolution.sizeFor((int) seen);
        return new Plan(Way.WHOLE, size, nanosecondsWhole(size));
    }

    private Plan orIfCheaper(Plan other) {
        return other.nanoseconds < nanoseconds ? other : this;
    }

    /** A vector of products takes a third of a nanosecond along neighbouring outputs, and twice that along the taps. */
    private static double nanosecondsDirect(double outputs, int taps, int stride) {
        double products = outputs * taps / LANES;
        return 200 + (stride == 1 ? 0.33 * products + 0.7 * outputs : 0.66 * products + 5 * outputs);
    }

    /** A row of a group takes 60 ns, and more once a group is larger than the second-level cache. */
    private static double nanosecondsInBlocks(double outputs, int taps, int size) {
        double groups = Math.ceil(outputs / ((size - taps + 1.0) * LaneBlocks.BLOCKS));
        double row = size * 16L * LANES <= 1 << 19 ? 60 : size * 16L * LANES <= 1 << 20 ? 77 : 100;
        return 2000 + (groups + 0.5) * size * row;
    }

    private static double nanosecondsWhole(double size) {
        return 5000 + size * (size <= 1 << 16 ? 17 : size <= 1 << 19 ? 30 : 60) * 8 / LANES;
    }
}
