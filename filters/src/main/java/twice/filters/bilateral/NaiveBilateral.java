package twice.filters.bilateral;

import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Bilateral;
import twice.filters.Filter;
import twice.filters.FilterSettings;

/**
 * A mean of each round window, in which a pixel counts the less, the further it lies from the centre and the more its value
 * differs from the centre's; in four loops, in double:
 *
 * <pre>w = exp(−(i² + j²) / 2σₛ²) · exp(−(x[r + i, c + j] − x[r, c])² / 2σ꜀²),   i² + j² ≤ (n/2)²
 * y[r,c] = Σ w · x[r + i, c + j] / Σ w</pre>
 *
 * <p>Source: C. Tomasi and R. Manduchi, "Bilateral filtering for gray and color images", ICCV 1998.
 *
 * <p>Next: {@link TablesBilateral}.
 */
public final class NaiveBilateral implements Filter {

    private final Bilateral bilateral;

    public NaiveBilateral(Bilateral bilateral) {
        this.bilateral = bilateral;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        int radius = bilateral.radius();
        Border border = settings.border();
        float[] y = new float[x.values().length];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                double sum = 0;
                double weights = 0;
                for (int i = -radius; i <= radius; i++) {
                    for (int j = -bilateral.half(i); j <= bilateral.half(i); j++) {
                        int row = border.index(r + i, x.rows());
                        int column = border.index(c + j, x.columns());
                        boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
                        double value = outside ? settings.borderValue() : x.at(row, column);
                        double far = Math.sqrt((double) i * i + (double) j * j) / bilateral.sigmaSpace();
                        double unlike = (value - x.at(r, c)) / bilateral.sigmaColor();
                        double w = Math.exp(-0.5 * far * far) * Math.exp(-0.5 * unlike * unlike);
                        sum += w * value;
                        weights += w;
                    }
                }
                y[r * x.columns() + c] = (float) (sum / weights);
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }
}
