package twice.filters.gradient;

import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.LaplacianOfGaussian;

/**
 * One window of weights, the "Mexican hat", on each pixel's neighbours, summed in double:
 *
 * <pre>y[r,c] = Σᵢ Σⱼ (g″[i]·g[j] + g[i]·g″[j]) · x[r + i, c + j]</pre>
 *
 * where g is the Gaussian and g″ its second derivative. The numbers are those of SciPy's {@code gaussian_laplace}.
 */
public final class NaiveLaplacianOfGaussian implements Filter {

    private final double[] g;
    private final double[] d;
    private final int radius;

    public NaiveLaplacianOfGaussian(LaplacianOfGaussian log) {
        radius = log.radius();
        g = GaussianTaps.smoothing(log.sigma(), radius);
        d = GaussianTaps.secondDerivative(log.sigma(), radius);
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        Border border = settings.border();
        float[] y = new float[x.values().length];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                double sum = 0;
                for (int i = -radius; i <= radius; i++) {
                    for (int j = -radius; j <= radius; j++) {
                        int row = border.index(r + i, x.rows());
                        int column = border.index(c + j, x.columns());
                        boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
                        double value = outside ? settings.borderValue() : x.at(row, column);
                        sum += (d[radius + i] * g[radius + j] + g[radius + i] * d[radius + j]) * value;
                    }
                }
                y[r * x.columns() + c] = (float) sum;
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }
}
