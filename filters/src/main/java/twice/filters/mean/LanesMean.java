package twice.filters.mean;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Window;
import twice.filters.rows.BandedFilter;

/**
 * The running sums of {@link RunningMean} in vectors. Down the columns that is nothing new: a lane is a column. Along a row
 * each sum waits for its neighbour, but differences don't: what the window gains and loses at 8 places is computed at
 * once, and the sums of the first, the first two, the first three … of them in log₂ 8 = 3 steps, each of which adds the
 * vector to itself, moved by 1, 2 and 4 lanes. The last lane carries over to the next vector.
 *
 * <p><b>Cost.</b> A vector of 8 pixels costs some 6 additions and 4 moves between lanes, for any size. Scratch as below.
 *
 * <p><b>What changed since {@link RunningMean}.</b> The order of summation, and one multiplication by 1/n² instead of a division.
 * In double neither can be seen: a constant stays what it is to the last bit, and the bound of the rung below holds.
 *
 * <p><b>Where it loses.</b> For 3 × 3 the two converted reads of each value cost more than the nine values would.
 *
 * <p><b>Limits.</b> Only half of each vector of floats is converted at a time; taking the other half out of a register costs
 * as much as loading it again.
 *
 * <p>Source: the prefix sum in logarithmic steps is W. D. Hillis and G. L. Steele, "Data parallel algorithms", Communications
 * of the ACM 29 (1986).
 *
 * <p><b>Measured</b> on 3840 × 2160, in brackets OpenCV 5's {@code blur} of floats, which sums in double as well: 3 × 3 10.1 ms
 * (6.4), 15 × 15 9.9 (13.6), 51 × 51 10.1 (13.6) (AMD EPYC (Zen 4), one core, JDK 17, 2026-11). Working through the plane in
 * strips that fit the nearest cache was tried, and is slower by a fifth: memory likes long rows.
 *
 * <p>Below: {@link RunningMean}. Next: {@link MiddleMean}.
 */
public final class LanesMean implements BandedFilter {

    private final Window window;

    public LanesMean(Window window) {
        this.window = window;
    }

    @Override
    public int band() {
        return RunningMean.band(window);
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        ColumnSums down = new ColumnSums(x, settings, window, MeanKernel::slide, MeanKernel.SPARE);
        for (int r = from; r < to; r++) {
            if (r == from) {
                down.begin(r);
            } else {
                down.slide(r);
            }
            along(down, y, r * x.columns(), x.columns());
        }
    }

    private void along(ColumnSums down, float[] y, int o, int columns) {
        double[] s = down.values();
        int width = 2 * down.radius() + 1;
        double sum = down.folded();
        for (int j = 0; j < width; j++) {
            sum += s[j];
        }
        MeanKernel.along(s, width, sum, 1.0 / window.area(), y, o, columns);
    }
}
