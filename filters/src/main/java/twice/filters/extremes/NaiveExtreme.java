package twice.filters.extremes;

import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Extreme;
import twice.filters.Filter;
import twice.filters.FilterSettings;

/**
 * The smallest or largest value of each window, in four loops:
 *
 * <pre>y[r,c] = min x[r + i, c + j],   i, j = −n/2 … n/2</pre>
 *
 * <p>Next: {@link SeparableExtreme}.
 */
public final class NaiveExtreme implements Filter {

    private final Extreme extreme;

    public NaiveExtreme(Extreme extreme) {
        this.extreme = extreme;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        int radius = extreme.radius();
        boolean largest = extreme.kind() == Extreme.Kind.MAXIMUM;
        Border border = settings.border();
        float[] y = new float[x.values().length];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                float best = largest ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
                for (int i = -radius; i <= radius; i++) {
                    for (int j = -radius; j <= radius; j++) {
                        int row = border.index(r + i, x.rows());
                        int column = border.index(c + j, x.columns());
                        boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
                        float value = outside ? (float) settings.borderValue() : x.at(row, column);
                        best = (largest ? value > best : value < best) ? value : best;
                    }
                }
                y[r * x.columns() + c] = best;
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }
}
