package twice.filters.mean;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Window;
import twice.filters.rows.BandedFilter;

/** draft */
public final class LanesMean implements BandedFilter {

    private final Window window;

    public LanesMean(Window window) {
        this.window = window;
    }

    @Override
    public int band() {
        return RunningMean.band(window);
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        ColumnSums down = new ColumnSums(x, settings, window, MeanKernel::slide, MeanKernel.SPARE);
        for (int r = from; r < to; r++) {
            if (r == from) {
                down.begin(r);
            } else {
                down.slide(r);
            }
            along(down, y, r * x.columns(), x.columns());
        }
    }

    private void along(ColumnSums down, float[] y, int o, int columns) {
        double[] s = down.values();
        int width = 2 * down.radius() + 1;
        double sum = down.folded();
        for (int j = 0; j < width; j++) {
            sum += s[j];
        }
        MeanKernel.along(s, width, sum, 1.0 / window.area(), y, o, columns);
    }
}
