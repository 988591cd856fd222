package twice.filters.nlm;

import java.util.Arrays;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.NonLocalMeans;
import twice.filters.rows.BandedFilter;

/**
 * Shift by shift instead of pixel by pixel: for one shift, the distances of all patches are sums over a window of one
 * plane, that of the squared differences between the picture and itself shifted; and such sums run along, gaining a column
 * and losing one.
 *
 * <p><b>Cost.</b> For each shift and pixel a squared difference, four additions and an exponential, whatever the patch.
 * Scratch: {@value Strip#ROWS} rows with what is read around them, and as many of sums.
 *
 * <p><b>What changed since {@link NaiveNonLocalMeans}.</b> The order of the loops, so that what neighbouring patches share is
 * summed once. A running sum in double keeps some 2⁻⁵³ of the largest squared difference for each step it ran; it begins
 * anew every {@value Strip#ROWS} rows, and at each row. The mean is taken of differences from the pixel, which is exact where
 * all values are equal.
 *
 * <p><b>Where it loses.</b> Against naive nowhere but for patches of 1 × 1. An exponential for each shift is what remains.
 *
 * <p>Source: J. Darbon, A. Cunha, T. F. Chan, S. Osher and G. J. Jensen, "Fast nonlocal filtering applied to electron
 * cryomicroscopy", IEEE International Symposium on Biomedical Imaging 2008.
 *
 * <p>Below: {@link NaiveNonLocalMeans}. Next: {@link LanesNonLocalMeans}.
 */
public final class ShiftsNonLocalMeans implements BandedFilter {

    private final NonLocalMeans means;

    public ShiftsNonLocalMeans(NonLocalMeans means) {
        this.means = means;
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int columns = x.columns();
        int d = means.searchRadius();
        Strip strip = new Strip(x, settings, means, 0);
        double[] sum = new double[Strip.ROWS * columns];
        double[] weights = new double[Strip.ROWS * columns];
        double[] down = new double[columns + 2 * means.patchRadius()];
        for (int first = from; first < to; first += Strip.ROWS) {
            int count = Math.min(Strip.ROWS, to - first);
            strip.read(first, count);
            Arrays.fill(sum, 0);
            Arrays.fill(weights, 0);
            for (int i = -d; i <= d; i++) {
                for (int j = -d; j <= d; j++) {
                    shift(strip, i * strip.stride + j, count, columns, down, sum, weights);
                }
            }
            for (int r = 0; r < count; r++) {
                for (int c = 0; c < columns; c++) {
                    int o = r * columns + c;
                    y[first * columns + o] = (float) (strip.values[strip.place(r, c)] + sum[o] / weights[o]);
                }
            }
        }
    }

    /** Adds what one shift gives to the sums of all pixels of the strip. */
    private void shift(Strip strip, int shift, int count, int columns, double[] down, double[] sum, double[] weights) {
        int s = means.patch();
        int radius = means.patchRadius();
        float[] x = strip.values;
        double noise = 2 * means.sigma() * means.sigma();
        Arrays.fill(down, 0);
        for (int k = -radius; k < radius; k++) {
            add(x, strip.place(k, -radius), shift, 1, down);
        }
        for (int r = 0; r < count; r++) {
            add(x, strip.place(r + radius, -radius), shift, 1, down);
            double along = 0;
            for (int l = 0; l < s - 1; l++) {
                along += down[l];
            }
            for (int c = 0; c < columns; c++) {
                along += down[c + s - 1];
                double unlike = Math.max(along / s / s - noise, 0);
                double w = Math.exp(-unlike / means.h() / means.h());
                int p = strip.place(r, c);
                sum[r * columns + c] += w * ((double) x[p + shift] - x[p]);
                weights[r * columns + c] += w;
                along -= down[c];
            }
            add(x, strip.place(r - radius, -radius), shift, -1, down);
        }
    }

    /** Adds the squared differences of a row, or takes them off. */
    private static void add(float[] x, int p, int shift, int sign, double[] down) {
        for (int c = 0; c < down.length; c++) {
            double difference = (double) x[p + c + shift] - x[p + c];
            down[c] += sign * difference * difference;
        }
    }
}
