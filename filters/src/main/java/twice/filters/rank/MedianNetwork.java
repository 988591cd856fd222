package twice.filters.rank;

import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.NineBlocks;
import twice.filters.rows.OrderedBits;

/**
 * Sorts by comparisons in a fixed order, so that a vector of neighbours goes through them together: a comparison is a
 * minimum and a maximum, and nothing is left to guess. What windows have in common is sorted once for all of them, and of
 * the rest only those comparisons are made that the median can depend on.
 *
 * <p><b>Cost.</b> For 3 × 3 6 minima and maxima to sort a row's three values, which three windows share, and 12 for the
 * rest; nothing is stored between ({@link NineBlocks}). For 5 × 5 18 to sort a column, which five windows share, and 74.
 * Scratch: some rows of a strip, which stay in the second cache.
 *
 * <p><b>What changed since {@link QuickselectRank}.</b> No branch, so no wrong guess, and 4, 8 or 16 pixels at a time.
 * Floats are compared as whole numbers in the same order ({@link OrderedBits}), for which a minimum is one instruction; those
 * that aren't negative are such numbers as they stand, so that 3 × 3 turns none before it has met a sign.
 *
 * <p><b>Where it loses.</b> A network is made for one size, and it grows faster than the window's area.
 *
 * <p><b>Limits.</b> 3 × 3 and 5 × 5; medians.
 *
 * <p><b>Source.</b> Sorted columns: A. W. Paeth, Median finding on a 3 × 3 grid, Graphics Gems (1990). The last 15
 * comparisons of 5 × 5 were found by a search over what two sorted directions leave open.
 *
 * <p><b>Measured</b> on 3840 × 2160, one thread, in brackets OpenCV 5's {@code medianBlur} of floats: 3 × 3 4.5 ms (5.4), with
 * values of both signs 5.2 (5.5), 5 × 5 23 (29) (AMD EPYC (Zen 4), one core, JDK 17, 2026-11-21). Half of what 3 × 3 took with
 * rows that were turned, sorted and stored one after the other, 9.2, was for storing them and reading them again.
 *
 * <p>Below: {@link QuickselectRank}. Next: {@link HuangRank}.
 */
public final class MedianNetwork implements BandedFilter {

    /** Columns that 5 × 5 filters from top to bottom before the next ones, so that its rows stay in the second cache. */
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
        if (n == 3) {
            new NineBlocks(x, settings, new NineMedian()).run(y, from, to);
            return;
        }
        for (int column = 0; column < x.columns(); column += STRIP) {
            strip(x, settings, y, from, to, column, Math.min(STRIP, x.columns() - column));
        }
    }

    private static void strip(Plane x, FilterSettings settings, float[] y, int from, int to, int first, int width) {
        KeyRows source = new KeyRows(x, settings, first, width, 2);
        int length = source.newRow().length;
        int[][] rows = new int[5][length];
        int[][] sorted = new int[5][length];
        int[][] remaining = new int[TwentyFiveKeys.REMAINING][length];
        float[] narrow = new float[KeyRows.LANES];
        for (int t = from - 2; t < to + 2; t++) {
            int[] next = rows[0];
            System.arraycopy(rows, 1, rows, 0, 4);
            rows[4] = next;
            source.read(t, next);
            if (t < from + 2) {
                continue;
            }
            TwentyFiveKeys.columns(rows, source.width(), sorted);
            TwentyFiveKeys.exclude(sorted, Math.max(width, KeyRows.LANES), remaining);
            int at = (t - 2) * x.columns() + first;
            if (width >= KeyRows.LANES) {
                TwentyFiveKeys.select(remaining, width, y, at);
            } else {
                TwentyFiveKeys.select(remaining, narrow.length, narrow, 0);
                System.arraycopy(narrow, 0, y, at, width);
            }
        }
    }
}
