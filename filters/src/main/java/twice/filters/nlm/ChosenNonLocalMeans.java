package twice.filters.nlm;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.NonLocalMeans;
import twice.filters.rows.BandedFilter;

/**
 * {@link LanesNonLocalMeans} where vectors are and differences are finite, {@link ShiftsNonLocalMeans} elsewhere, in bands of
 * rows on as many threads as the settings say. Each band is computed from the input alone, so the number of threads changes
 * nothing.
 *
 * <p>Below: {@link LanesNonLocalMeans}.
 */
public final class ChosenNonLocalMeans implements Filter {

    private final NonLocalMeans means;

    public ChosenNonLocalMeans(NonLocalMeans means) {
        this.means = means;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        return choice(x, settings).applyInBands(x, settings);
    }

    private BandedFilter choice(Plane x, FilterSettings settings) {
        if (VectorModule.isThere()) {
            BandedFilter lanes = new LanesNonLocalMeans(means);
            if (lanes.refusal(x, settings).isEmpty()) {
                return lanes;
            }
        }
        return new ShiftsNonLocalMeans(means);
    }
}
