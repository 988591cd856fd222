package twice.filters.mean;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Window;
import twice.filters.rows.BandedFilter;

/** draft */
public final class ChosenMean implements Filter {

    private final Window window;

    public ChosenMean(Window window) {
        this.window = window;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        return chosen(x, settings).applyInBands(x, settings);
    }

    private BandedFilter chosen(Plane x, FilterSettings settings) {
        if (!VectorModule.isThere()) {
            return new RunningMean(window);
        }
        BandedFilter middle = new MiddleMean(window);
        return middle.refusal(x, settings).isEmpty() ? middle : new LanesMean(window);
    }
}
