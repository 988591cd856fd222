package twice.convolution.signal;

import org.apache.commons.math3.util.MathArrays;
import twice.convolution.Convolution1d;
import twice.convolution.OutputSize;
import twice.convolution.Settings;

/**
 * Commons Math's {@code MathArrays.convolve}, which knows the full convolution with zeros beyond the ends. So the signal is
 * first continued by its border as far as the kernel reaches, and of the full convolution the part is kept in which
 * the kernel lies on that altogether.
 *
 * <p><b>Cost.</b> n·m multiplications; a copy of the signal and the full result.
 *
 * <p><b>Limits.</b> One thread, 1-D; no mode, border or stride of its own.
 *
 * <p>Next: {@link NaiveConvolution1d}.
 */
public final class LibraryConvolution1d implements Convolution1d {

    @Override
    public double[] convolve(double[] x, double[] kernel, Settings settings) {
        double[] k = settings.correlate() ? Signals.reversed(kernel) : kernel;
        double[] y = new double[OutputSize.of(x.length, k.length, settings, "values")];
        int s = settings.stride();
        int seen = (y.length - 1) * s + k.length;
        long first = settings.mode().offset(k.length) - (k.length - 1L);
        double[] full = MathArrays.convolve(Signals.window(x, settings, first, seen, first + seen), k);
        for (int t = 0; t < y.length; t++) {
            y[t] = full[s * t + k.length - 1];
        }
        return y;
    }
}
