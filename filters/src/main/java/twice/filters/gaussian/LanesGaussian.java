package twice.filters.gaussian;

import twice.convolution.Plane;
import twice.convolution.separable.ColumnPass;
import twice.convolution.separable.RowPass;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.rows.BandedFilter;

/**
 * Both passes of {@link SeparableGaussian} in vectors of floats, a pair of rows at a time: down the columns for the pair, whose
 * sums share what they load, and at once along it while it is in the nearest cache. The loops are those of the
 * convolution chapter's {@link twice.convolution.separable.SeparableConvolution2d}, {@link ColumnPass} and {@link RowPass}, for here
 * is the kernel for which they were made; what that rung needs beyond them, the decomposition that finds out whether a
 * kernel is a product, is known here.
 *
 * <p><b>Cost.</b> 4·radius + 3 multiply-adds a pixel. Scratch: a pair of rows.
 *
 * <p><b>What changed since {@link SeparableGaussian}.</b> Lanes are neighbouring pixels, sums are in float, begun anew every 128
 * terms. Off by at most 10⁻⁶ of the largest value that a pixel's window holds. The weights are rounded to floats, and the
 * middle one takes what that left, so that they sum to one within 2⁻²⁶ and nothing grows darker. Wide planes are done
 * in strips of columns, so that the rows under a bell stay in the second cache.
 *
 * <p><b>Where it loses.</b> Its cost grows with σ; {@link RecursiveGaussian}'s doesn't. That weights are symmetric isn't used: it
 * would halve the multiplications, but along a row loads are what takes the time, and of these it saves none.
 *
 * <p><b>Measured</b> on 3840 × 2160, in brackets OpenCV 5's {@code GaussianBlur} of floats with as many weights: σ = 1 8.8 ms (9.5), σ =
 * 3 15.9 (22.5), σ = 10 49 (103) (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link SeparableGaussian}. Next: {@link BoxesGaussian}.
 */
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
