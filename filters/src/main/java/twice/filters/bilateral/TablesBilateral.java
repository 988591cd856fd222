package twice.filters.bilateral;

import java.util.Arrays;
import twice.convolution.Plane;
import twice.filters.Bilateral;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.BorderedRows;

/**
 * Both exponentials are looked up: that of the distance has as many values as the window has columns, and that of the
 * difference is read between two entries of a table.
 *
 * <p><b>Cost.</b> Two look-ups and a straight line a pixel of the window. Scratch: the table of 64 KB, and two rows.
 *
 * <p><b>What changed since {@link NaiveBilateral}.</b> A straight line between entries that are 2⁻¹⁰σ apart is off by at most
 * 2⁻²⁰/8·max|g″| = 1.2·10⁻⁷, since the bell g has |g″| ≤ 1; beyond 8σ the weight, below 1.3·10⁻¹⁴, counts as none. The mean is
 * taken of differences from the centre, which is exact where all values are equal, and the rows of the window come one
 * after the other, so that no border is asked in the loop. Off by at most 2.4·10⁻⁷·n of the largest difference in a window of n
 * pixels, beside the rounding of the result: a weight's error may be as large as that for each pixel, and all of them count
 * at least the centre's 1.
 *
 * <p><b>Where it loses.</b> A look-up an element is what vectors can't do well: gathering costs as much as one by one. Its
 * table has to stay in a near cache.
 *
 * <p>Below: {@link NaiveBilateral}. Next: {@link LanesBilateral}.
 */
public final class TablesBilateral implements BandedFilter {

    /** Entries for one σ. */
    private static final int STEPS = 1024;

    /** How many σ the table covers. */
    private static final int REACH = 8;

    private final Bilateral bilateral;
    private final double[] table = new double[STEPS * REACH + 2];

    public TablesBilateral(Bilateral bilateral) {
        this.bilateral = bilateral;
        for (int t = 0; t < STEPS * REACH; t++) {
            table[t] = Math.exp(-0.5 * t / STEPS * t / STEPS);
        }
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int radius = bilateral.radius();
        double scale = Math.min(Double.MAX_VALUE, STEPS / bilateral.sigmaColor());
        BorderedRows rows = new BorderedRows(x, radius, settings);
        float[] row = new float[rows.width()];
        double[] sum = new double[x.columns()];
        double[] weights = new double[x.columns()];
        double[] space = new double[radius + 1];
        Arrays.setAll(space, bilateral::space);
        for (int r = from; r < to; r++) {
            Arrays.fill(sum, 0);
            Arrays.fill(weights, 0);
            for (int i = -radius; i <= radius; i++) {
                rows.copy(r + i, row, 0);
                for (int j = -bilateral.half(i); j <= bilateral.half(i); j++) {
                    double near = space[Math.abs(i)] * space[Math.abs(j)];
                    for (int c = 0; c < x.columns(); c++) {
                        double difference = (double) row[c + radius + j] - x.at(r, c);
                        double place = Math.min(Math.abs(difference) * scale, STEPS * REACH);
                        int t = (int) place;
                        double w = near * (table[t] + (place - t) * (table[t + 1] - table[t]));
                        sum[c] += w * difference;
                        weights[c] += w;
                    }
                }
            }
            for (int c = 0; c < x.columns(); c++) {
                y[r * x.columns() + c] = (float) (x.at(r, c) + sum[c] / weights[c]);
            }
        }
    }
}
