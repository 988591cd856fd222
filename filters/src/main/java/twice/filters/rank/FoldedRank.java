package twice.filters.rank;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.OrderedBits;

/**
 * For windows that are larger than the plane, and of any size: such a window sees each value of the plane again and
 * again through its border. Instead of looking again, each value is counted with its multiplicity, which is that of its row
 * times that of its column; and what slides is the histogram of {@link OrdinalRank}, with counts for bits.
 *
 * <p><b>Cost.</b> Some 2·rows counts changed a pixel, however large the window is. The whole plane is one tile: scratch of
 * 28 bytes a value.
 *
 * <p><b>What changed since {@link OrdinalRank}.</b> A window of n rows has no more different ones than the plane has.
 *
 * <p><b>Where it loses.</b> Everywhere else: its counts don't fit the nearest cache.
 */
public final class FoldedRank implements BandedFilter {

    private final Rank rank;

    public FoldedRank(Rank rank) {
        this.rank = rank;
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int cells = x.values().length;
        int[] keys = new int[cells + 1]; // the last stands for all that is beyond a constant border
        for (int i = 0; i < cells; i++) {
            keys[i] = OrderedBits.of(x.values()[i]);
        }
        keys[cells] = OrderedBits.of((float) settings.borderValue());
        int[] ordinals = new int[cells + 1];
        new RadixOrder(cells + 1).rank(keys, cells + 1, ordinals);
        int[] sorted = new int[cells + 1];
        for (int i = 0; i <= cells; i++) {
            sorted[ordinals[i]] = keys[i];
        }
        Histogram histogram = new Histogram(x, settings.border(), rank.window().size(), ordinals);
        for (int r = from; r < to; r++) {
            histogram.row(r);
            for (int c = 0; c < x.columns(); c++) {
                y[r * x.columns() + c] = OrderedBits.toFloat(sorted[histogram.at(rank.index())]);
                histogram.step(c);
            }
        }
    }

    /** How often the window sees each ordinal. */
    private static final class Histogram {

        private final Plane x;
        private final Border border;
        private final int n;
        private final int[] ordinals;
        private final long[] counts;
        private final long[] rows;
        private long insideRows;
        private int place;
        private long below;

        Histogram(Plane x, Border border, int n, int[] ordinals) {
            this.x = x;
            this.border = border;
            this.n = n;
            this.ordinals = ordinals;
            counts = new long[ordinals.length];
            rows = new long[x.rows()];
        }

        /** Begins at the first pixel of a row. */
        void row(int r) {
            insideRows = 0;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Multiplicity.of(border, i, rows.length, (long) r - n / 2, (long) r + n / 2);
                insideRows += rows[i];
            }
            Arrays.fill(counts, 0);
            place = 0;
            below = 0;
            long left = n;
            for (int j = 0; j < x.columns(); j++) {
                long times = Multiplicity.of(border, j, x.columns(), -(n / 2), n / 2);
                change(j, times);
                left -= times;
            }
            change(Border.OUTSIDE, left);
        }

        /** Moves on from column c to the next. */
        void step(int c) {
            change(border.index(c - n / 2, x.columns()), -1);
            change(border.index(Math.addExact(c + 1, n / 2), x.columns()), 1);
        }

        private void change(int column, long times) {
            if (times != 0 && column != Border.OUTSIDE) {
                for (int i = 0; i < rows.length; i++) {
                    add(ordinals[i * x.columns() + column], times * rows[i]);
                }
            }
            long outside = column == Border.OUTSIDE ? n : n - insideRows;
            add(ordinals[ordinals.length - 1], times * outside);
        }

        private void add(int ordinal, long times) {
            counts[ordinal] += times;
            below += ordinal < place ? times : 0;
        }

        /** The ordinal of that rank. */
        int at(long index) {
            while (below > index) {
                below -= counts[--place];
            }
            while (below + counts[place] <= index) {
                below += counts[place++];
            }
            return place;
        }
    }
}
