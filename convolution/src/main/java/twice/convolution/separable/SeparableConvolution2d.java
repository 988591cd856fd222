package twice.convolution.separable;

import java.util.Optional;
import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.OutputSize;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.Workers;
import twice.convolution.direct.Frame;
import twice.convolution.direct.LanesConvolution2d;
import twice.convolution.direct.TileKernel;

/** Rows, then columns. */
public final class SeparableConvolution2d implements Convolution2d {

    /** Rows of output that a thread takes at a time; even, and the same for any number of threads. */
    private static final int BAND = 64;

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        return convolve(x, kernel, settings, Workers.ONE);
    }

    /** The convolution on several threads. */
    public static Plane convolve(Plane x, Kernel kernel, Settings settings, Workers workers) {
        Frame frame = Frame.of(x, kernel, settings);
        boolean pays = settings.stride() == 1 && x.columns() >= TileKernel.COLUMNS;
        Optional<LowRank> sum = pays ? LowRank.of(frame.weights(), terms(kernel)) : Optional.empty();
        if (sum.isEmpty()) {
            return LanesConvolution2d.convolve(x, kernel, settings, workers);
        }
        float[] y = new float[OutputSize.cells(frame.rows(), frame.columns())];
        int width = Passes.width(frame);
        int parts = (frame.columns() - 1) / width + 1;
        int bands = (frame.rows() - 1) / BAND + 1;
        workers.run(parts * bands, task -> {
            int from = task / parts * BAND;
            int first = task % parts * width;
            new Passes(x, frame, settings.border(), (float) settings.borderValue(), sum.get())
                    .run(y, from, Math.min(frame.rows(), from + BAND), first, Math.min(width, frame.columns() - first));
        });
        return new Plane(frame.rows(), frame.columns(), y);
    }

    /** The largest number of terms that costs less than the kernel as it stands. */
    static int terms(Kernel k) {
        long whole = (long) k.rows() * k.columns();
        return (int) Math.min(LowRank.LONGEST, (whole - 1) / (k.rows() + 2 * k.columns()));
    }
}
