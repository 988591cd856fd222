package twice.filters.extremes;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Extreme;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;

/**
 * {@link LanesExtreme} where vectors are, {@link HerkExtreme} elsewhere, in bands of rows on as many threads as the settings
 * say. Each band is computed from the input alone, so the number of threads changes nothing.
 *
 * <p>Below: {@link LanesExtreme}.
 */
public final class ChosenExtreme implements Filter {

    private final BandedFilter filter;

    public ChosenExtreme(Extreme extreme) {
        filter = VectorModule.isThere() ? new LanesExtreme(extreme) : new HerkExtreme(extreme);
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        return filter.applyInBands(x, settings);
    }
}
