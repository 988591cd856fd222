package twice.convolution.signal;

import twice.convolution.Convolution1d;
import twice.convolution.OutputSize;
import twice.convolution.Settings;
import twice.convolution.Workers;
import twice.convolution.fft.RealConvolution;

/**
 * One Fourier transform of the whole signal and one of the whole kernel, and one back of their product.
 */
public final class FftConvolution1d implements Convolution1d {

    @Override
    public double[] convolve(double[] x, double[] kernel, Settings settings) {
        double[] y = new double[OutputSize.of(x.length, kernel.length, settings, "values")];
        convolve(x, kernel, settings, new Workers(1), Guard.NONE, y);
        return y;
    }

    static void convolve(double[] x, double[] kernel, Settings settings, Workers workers, Guard guard, double[] y) {
        double[] k = settings.correlate() ? Signals.reversed(kernel) : kernel;
        int s = settings.stride();
        // What the outputs look at. What comes round spoils only the first k.length − 1 values of the product, which
        // aren't outputs.
        int count = (y.length - 1) * s + 1;
        int seen = count + k.length - 1;
        long first = settings.mode().offset(k.length) - (k.length - 1L);
        double[] window = Signals.window(x, settings, first, seen, first + seen);
        double[] product = new RealConvolution(RealConvolution.sizeFor(seen), workers).multiply(window, k);
        for (int t = 0; t < y.length; t++) {
            y[t] = product[s * t + k.length - 1];
        }
        guard.mend(window, 0, count, y, 0);
    }
}
