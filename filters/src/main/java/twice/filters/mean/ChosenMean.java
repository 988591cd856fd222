package twice.filters.mean;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Window;
import twice.filters.rows.BandedFilter;

/**
 * The fastest rung for the size, in bands of rows on threads: {@link MiddleMean} for 3 × 3, {@link LanesMean} for other sizes and
 * narrow planes, {@link RunningMean} where the vector module is missing.
 *
 * <p><b>What changed since these.</b> Bands of at least four windows' height, since each begins its sums afresh; they depend
 * on the size and not on the threads, and so does every bit of the result.
 *
 * <p><b>Measured</b> on 3840 × 2160 with one thread, in brackets OpenCV 5's {@code blur}: 3 × 3 5.3 ms (6.4), 15 × 15 10.3 (13.6), 51
 * × 51 11.0 (13.6) (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link MiddleMean}. The ladder ends here.
 */
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
