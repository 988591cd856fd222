package twice.filters.mean;

import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Window;

/**
 * The mean of each window, in four loops, summed in double:
 *
 * <pre>y[r,c] = (1 / n²) · Σᵢ Σⱼ x[r + i, c + j],   i, j = −n/2 … n/2</pre>
 *
 * <p>Next: {@link SeparableMean}.
 */
public final class NaiveMean implements Filter {

    private final Window window;

    public NaiveMean(Window window) {
        this.window = window;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        int radius = window.radius();
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
                        sum += outside ? settings.borderValue() : x.at(row, column);
                    }
                }
                y[r * x.columns() + c] = (float) (sum / window.area());
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }
}
