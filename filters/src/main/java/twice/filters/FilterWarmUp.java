package twice.filters;

import java.util.SplittableRandom;
import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.convolution.WarmUp;
import twice.convolution.io.SizeListener;

/**
 * What is warmed up for a filter, once the file has said that the image is large: the filter itself, with its real
 * parameters, on a small plane of whole numbers, as most images have.
 */
final class FilterWarmUp implements SizeListener {

    /** Pixels from which compiled kernels are worth a wait; a round on the small plane takes a tenth of such an image. */
    private static final long MANY_PIXELS = 1_000_000;

    private static final int SIDE = 320;

    private final Filter filter;
    private final boolean needed;
    private final FilterSettings settings;
    private WarmUp warmUp = WarmUp.none();

    FilterWarmUp(Filter filter, Rung<?> rung, FilterSettings settings) {
        this.filter = filter;
        this.needed = VectorModule.isThere() && OptionChecks.mayNeedVectors(rung);
        this.settings = settings;
    }

    @Override
    public void sizeIs(int rows, int columns) {
        if (needed && (long) rows * columns >= MANY_PIXELS) {
            warmUp = WarmUp.start(() -> {
                Plane plane = plane();
                return () -> filter.apply(plane, settings);
            });
        }
    }

    private static Plane plane() {
        float[] values = new float[SIDE * SIDE];
        SplittableRandom random = new SplittableRandom(SIDE);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        return new Plane(SIDE, SIDE, values);
    }

    /** Waits until it is compiled, if that was begun. */
    void finish() {
        warmUp.finish(true);
    }
}
