package twice.convolution.direct;

import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.OutputSize;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.Workers;

/** Direct convolution in register tiles. */
public final class LanesConvolution2d implements Convolution2d {

    /** Rows of output that a thread takes at a time; even, and the same for any number of threads. */
    private static final int BAND = 64;

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        return convolve(x, kernel, settings, Workers.ONE);
    }

    /** The convolution on several threads. */
    public static Plane convolve(Plane x, Kernel kernel, Settings settings, Workers workers) {
        Frame frame = Frame.of(x, kernel, settings);
        float[] y = new float[OutputSize.cells(frame.rows(), frame.columns())];
        Bands bands = new Bands(x, frame, settings.border(), (float) settings.borderValue());
        workers.run(
                (frame.rows() - 1) / BAND + 1,
                band -> bands.run(y, band * BAND, Math.min(frame.rows(), (band + 1) * BAND)));
        return new Plane(frame.rows(), frame.columns(), y);
    }
}
