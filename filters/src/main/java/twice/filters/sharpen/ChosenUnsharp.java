package twice.filters.sharpen;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Unsharp;
import twice.filters.rows.BandedFilter;

/**
 * {@link FusedUnsharp} in bands of rows on threads, or {@link SeparableUnsharp} where the vector module is missing.
 *
 * <p><b>What changed since these.</b> The threads; every bit is the same for any number of them.
 *
 * <p>Below: {@link FusedUnsharp}. The ladder ends here.
 */
public final class ChosenUnsharp implements Filter {

    private final Unsharp unsharp;

    public ChosenUnsharp(Unsharp unsharp) {
        this.unsharp = unsharp;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        BandedFilter chosen = VectorModule.isThere() ? new FusedUnsharp(unsharp) : new SeparableUnsharp(unsharp);
        return chosen.applyInBands(x, settings);
    }
}
