package twice.filters.gradient;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.LaplacianOfGaussian;
import twice.filters.rows.BandedFilter;

/**
 * {@link LanesLaplacianOfGaussian} in bands of rows on threads, or {@link SeparableLaplacianOfGaussian} where this JVM has no
 * vectors. Any number of threads gives the same bits.
 */
public final class ChosenLaplacianOfGaussian implements Filter {

    private final BandedFilter fastest;

    public ChosenLaplacianOfGaussian(LaplacianOfGaussian log) {
        fastest = VectorModule.isThere() ? new LanesLaplacianOfGaussian(log) : new SeparableLaplacianOfGaussian(log);
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        return fastest.applyInBands(x, settings);
    }
}
