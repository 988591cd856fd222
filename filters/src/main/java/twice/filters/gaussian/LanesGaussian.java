package twice.filters.gaussian;

import twice.convolution.Plane;
import twice.convolution.separable.ColumnPass;
import twice.convolution.separable.RowPass;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.rows.BandedFilter;

/** draft */
public final class LanesGaussian implements BandedFilter {

    /** Values that a pair of rows may read before the next pair reads most of them again: half of an L2 cache. */
    private static final int CACHED = 1 << 17;

    /** Columns below which handing rows from pass to pass costs more than the cache saves. */
    private static final int LEAST = 1024;

    private final Gaussian gaussian;

    public LanesGaussian(Gaussian gaussian) {
        this.gaussian = gaussian;
    }

    /** What is done with values as soon as they are there, while they are in the nearest cache. */
    @FunctionalInterface
    public interface Then {
        /** Values {@code start} (inclusive) to {@code end} (exclusive) of the result are complete. */
        void run(int start, int end);
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        rows(x, settings, y, from, to, (start, end) -> {});
    }

    /** As {@link #rows}, and what is to be done with the values. */
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to, Then then) {
        float[] v = floats(FoldedWeights.of(gaussian, settings.border(), x.rows()));
        float[] h = floats(FoldedWeights.of(gaussian, settings.border(), x.columns()));
        int width = width(x.columns(), v.length);
        for (int first = 0; first < x.columns(); first += width) {
            ColumnPass down = new ColumnPass(x, settings.border(), (float) settings.borderValue(), v);
            int columns = Math.min(width, x.columns() - first);
            int read = columns + h.length - 1;
            RowPass along = new RowPass(h);
            float[] pair = new float[2 * (read + RowPass.SPARE)];
            for (int r = from; r < to; r += 2) {
                down.aim(r - v.length / 2);
                down.run(first - h.length / 2, read, pair, pair.length / 2);
                for (int i = 0; i < Math.min(2, to - r); i++) {
                    int start = (r + i) * x.columns() + first;
                    along.run(pair, i * pair.length / 2, y, start, columns, false);
                    then.run(start, start + columns);
                }
            }
        }
    }

    /** How many columns to do at a time: all of them in equal parts, of which the rows read for a pair fit in the cache. */
    private static int width(int columns, int weights) {
        int most = Math.max(LEAST, CACHED / (weights + 1));
        int parts = (columns - 1) / most + 1;
        return (columns - 1) / parts + 1;
    }

    /** All weights as floats. The middle one takes what rounding left, so that they sum to one as nearly as floats can. */
    private static float[] floats(double[] half) {
        float[] w = new float[2 * half.length - 1];
        int middle = half.length - 1;
        double rest = 1;
        for (int i = middle; i > 0; i--) {
            w[middle - i] = (float) half[i];
            w[middle + i] = (float) half[i];
            rest -= 2.0 * (float) half[i];
        }
        w[middle] = (float) rest;
        return w;
    }
}
