package twice.filters.rank;

import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;

/**
 * Sorts by comparisons in a fixed order, so that a vector of neighbours goes through them together: a comparison is a
 * minimum and a maximum, and nothing is left to guess. Each column is sorted once for all windows that it lies in, and of
 * the rest only those comparisons are made that the median can depend on.
 *
 * <p><b>Cost.</b> For 3 × 3 6 minima and maxima to sort a column and 12 for the rest, for 5 × 5 18 and 74, of a vector of
 * pixels each. Scratch: some rows of a strip, which stay in the second cache.
 *
 * <p><b>What changed since {@link QuickselectRank}.</b> No branch, so no wrong guess, and 4, 8 or 16 pixels at a time.
 * Floats are compared as whole numbers in the same order ({@link OrderedBits}), for which a minimum is one instruction.
 *
 * <p><b>Where it loses.</b> A network is made for one size, and it grows faster than the window's area.
 *
 * <p><b>Limits.</b> 3 × 3 and 5 × 5; medians.
 *
 * <p><b>Source.</b> Sorted columns: A. W. Paeth, Median finding on a 3 × 3 grid, Graphics Gems (1990). The last 15
 * comparisons of 5 × 5 were found by a search over what two sorted directions leave open.
 *
 * <p><b>Measured</b> on 3840 × 2160, one thread, in brackets OpenCV 5's {@code medianBlur} of floats: 3 × 3 9.2 ms (5.4), 5 × 5 23
 * (29) (AMD EPYC (Zen 4), one core, JDK 17, 2026-11-21).
 *
 * <p>Below: {@link QuickselectRank}. Next: {@link HuangRank}.
 */
public final class MedianNetwork implements BandedFilter {

    /**
     * Columns that are filtered from top to bottom before the next ones. Rows of 512 would stay in the nearest cache, but
     * memory likes long rows better: 3 × 3 took 12.2 ms with 512, 9.2 with these (3840 × 2160).
     */
    private static final int STRIP = 4096;

    private final int n;

    /**
     * @param rank a median
     */
    public MedianNetwork(Rank rank) {
        if (!rank.isMedian()) {
            throw new IllegalArgumentException("expected a median, found rank " + rank.index());
        }
        n = rank.window().size();
    }

    @Override
    public Optional<String> refusal(Plane x, FilterSettings settings) {
        return n == 3 || n == 5 ? Optional.empty() : Optional.of("expected a window of 3 or 5");
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        for (int column = 0; column < x.columns(); column += STRIP) {
            strip(x, settings, y, from, to, column, Math.min(STRIP, x.columns() - column));
        }
    }

    private void strip(Plane x, FilterSettings settings, float[] y, int from, int to, int first, int width) {
        int radius = n / 2;
        KeyRows source = new KeyRows(x, settings, first, width, radius);
        int length = source.newRow().length;
        int[][] rows = new int[n][length];
        int[][] sorted = new int[n][length];
        int[][] remaining = new int[n == 5 ? TwentyFiveKeys.REMAINING : 0][length];
        float[] narrow = new float[KeyRows.LANES];
        for (int t = from - radius; t < to + radius; t++) {
            int[] next = rows[0];
            System.arraycopy(rows, 1, rows, 0, n - 1);
            rows[n - 1] = next;
            source.read(t, next);
            if (t < from + radius) {
                continue;
            }
            int at = (t - radius) * x.columns() + first;
            if (width >= KeyRows.LANES) {
                row(rows, sorted, remaining, source.width(), width, y, at);
            } else {
                row(rows, sorted, remaining, source.width(), narrow.length, narrow, 0);
                System.arraycopy(narrow, 0, y, at, width);
            }
        }
    }

    private void row(int[][] rows, int[][] sorted, int[][] remaining, int columns, int width, float[] y, int at) {
        if (n == 3) {
            NineKeys.columns(rows, columns, sorted);
            NineKeys.select(sorted, width, y, at);
        } else {
            TwentyFiveKeys.columns(rows, columns, sorted);
            TwentyFiveKeys.exclude(sorted, width, remaining);
            TwentyFiveKeys.select(remaining, width, y, at);
        }
    }
}
