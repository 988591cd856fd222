package twice.filters.bilateral;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Bilateral;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;

/**
 * {@link LanesBilateral} where vectors are and differences are finite, {@link TablesBilateral} elsewhere, in bands of rows on as
 * many threads as the settings say. Each band is computed from the input alone, so the number of threads changes nothing.
 *
 * <p>Below: {@link LanesBilateral}.
 */
public final class ChosenBilateral implements Filter {

    private final Bilateral bilateral;

    public ChosenBilateral(Bilateral bilateral) {
        this.bilateral = bilateral;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        return choice(x, settings).applyInBands(x, settings);
    }

    private BandedFilter choice(Plane x, FilterSettings settings) {
        if (VectorModule.isThere()) {
            BandedFilter lanes = new LanesBilateral(bilateral);
            if (lanes.refusal(x, settings).isEmpty()) {
                return lanes;
            }
        }
        return new TablesBilateral(bilateral);
    }
}
