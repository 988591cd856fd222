package twice.filters.gaussian;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.rows.BandedFilter;

/** draft */
public final class ChosenGaussian implements Filter {

    private final Gaussian gaussian;

    public ChosenGaussian(Gaussian gaussian) {
        this.gaussian = gaussian;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        BandedFilter chosen = VectorModule.isThere() ? new LanesGaussian(gaussian) : new SeparableGaussian(gaussian);
        return chosen.applyInBands(x, settings);
    }
}
