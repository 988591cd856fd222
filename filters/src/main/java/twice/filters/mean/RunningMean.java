package twice.filters.mean;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Window;
import twice.filters.rows.BandedFilter;

/** draft */
public final class RunningMean implements BandedFilter {

    private final Window window;

    public RunningMean(Window window) {
        this.window = window;
    }

    @Override
    public int band() {
        return band(window);
    }

    /** Rows enough that summing the first of them afresh is little of the work. */
    static int band(Window window) {
        return (int) Math.max(BAND, Math.min(1 << 20, 4L * window.size()));
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        ColumnSums down = new ColumnSums(x, settings, window, RunningMean::slide, 1);
        for (int r = from; r < to; r++) {
            if (r == from) {
                down.begin(r);
            } else {
                down.slide(r);
            }
            along(down, y, r * x.columns(), x.columns());
        }
    }

    static void slide(double[] s, int at, float[] x, int in, float[] z, int out, int n) {
        for (int c = 0; c < n; c++) {
            s[at + c] += (double) x[in + c] - z[out + c];
        }
    }

    private void along(ColumnSums down, float[] y, int o, int columns) {
        double[] s = down.values();
        int width = 2 * down.radius() + 1;
        double sum = down.folded();
        for (int j = 0; j < width; j++) {
            sum += s[j];
        }
        for (int c = 0; c < columns; c++) {
            y[o + c] = (float) (sum / window.area());
            sum += s[c + width] - s[c];
        }
    }
}
