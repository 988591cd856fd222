package twice.filters.nlm;

import java.util.Arrays;
import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.NonLocalMeans;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.Differences;

/**
 * The shifts of {@link ShiftsNonLocalMeans} in floats, with neighbouring pixels as lanes. Running sums would lose small
 * distances behind large ones in float; so patches are summed without ever taking anything off.
 *
 * <p><b>Cost.</b> For each shift and vector of pixels some three additions down the columns, at most 2·log₂ s along the rows,
 * and an exponential by a polynomial. Scratch: {@value Strip#ROWS} rows with what is read around them, as many of sums, and
 * a block of rows of squares.
 *
 * <p><b>What changed since {@link ShiftsNonLocalMeans}.</b> Down the columns a patch is the end of one block and the beginning of
 * the next, as in {@link twice.filters.extremes.HerkExtreme}: sums of ends and of beginnings only grow. Along the rows sums
 * of 1, 2, 4, 8 … neighbours are doubled, and the patch is put together from those that its size in binary names. All
 * terms are positive, so a distance is exact to some (2·min(s, {@value Strip#ROWS}) + s + 8)·2⁻²⁴ of itself, and the
 * noise's 2σ²/h² adds its own rounding; what that means for the result is the same as for
 * {@link twice.filters.bilateral.LanesBilateral}: ln n times it, of the largest difference in the window.
 *
 * <p><b>Where it loses.</b> Each pair of pixels is compared twice, once from either side; sharing it would halve the work
 * and make bands wait for each other's sums. Patches of more than {@value Strip#ROWS} rows cost more again.
 *
 * <p><b>Limits.</b> Values up to half of the largest float, so that differences are finite.
 *
 * <p><b>Measured</b> on 960 × 540, patches of 7, search window of 21: 219 ms (AMD EPYC (Zen 4), one core,
 * JDK 17, 2026-11).
 *
 * <p>Below: {@link ShiftsNonLocalMeans}. Next: {@link ChosenNonLocalMeans}.
 */
public final class LanesNonLocalMeans implements BandedFilter {

    /** Columns at a time, so that what all shifts read stays in a near cache. */
    private static final int COLUMNS = 512;

    private final NonLocalMeans means;

    public LanesNonLocalMeans(NonLocalMeans means) {
        this.means = means;
    }

    @Override
    public Optional<String> refusal(Plane x, FilterSettings settings) {
        return Differences.refusal(x, settings);
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int d = means.searchRadius();
        Strip strip = new Strip(x, settings, means, PatchRows.ROOM);
        Shift shift = new Shift(strip, means, Math.min(COLUMNS, x.columns()));
        for (int first = from; first < to; first += Strip.ROWS) {
            int count = Math.min(Strip.ROWS, to - first);
            strip.read(first, count);
            for (int column = 0; column < x.columns(); column += COLUMNS) {
                int columns = Math.min(COLUMNS, x.columns() - column);
                shift.begin(column, count, columns);
                for (int i = -d; i <= d; i++) {
                    for (int j = -d; j <= d; j++) {
                        shift.add(i * strip.stride + j);
                    }
                }
                shift.write(y, first * x.columns() + column, x.columns());
            }
        }
    }

    /** The sums of some columns of a strip, and scratch for one shift. */
    private static final class Shift {

        private final Strip strip;
        private final int s;
        private final int radius;
        private final float unit;
        private final float noise;
        private final int stride;
        private final float[] sum;
        private final float[] weights;
        private final float[] ends;
        private final float[] beginning;
        private final float[] row;
        private final float[] whole;
        private int column;
        private int count;
        private int columns;

        Shift(Strip strip, NonLocalMeans means, int most) {
            this.strip = strip;
            s = means.patch();
            radius = means.patchRadius();
            double scale = Math.min(Float.MAX_VALUE, Math.sqrt(1 / Math.log(2)) / means.h());
            unit = (float) (scale / s);
            noise = (float) Math.min(1e30, 2 * means.sigma() * scale * means.sigma() * scale);
            stride = most + 2 * radius + PatchRows.ROOM;
            sum = new float[Strip.ROWS * stride];
            weights = new float[Strip.ROWS * stride];
            ends = new float[Math.min(s, Strip.ROWS) * stride];
            beginning = new float[stride];
            row = new float[stride];
            whole = new float[stride];
        }

        void begin(int newColumn, int newCount, int newColumns) {
            column = newColumn;
            count = newCount;
            columns = newColumns;
            Arrays.fill(sum, 0);
            Arrays.fill(weights, 0);
        }

        void add(int shift) {
            int group = Math.min(s, Strip.ROWS);
            for (int first = 0; first < count; first += group) {
                int last = Math.min(count, first + group) - 1;
                int end = (last - first) * stride;
                Arrays.fill(ends, end, end + stride, 0);
                for (int k = last - radius; k <= first + radius; k++) { // rows that all patches of the block share
                    squares(k, shift, ends, end, ends, end);
                }
                for (int r = last - 1; r >= first; r--) {
                    int at = (r - first) * stride;
                    squares(r - radius, shift, ends, at + stride, ends, at);
                }
                Arrays.fill(beginning, 0);
                for (int r = first; r <= last; r++) {
                    if (r > first) {
                        squares(r + radius, shift, beginning, 0, beginning, 0);
                    }
                    PatchRows.add(ends, (r - first) * stride, beginning, 0, row, 0, columns + 2 * radius);
                    along();
                    PatchRows.weigh(
                            whole,
                            noise,
                            strip.values,
                            strip.place(r, column),
                            shift,
                            sum,
                            weights,
                            r * stride,
                            columns);
                }
            }
        }

        private void squares(int r, int shift, float[] before, int b, float[] to, int t) {
            int p = strip.place(r, column - radius);
            PatchRows.squares(strip.values, p, shift, unit, before, b, to, t, columns + 2 * radius);
        }

        /** Sums s neighbours of {@link #row} into {@link #whole}. */
        private void along() {
            Arrays.fill(whole, 0, columns, 0);
            int done = 0;
            for (int have = 1; have <= s; have *= 2) {
                if ((s & have) != 0) {
                    PatchRows.add(whole, 0, row, done, whole, 0, columns);
                    done += have;
                }
                if (2 * have <= s) {
                    PatchRows.add(row, 0, row, have, row, 0, columns + 2 * radius - 2 * have + 1);
                }
            }
        }

        void write(float[] y, int o, int yStride) {
            for (int r = 0; r < count; r++) {
                int p = strip.place(r, column);
                for (int c = 0; c < columns; c++) {
                    int at = r * stride + c;
                    y[o + r * yStride + c] = strip.values[p + c] + sum[at] / weights[at];
                }
            }
        }
    }
}
