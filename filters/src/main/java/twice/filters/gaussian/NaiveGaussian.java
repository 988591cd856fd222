package twice.filters.gaussian;

import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;

/**
 * Each value as the sum of those around it, weighted by a bell in two dimensions, in four loops and in double:
 *
 * <pre>y[r,c] = Σᵢ Σⱼ w[i] · w[j] · x[r + i, c + j],   i, j = −radius … radius</pre>
 *
 * <p>The bell is its own product: exp(−(i² + j²) / 2σ²) = exp(−i² / 2σ²) · exp(−j² / 2σ²). Nothing is made of that here.
 *
 * <p>Next: {@link SeparableGaussian}.
 */
public final class NaiveGaussian implements Filter {

    private final Gaussian gaussian;

    public NaiveGaussian(Gaussian gaussian) {
        this.gaussian = gaussian;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        int radius = gaussian.radius();
        double[] w = gaussian.weights();
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
                        sum += w[Math.abs(i)] * w[Math.abs(j)] * value;
                    }
                }
                y[r * x.columns() + c] = (float) sum;
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }
}
