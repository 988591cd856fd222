package twice.filters.nlm;

import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.NonLocalMeans;

/**
 * A mean of all pixels p + t around a pixel p, in which one counts the more, the more its patch looks like that of p; in
 * double, in loops over rows and columns of pixels p, shifts t and patches k:
 *
 * <pre>d²(t) = (1 / s²) · Σₖ (x[p + t + k] − x[p + k])²
 * w(t)  = exp(−max(d²(t) − 2σ², 0) / h²)
 * y[p]  = Σₜ w(t) · x[p + t] / Σₜ w(t)</pre>
 *
 * <p>Source: A. Buades, B. Coll and J.-M. Morel, "A non-local algorithm for image denoising", CVPR 2005; the weights as in
 * their "Non-Local Means Denoising", Image Processing On Line 1 (2011).
 *
 * <p>Next: {@link ShiftsNonLocalMeans}.
 */
public final class NaiveNonLocalMeans implements Filter {

    private final NonLocalMeans means;

    public NaiveNonLocalMeans(NonLocalMeans means) {
        this.means = means;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        int d = means.searchRadius();
        float[] y = new float[x.values().length];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                double sum = 0;
                double weights = 0;
                for (int i = -d; i <= d; i++) {
                    for (int j = -d; j <= d; j++) {
                        double noise = 2 * means.sigma() * means.sigma();
                        double unlike = Math.max(distance(x, settings, r, c, i, j) - noise, 0);
                        double w = Math.exp(-unlike / means.h() / means.h());
                        sum += w * at(x, settings, r + i, c + j);
                        weights += w;
                    }
                }
                y[r * x.columns() + c] = (float) (sum / weights);
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    /** The mean square of the differences of two patches. */
    private double distance(Plane x, FilterSettings settings, int r, int c, int i, int j) {
        int radius = means.patchRadius();
        double sum = 0;
        for (int k = -radius; k <= radius; k++) {
            for (int l = -radius; l <= radius; l++) {
                double difference = at(x, settings, r + i + k, c + j + l) - at(x, settings, r + k, c + l);
                sum += difference * difference;
            }
        }
        return sum / means.patch() / means.patch();
    }

    private static double at(Plane x, FilterSettings settings, int r, int c) {
        int row = settings.border().index(r, x.rows());
        int column = settings.border().index(c, x.columns());
        boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
        return outside ? settings.borderValue() : x.at(row, column);
    }
}
