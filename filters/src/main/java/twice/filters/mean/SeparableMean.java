package twice.filters.mean;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Window;
import twice.filters.rows.BandedFilter;

/** draft */
public final class SeparableMean implements BandedFilter {

    private final Window window;

    public SeparableMean(Window window) {
        this.window = window;
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        ColumnSums down = new ColumnSums(x, settings, window, RunningMean::slide, 0);
        for (int r = from; r < to; r++) {
            down.begin(r);
            along(down, y, r * x.columns(), x.columns());
        }
    }

    private void along(ColumnSums down, float[] y, int o, int columns) {
        double[] s = down.values();
        double folded = down.folded();
        for (int c = 0; c < columns; c++) {
            double sum = folded;
            for (int j = 0; j <= 2 * down.radius(); j++) {
                sum += s[c + j];
            }
            y[o + c] = (float) (sum / window.area());
        }
    }
}
