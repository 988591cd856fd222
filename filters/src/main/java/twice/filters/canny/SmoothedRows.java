package twice.filters.canny;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.gradient.GaussianTaps;

/**
 * Rows that a Gaussian has smoothed, made when they are asked for: down the columns into a row of sums, then along it, in
 * double and in the order in which {@link NaiveCanny} adds, so that both give the same bits. For one thread.
 */
final class SmoothedRows implements RowSource {

    private final Plane x;
    private final Border border;
    private final float value;
    private final double[] down;
    private final double[] along;
    private final double[] row;
    private final double[] sums;

    SmoothedRows(Plane x, FilterSettings settings, double sigma, int radius) {
        this.x = x;
        border = settings.border();
        value = (float) settings.borderValue();
        double[] all = GaussianTaps.smoothing(sigma, radius);
        down = GaussianTaps.folded(all, x.rows(), border);
        along = GaussianTaps.folded(all, x.columns(), border);
        row = new double[x.columns() + 2 * (along.length / 2)];
        sums = new double[x.columns()];
    }

    @Override
    public void copy(int r, float[] to, int at) {
        int found = border.index(r, x.rows());
        if (found == Border.OUTSIDE) {
            Arrays.fill(to, at, at + x.columns() + 2, value);
            return;
        }
        down(found);
        Arrays.fill(sums, 0);
        for (int j = 0; j < along.length; j++) {
            add(along[j], row, j, sums);
        }
        for (int c = 0; c < sums.length; c++) {
            to[at + 1 + c] = (float) sums[c];
        }
        int left = border.index(-1, x.columns());
        int right = border.index(x.columns(), x.columns());
        to[at] = left == Border.OUTSIDE ? value : to[at + 1 + left];
        to[at + 1 + x.columns()] = right == Border.OUTSIDE ? value : to[at + 1 + right];
    }

    private void down(int r) {
        int reach = along.length / 2;
        Arrays.fill(row, 0);
        for (int i = 0; i < down.length; i++) {
            int found = border.index(r + i - down.length / 2, x.rows());
            if (found == Border.OUTSIDE) {
                addTo(down[i] * value, row, reach, x.columns());
            } else {
                add(down[i], x.values(), found * x.columns(), row, reach, x.columns());
            }
        }
        for (int i = 0; i < reach; i++) {
            int left = border.index(i - reach, x.columns());
            int right = border.index(x.columns() + i, x.columns());
            row[i] = left == Border.OUTSIDE ? value : row[reach + left];
            row[reach + x.columns() + i] = right == Border.OUTSIDE ? value : row[reach + right];
        }
    }

    private static void addTo(double number, double[] to, int at, int count) {
        for (int c = 0; c < count; c++) {
            to[at + c] += number;
        }
    }

    private static void add(double weight, float[] from, int start, double[] to, int at, int count) {
        for (int c = 0; c < count; c++) {
            to[at + c] += weight * from[start + c];
        }
    }

    private static void add(double weight, double[] from, int start, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] += weight * from[start + c];
        }
    }
}
