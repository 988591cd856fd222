package twice.filters.gaussian;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.rows.BandedFilter;

/** draft */
public final class SeparableGaussian implements BandedFilter {

    private final Gaussian gaussian;

    public SeparableGaussian(Gaussian gaussian) {
        this.gaussian = gaussian;
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        double[] v = FoldedWeights.of(gaussian, settings.border(), x.rows());
        double[] h = FoldedWeights.of(gaussian, settings.border(), x.columns());
        int radius = h.length - 1;
        double[] sums = new double[x.columns() + 2 * radius];
        for (int r = from; r < to; r++) {
            Arrays.fill(sums, 0);
            for (int i = 1 - v.length; i < v.length; i++) {
                int row = settings.border().index(r + i, x.rows());
                add(v[Math.abs(i)], x, row, settings, sums, radius);
            }
            extend(sums, radius, x.columns(), settings);
            for (int c = 0; c < x.columns(); c++) {
                double sum = h[0] * sums[radius + c];
                for (int j = 1; j < h.length; j++) {
                    sum += h[j] * (sums[radius + c - j] + sums[radius + c + j]);
                }
                y[r * x.columns() + c] = (float) sum;
            }
        }
    }

    private static void add(double w, Plane x, int row, FilterSettings settings, double[] sums, int at) {
        for (int c = 0; c < x.columns(); c++) {
            sums[at + c] += w * (row == Border.OUTSIDE ? settings.borderValue() : x.at(row, c));
        }
    }

    /** What stands beside a row of sums is what its border says; beside a constant's it is the constant. */
    private static void extend(double[] sums, int radius, int columns, FilterSettings settings) {
        for (int k = 0; k < 2 * radius; k++) {
            int c = k < radius ? k - radius : columns + k - radius;
            int found = settings.border().index(c, columns);
            sums[radius + c] = found == Border.OUTSIDE ? settings.borderValue() : sums[radius + found];
        }
    }
}
