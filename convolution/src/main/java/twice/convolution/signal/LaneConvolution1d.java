package twice.convolution.signal;

import twice.convolution.Convolution1d;
import twice.convolution.OutputSize;
import twice.convolution.Settings;

/**
 * The sum of {@link NaiveConvolution1d} for many outputs at once, in vectors.
 */
public final class LaneConvolution1d implements Convolution1d {

    @Override
    public double[] convolve(double[] x, double[] kernel, Settings settings) {
        double[] y = new double[OutputSize.of(x.length, kernel.length, settings, "values")];
        DirectSum sum = new DirectSum(x, kernel, settings);
        sum.compute(y, 0, y.length);
        return y;
    }
}
