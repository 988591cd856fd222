package twice.convolution.choice;

import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.Settings;

/**
 * Whatever costs least for this kernel, on all threads: the nine weights of a 3 × 3 kernel in registers, register tiles, or
 * passes along the rows and down the columns.
 *
 * <p><b>Cost.</b> The least of the rungs', as {@link twice.convolution.direct.Cost} predicts it.
 *
 * <p>Below: {@link ParallelConvolution2d}. The ladder ends here.
 */
public final class ChosenConvolution2d implements Convolution2d {

    private final Convolution2d direct = new ParallelConvolution2d();

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        return direct.convolve(x, kernel, settings);
    }
}
