package twice.filters.sharpen;

import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Unsharp;
import twice.filters.gaussian.NaiveGaussian;

/**
 * The formula: a blurred plane, and its difference from the sharp one.
 *
 * <pre>y = x + amount · (x − G x),   where |x − G x| ≥ threshold</pre>
 *
 * <p>Next: {@link SeparableUnsharp}.
 */
public final class NaiveUnsharp implements Filter {

    private final Unsharp unsharp;

    public NaiveUnsharp(Unsharp unsharp) {
        this.unsharp = unsharp;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        Plane blurred = new NaiveGaussian(unsharp.gaussian()).apply(x, settings);
        float[] y = new float[x.values().length];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                double lost = (double) x.at(r, c) - blurred.at(r, c);
                double added = Math.abs(lost) < unsharp.threshold() ? 0 : unsharp.amount() * lost;
                y[r * x.columns() + c] = (float) (x.at(r, c) + added);
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }
}
