package twice.filters;

import java.io.File;
import java.util.SplittableRandom;
import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.convolution.WarmUp;

/** What is warmed up for a filter: itself, with its real parameters, on a small plane of whole numbers, as most images have. */
final class FilterWarmUp {

    /** Bytes of a file from which an input may be large. */
    private static final long LARGE_FILE = 1 << 18;

    /** Pixels from which compiled kernels are worth a wait. */
    private static final long MANY_PIXELS = 1_000_000;

    private static final int SIDE = 320;

    private FilterWarmUp() {}

    /** Starts in the background if the input seems to be large and vectors may be of use. */
    static WarmUp start(Filter filter, Rung<?> rung, String file, FilterSettings settings) {
        boolean large = file.equals("-") || new File(file).length() >= LARGE_FILE;
        if (!large || !VectorModule.isThere() || !OptionChecks.mayNeedVectors(rung)) {
            return WarmUp.none();
        }
        float[] values = new float[SIDE * SIDE];
        SplittableRandom random = new SplittableRandom(SIDE);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        Plane plane = new Plane(SIDE, SIDE, values);
        return WarmUp.start(() -> filter.apply(plane, settings));
    }

    static boolean isWorthWaiting(InputPlanes input) {
        return input.pixels() >= MANY_PIXELS;
    }
}
