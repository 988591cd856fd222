package twice.filters.extremes;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Extreme;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.NineBlocks;

/**
 * The blocks of {@link HerkExtreme} down the columns, with neighbouring columns as lanes; along the rows, windows of 2, 4, 8 …
 * by doubling, and two of those that overlap make a window of any size.
 *
 * <p><b>Cost.</b> Some three vector comparisons a vector of pixels down the columns and ⌈log₂ n⌉ along the rows. Scratch: a
 * block of at most {@value HerkExtreme#GROUP} rows of integers.
 *
 * <p><b>What changed since {@link HerkExtreme}.</b> Along a row nothing waits for its neighbour; that costs log₂ n comparisons
 * instead of three, each of which serves a whole vector. Floats are compared as integers in the same order
 * ({@link LeastKeys}), one instruction instead of the several that the rules for NaN and −0 cost. Rows of the plane are read
 * where they stand: only the row that leaves the blocks gets its border, since filtering columns and extending rows commute.
 *
 * <p>For 3 × 3 two comparisons down and two along are all there is to do, and storing rows took longer than that: such
 * windows are walked in blocks ({@link NineBlocks}) that store nothing but results.
 *
 * <p><b>Where it loses.</b> Planes narrower than a vector are done one value at a time. From windows of {@value HerkExtreme#GROUP}
 * rows on the cost grows again, by one comparison for each {@value HerkExtreme#GROUP} rows.
 *
 * <p><b>Measured</b> on 3840 × 2160: size 3 4.6 ms, where stored rows took 7.7 and OpenCV 5's {@code erode} takes 4.9; 15 9.3, 51
 * 11.3; {@link HerkExtreme} 220 for 15 (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link HerkExtreme}. Next: {@link ChosenExtreme}.
 */
public final class LanesExtreme implements BandedFilter {

    private final Extreme extreme;

    public LanesExtreme(Extreme extreme) {
        this.extreme = extreme;
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        if (extreme.size() == 3) {
            new NineBlocks(x, settings, new NineLeast(flip())).run(y, from, to);
            return;
        }
        new Pass(x, settings, extreme, flip()).run(y, from, to);
    }

    /** What a key's bits are turned by, so that the smallest one is wanted. */
    private int flip() {
        return extreme.kind() == Extreme.Kind.MINIMUM ? 0 : -1;
    }

    /** One call's scratch. */
    private static final class Pass {

        private final Plane x;
        private final FilterSettings settings;
        private final int down;
        private final int along;
        private final int size;
        private final int flip;
        private final int width;
        private final float[] beyond;
        private final int[] columns;
        private final int[] beginning;
        private final int[] row;

        Pass(Plane x, FilterSettings settings, Extreme extreme, int flip) {
            this.x = x;
            this.settings = settings;
            down = extreme.reach(x.rows());
            along = extreme.reach(x.columns());
            size = 2 * along + 1;
            this.flip = flip;
            width = x.columns();
            beyond = new float[settings.border() == Border.CONSTANT ? width : 0];
            Arrays.fill(beyond, (float) settings.borderValue());
            columns = new int[2 * along];
            for (int i = 0; i < along; i++) {
                columns[i] = settings.border().index(i - along, width);
                columns[along + i] = settings.border().index(width + i, width);
            }
            beginning = new int[width];
            row = new int[width + 2 * along];
        }

        void run(float[] y, int from, int to) {
            int group = Math.min(HerkExtreme.GROUP, Math.min(2 * down + 1, to - from));
            int[] ends = new int[group * width];
            for (int first = from; first < to; first += group) {
                int last = Math.min(to, first + group) - 1;
                int end = (last - first) * width;
                LeastKeys.read(values(last - down), place(last - down), flip, ends, end, width);
                for (int i = last - down + 1; i <= first + down; i++) { // rows that all windows of the block share
                    LeastKeys.least(values(i), place(i), flip, ends, end, ends, end, width);
                }
                for (int r = last - 1; r >= first; r--) {
                    int at = (r - first) * width;
                    LeastKeys.least(values(r - down), place(r - down), flip, ends, at + width, ends, at, width);
                }
                System.arraycopy(ends, 0, row, along, width);
                along(y, first * width);
                for (int r = first + 1; r <= last; r++) {
                    int at = (r - first) * width;
                    if (r == first + 1) {
                        LeastKeys.read(values(r + down), place(r + down), flip, beginning, 0, width);
                    } else {
                        LeastKeys.least(values(r + down), place(r + down), flip, beginning, 0, beginning, 0, width);
                    }
                    LeastKeys.least(ends, at, beginning, 0, row, along, width);
                    along(y, r * width);
                }
            }
        }

        private float[] values(int r) {
            return settings.border().index(r, x.rows()) == Border.OUTSIDE ? beyond : x.values();
        }

        private int place(int r) {
            return Math.max(0, settings.border().index(r, x.rows())) * width;
        }

        /** Filters {@link #row} along itself, after giving it its border. */
        private void along(float[] y, int o) {
            int constant = LeastKeys.key((float) settings.borderValue(), flip);
            for (int i = 0; i < columns.length; i++) {
                int at = i < along ? i : width + i;
                row[at] = columns[i] == Border.OUTSIDE ? constant : row[along + columns[i]];
            }
            int have = 1;
            while (2 * have <= size) {
                int count = row.length - 2 * have + 1;
                LeastKeys.least(row, 0, row, have, row, 0, count);
                have *= 2;
            }
            LeastKeys.write(row, 0, size - have, flip, y, o, width);
        }
    }
}
