package twice.convolution.choice;

import java.util.OptionalDouble;
import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.direct.Cost;
import twice.convolution.direct.LanesConvolution2d;
import twice.convolution.fft.FftConvolution2d;
import twice.convolution.separable.SeparableConvolution2d;

/** What the models say of the time that a rung takes for planes, for charts to draw beside what it does take. */
public final class PredictedPlaneTime {

    private PredictedPlaneTime() {}

    /** Milliseconds on one thread for as many outputs as inputs; empty for a rung that isn't chosen from. */
    public static OptionalDouble milliseconds(Convolution2d rung, Plane x, Kernel kernel) {
        double outputs = (double) x.rows() * x.columns();
        if (rung instanceof LanesConvolution2d) {
            return OptionalDouble.of(outputs * Cost.tiles(kernel, 1) / 1e6);
        }
        if (rung instanceof SeparableConvolution2d) {
            return OptionalDouble.of(outputs * SeparableConvolution2d.nanoseconds(x, kernel, 1) / 1e6);
        }
        if (rung instanceof FftConvolution2d) {
            return OptionalDouble.of(
                    FftConvolution2d.nanoseconds(x.rows(), x.columns(), kernel.rows(), kernel.columns()) / 1e6);
        }
        return OptionalDouble.empty();
    }
}
