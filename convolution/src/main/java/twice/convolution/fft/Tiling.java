package twice.convolution.fft;

/**
 * The size of tiles that makes a convolution cheapest: large ones waste less on the overlap, small ones stay in the cache.
 *
 * @param rows of a tile, a power of two
 * @param columns of a tile, a power of two
 * @param nanoseconds predicted for all tiles on one thread
 */
public record Tiling(int rows, int columns, double nanoseconds) {

    private static final int SMALLEST = 32;
    private static final int LARGEST = 2048;

    /** Kernels of more rows or columns are cut into pieces of at most so many. */
    static final int LARGEST_KERNEL = LARGEST / 2;

    /** The cheapest for so many outputs, before striding, and a kernel that isn't cut. */
    static Tiling cheapest(int rows, int columns, int kernelRows, int kernelColumns) {
        Tiling best = null;
        for (int r = SMALLEST; r <= LARGEST; r *= 2) {
            for (int c = SMALLEST; c <= LARGEST; c *= 2) {
                if (r >= kernelRows && c >= kernelColumns) {
                    double tiles =
                            Math.ceil(rows / (r - kernelRows + 1.0)) * Math.ceil(columns / (c - kernelColumns + 1.0));
                    double nanoseconds = (Math.ceil(tiles / 2) + 0.6) * pair(r, c);
                    if (best == null || nanoseconds < best.nanoseconds) {
                        best = new Tiling(r, c, nanoseconds);
                    }
                }
            }
        }
        return best;
    }

    /** What a pair of tiles takes, from reading to writing. */
    private static double pair(int rows, int columns) {
        int log = 62 - Integer.numberOfLeadingZeros(rows) - Integer.numberOfLeadingZeros(columns);
        double values = (double) rows * columns;
        double each = 3.8 + 0.19 * log;
        double crowded = values > 1 << 20 ? 2.5 : values > 1 << 16 ? 1.2 : 1;
        return values * each * crowded * 16 / TilePair.LANES;
    }
}
