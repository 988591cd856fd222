package twice.filters.gradient;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.LaplacianOfGaussian;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.BorderedRows;

/**
 * The hat is a sum of two products, g″[i]·g[j] and g[i]·g″[j], so each is done along one axis and then along the other: down
 * the columns into two rows of sums, then along these two.
 *
 * <p><b>Cost.</b> Four multiply-adds a pixel for each of the n = 2·radius + 1 places, instead of n²: with σ = 3 a hundred
 * instead of 625. Scratch: four rows. Weights that reach far beyond a small plane are folded onto those that see the same
 * value ({@link GaussianTaps#folded}), so that no σ costs more than the plane's own size does.
 *
 * <p><b>What changed since {@link NaiveLaplacianOfGaussian}.</b> The order of summation, still in double. Rows with their
 * border are copied once for each tap, and the inner loops ask nothing.
 *
 * <p><b>Where it loses.</b> Sums go to memory and come back for each tap, and a double is twice as wide as what is wanted.
 *
 * <p>Source: D. Marr and E. Hildreth, "Theory of edge detection", Proceedings of the Royal Society B 207 (1980), who also
 * saw that it is a sum of two products.
 *
 * <p>Below: {@link NaiveLaplacianOfGaussian}. Next: {@link LanesLaplacianOfGaussian}.
 */
public final class SeparableLaplacianOfGaussian implements BandedFilter {

    private final double[] g;
    private final double[] d;

    public SeparableLaplacianOfGaussian(LaplacianOfGaussian log) {
        g = GaussianTaps.smoothing(log.sigma(), log.radius());
        d = GaussianTaps.secondDerivative(log.sigma(), log.radius());
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        Border border = settings.border();
        double[] gDown = GaussianTaps.folded(g, x.rows(), border);
        double[] dDown = GaussianTaps.folded(d, x.rows(), border);
        double[] gAlong = GaussianTaps.folded(g, x.columns(), border);
        double[] dAlong = GaussianTaps.folded(d, x.columns(), border);
        BorderedRows rows = new BorderedRows(x, gAlong.length / 2, settings);
        float[] row = new float[rows.width()];
        double[] gRow = new double[row.length];
        double[] dRow = new double[row.length];
        double[] sums = new double[x.columns()];
        for (int r = from; r < to; r++) {
            Arrays.fill(gRow, 0);
            Arrays.fill(dRow, 0);
            for (int i = 0; i < gDown.length; i++) {
                rows.copy(r + i - gDown.length / 2, row, 0);
                add(gDown[i], row, gRow);
                add(dDown[i], row, dRow);
            }
            Arrays.fill(sums, 0);
            for (int j = 0; j < gAlong.length; j++) {
                add(dAlong[j], gRow, j, sums);
                add(gAlong[j], dRow, j, sums);
            }
            for (int c = 0; c < sums.length; c++) {
                y[r * x.columns() + c] = (float) sums[c];
            }
        }
    }

    private static void add(double weight, float[] row, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] += weight * row[c];
        }
    }

    private static void add(double weight, double[] row, int from, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] += weight * row[from + c];
        }
    }
}
