package twice.filters.gradient;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gradient;
import twice.filters.rows.BandedFilter;

/**
 * {@link FusedGradient} in bands of rows on threads, or {@link SeparableGradient} where this JVM has no vectors. A row
 * depends on three rows of input and on nobody's thread, so any number of threads gives the same bits.
 */
public final class ChosenGradient implements Filter {

    private final BandedFilter fastest;

    public ChosenGradient(Gradient gradient) {
        fastest = VectorModule.isThere() ? new FusedGradient(gradient) : new SeparableGradient(gradient);
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        return fastest.applyInBands(x, settings);
    }
}
