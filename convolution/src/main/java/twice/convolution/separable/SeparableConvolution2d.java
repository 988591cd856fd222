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

/** Rows, then columns. */
public final class SeparableConvolution2d implements Convolution2d {

    /** Rows of output that a thread takes at a time. */
    private static final int BAND = 256;

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        return convolve(x, kernel, settings, Workers.ONE);
    }

    /** The convolution on several threads. */
    public static Plane convolve(Plane x, Kernel kernel, Settings settings, Workers workers) {
        Optional<LowRank> found = settings.stride() > 1 ? Optional.empty() : LowRank.of(kernel, terms(kernel));
        if (found.isEmpty()) {
            return LanesConvolution2d.convolve(x, kernel, settings, workers);
        }
        Frame frame = Frame.of(x, kernel, settings);
        LowRank sum = LowRank.of(frame.weights(), terms(kernel)).orElseThrow();
        float[] y = new float[OutputSize.cells(frame.rows(), frame.columns())];
        int width = RowBlocks.width(frame, sum.rows().size());
        int blocks = (frame.columns() - 1) / width + 1;
        int bands = (frame.rows() - 1) / BAND + 1;
        workers.run(blocks * bands, task -> {
            int from = task / blocks * BAND;
            new RowBlocks(x, frame, settings.border(), (float) settings.borderValue(), sum)
                    .run(y, task % blocks, from, Math.min(frame.rows(), from + BAND));
        });
        return new Plane(frame.rows(), frame.columns(), y);
    }

    /** The largest number of terms that costs less than the kernel as it stands. */
    static int terms(Kernel k) {
        long whole = (long) k.rows() * k.columns();
        return (int) Math.min(LowRank.LONGEST, (whole - 1) / (k.rows() + 2 * k.columns()));
    }
}
