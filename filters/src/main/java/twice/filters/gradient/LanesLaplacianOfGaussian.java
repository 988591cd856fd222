package twice.filters.gradient;

import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.LaplacianOfGaussian;
import twice.filters.rows.BandedFilter;

/**
 * The two passes with a lane for each output, in floats. Going down, both sums share each value that is loaded; along the
 * row, both products end in one sum.
 *
 * <p><b>Cost.</b> As {@link SeparableLaplacianOfGaussian}, 16 multiply-adds at a time with vectors of 512 bits. Scratch: two
 * rows.
 *
 * <p><b>What changed since {@link SeparableLaplacianOfGaussian}.</b> Sums are floats in registers instead of doubles in
 * memory: the result may be off by some 10⁻⁶·Σ|w| times the largest value, where Σ|w| is about 1.5/σ².
 *
 * <p><b>Where it loses.</b> On planes narrower than four vectors, which go down the columns without them.
 *
 * <p>Below: {@link SeparableLaplacianOfGaussian}. Next: {@link ChosenLaplacianOfGaussian}, the same on threads.
 */
public final class LanesLaplacianOfGaussian implements BandedFilter {

    private final double[] g;
    private final double[] d;

    public LanesLaplacianOfGaussian(LaplacianOfGaussian log) {
        g = GaussianTaps.smoothing(log.sigma(), log.radius());
        d = GaussianTaps.secondDerivative(log.sigma(), log.radius());
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        Border border = settings.border();
        float[] gAlong = toFloats(GaussianTaps.folded(g, x.columns(), border));
        float[] dAlong = toFloats(GaussianTaps.folded(d, x.columns(), border));
        BlurredRows rows = new BlurredRows(
                x,
                settings,
                GaussianTaps.folded(g, x.rows(), border),
                GaussianTaps.folded(d, x.rows(), border),
                gAlong.length / 2,
                TwoSums.ROW);
        float[] rest = new float[TwoSums.ROW];
        int whole = x.columns() - x.columns() % TwoSums.ROW;
        for (int r = from; r < to; r++) {
            rows.aim(r);
            int o = r * x.columns();
            for (int c = 0; c < whole; c += TwoSums.ROW) {
                TwoSums.along(rows.gaussian(), dAlong, rows.derivative(), gAlong, c, y, o + c);
            }
            TwoSums.along(rows.gaussian(), dAlong, rows.derivative(), gAlong, whole, rest, 0);
            System.arraycopy(rest, 0, y, o + whole, x.columns() - whole);
        }
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
