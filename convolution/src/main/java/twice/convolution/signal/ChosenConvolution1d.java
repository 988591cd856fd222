package twice.convolution.signal;

import twice.convolution.Convolution1d;
import twice.convolution.Settings;
import twice.convolution.VectorModule;

/**
 * Predicts time and error.
 */
public final class ChosenConvolution1d implements Convolution1d {

    @Override
    public double[] convolve(double[] x, double[] kernel, Settings settings) {
        if (!VectorModule.isThere()) {
            return new NaiveConvolution1d().convolve(x, kernel, settings);
        }
        return ParallelConvolution1d.convolve(x, kernel, settings, (sum, size) -> {
            double[] w = settings.correlate() ? kernel : Signals.reversed(kernel);
            return new LoudnessGuard(sum, w, settings.stride(), size);
        });
    }
}
