package twice.convolution.signal;

import twice.convolution.Border;
import twice.convolution.Convolution1d;
import twice.convolution.OutputSize;
import twice.convolution.Settings;

/**
 * The formula of {@link Convolution1d} in two loops.
 *
 * <p><b>Cost.</b> n·m products, each with a look at the border.
 *
 * <p>Below: {@link LibraryConvolution1d}. Next: {@link LaneConvolution1d}.
 */
public final class NaiveConvolution1d implements Convolution1d {

    @Override
    public double[] convolve(double[] x, double[] kernel, Settings settings) {
        double[] k = settings.correlate() ? Signals.reversed(kernel) : kernel;
        Border border = settings.border();
        double[] y = new double[OutputSize.of(x.length, k.length, settings, "values")];
        int s = settings.stride();
        int a = settings.mode().offset(k.length);

        for (int t = 0; t < y.length; t++) {
            double sum = 0;
            for (int i = 0; i < k.length; i++) {
                int place = border.index(s * t + a - i, x.length);
                sum += k[i] * (place == Border.OUTSIDE ? settings.borderValue() : x[place]);
            }
            y[t] = sum;
        }
        return y;
    }
}
