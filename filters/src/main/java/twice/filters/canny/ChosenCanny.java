package twice.filters.canny;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Canny;
import twice.filters.Filter;
import twice.filters.FilterSettings;

/**
 * {@link FusedCanny} in bands of rows on threads, or {@link NaiveCanny} where this JVM has no vectors. The edges are the same
 * on any number of threads, for hysteresis knows no order.
 */
public final class ChosenCanny implements Filter {

    private final Canny canny;

    public ChosenCanny(Canny canny) {
        this.canny = canny;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        return VectorModule.isThere()
                ? new FusedCanny(canny).applyInBands(x, settings)
                : new NaiveCanny(canny).apply(x, settings);
    }
}
