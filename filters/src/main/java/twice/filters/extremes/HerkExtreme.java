package twice.filters.extremes;

import twice.convolution.Plane;
import twice.filters.Extreme;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.BorderedRows;

/**
 * Cut the values into blocks as long as the window. A window that isn't a block is the end of one and the beginning of
 * the next; the minima of all ends and of all beginnings take one comparison each, and joining two of them a third.
 *
 * <p><b>Cost.</b> Three comparisons a pixel for each direction, whatever the size; down the columns, where the blocks are of
 * at most {@value #GROUP} rows so that the scratch stays small, n/{@value #GROUP} + 2 for larger windows. Scratch: a block
 * of rows.
 *
 * <p><b>What changed since {@link SeparableExtreme}.</b> What neighbouring windows share is compared once. Values are equal: it
 * is the same set of values that is compared.
 *
 * <p><b>Where it loses.</b> A beginning's minimum waits for that of the beginning before, so that along a row one comparison
 * follows the other; sizes of 3 gain nothing.
 *
 * <p>Source: M. van Herk, "A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels",
 * Pattern Recognition Letters 13 (1992); J. Gil and M. Werman, "Computing 2-D min, median, and max filters", IEEE
 * Transactions on Pattern Analysis and Machine Intelligence 15 (1993).
 *
 * <p>Below: {@link SeparableExtreme}. Next: {@link LanesExtreme}.
 */
public final class HerkExtreme implements BandedFilter {

    /** Rows of a block at most. */
    static final int GROUP = 64;

    private final Extreme extreme;

    public HerkExtreme(Extreme extreme) {
        this.extreme = extreme;
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int down = extreme.reach(x.rows());
        int along = extreme.reach(x.columns());
        float sign = extreme.kind().sign();
        BorderedRows rows = new BorderedRows(x, along, settings);
        float[] row = new float[rows.width()];
        float[] beginning = new float[rows.width()];
        int group = Math.min(GROUP, Math.min(2 * down + 1, to - from));
        float[][] ends = new float[group][rows.width()];
        for (int first = from; first < to; first += group) {
            int last = Math.min(to, first + group) - 1;
            read(rows, last - down, sign, ends[last - first]);
            for (int i = last - down + 1; i <= first + down; i++) { // rows that all windows of the block share
                read(rows, i, sign, row);
                least(row, ends[last - first], ends[last - first]);
            }
            for (int r = last - 1; r >= first; r--) {
                read(rows, r - down, sign, row);
                least(row, ends[r - first + 1], ends[r - first]);
            }
            along(ends[0], 2 * along + 1, sign, y, first * x.columns());
            for (int r = first + 1; r <= last; r++) {
                read(rows, r + down, sign, row);
                if (r == first + 1) {
                    System.arraycopy(row, 0, beginning, 0, row.length);
                } else {
                    least(row, beginning, beginning);
                }
                least(beginning, ends[r - first], ends[r - first]);
                along(ends[r - first], 2 * along + 1, sign, y, r * x.columns());
            }
        }
    }

    private static void read(BorderedRows rows, int r, float sign, float[] to) {
        rows.copy(r, to, 0);
        for (int c = 0; c < to.length; c++) {
            to[c] *= sign;
        }
    }

    private static void least(float[] a, float[] b, float[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] = a[c] < b[c] ? a[c] : b[c];
        }
    }

    /** The minima of n neighbours each. */
    private static void along(float[] x, int n, float sign, float[] y, int o) {
        float[] beginnings = x.clone();
        float[] ends = x;
        for (int c = 1; c < x.length; c++) {
            if (c % n != 0 && beginnings[c - 1] < beginnings[c]) {
                beginnings[c] = beginnings[c - 1];
            }
        }
        for (int c = x.length - 2; c >= 0; c--) {
            if ((c + 1) % n != 0 && ends[c + 1] < ends[c]) {
                ends[c] = ends[c + 1];
            }
        }
        for (int c = 0; c <= x.length - n; c++) {
            float end = ends[c];
            float beginning = beginnings[c + n - 1];
            y[o + c] = sign * (end < beginning ? end : beginning);
        }
    }
}
