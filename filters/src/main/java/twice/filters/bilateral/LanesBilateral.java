package twice.filters.bilateral;

import java.util.Arrays;
import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.Bilateral;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.BorderedRows;
import twice.filters.rows.Differences;

/**
 * The weights of neighbouring pixels at once, in floats: both exponents are added, and one power of two is computed from
 * the sum by a polynomial.
 *
 * <p><b>Cost.</b> Some seventeen vector instructions for each pixel of the window and vector of output. Scratch: four rows.
 *
 * <p><b>What changed since {@link TablesBilateral}.</b> No table, so that lanes needn't go to different places: what a table
 * saves in multiplications it loses in gathering. exp(−a)·exp(−b) is 2⁻ᵘ with one u, see
 * {@link twice.filters.rows.PowerOfTwo}. Rounding of u, relative 5·2⁻²⁴, makes a weight's relative error 5·2⁻²⁴·ln(1/w): the
 * smallest weights are the least exact, and matter least. In a mean of n + 1 values, one of weight 1, that amounts to 5·2⁻²⁴·ln n
 * at most, because n·w·ln(1/w)/(1 + n·w) is at most W(n/e) < ln n. With the polynomial's 1.7·10⁻⁷ and sums of at most n terms by
 * rows, the result is off by 2·(1.7·10⁻⁷ + 3·10⁻⁷·ln n + 2⁻²⁴·2·size) of the largest difference in the window; 10⁻⁶ of it is
 * what was seen.
 *
 * <p><b>Where it loses.</b> Nowhere against the rungs below; but its cost still grows with the window's area. Approximations
 * that don't (grids in space and value) blur what this filter is for.
 *
 * <p><b>Limits.</b> Values up to half of the largest float, so that differences are finite.
 *
 * <p><b>Measured</b> on 3840 × 2160, size 9: 107 ms; {@link TablesBilateral} 1,295 (AMD EPYC (Zen 4), one core,
 * JDK 17, 2026-11).
 *
 * <p>Below: {@link TablesBilateral}. Next: {@link ChosenBilateral}.
 */
public final class LanesBilateral implements BandedFilter {

    private final Bilateral bilateral;

    public LanesBilateral(Bilateral bilateral) {
        this.bilateral = bilateral;
    }

    @Override
    public Optional<String> refusal(Plane x, FilterSettings settings) {
        return Differences.refusal(x, settings);
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int radius = bilateral.radius();
        int columns = x.columns();
        float unit = (float) unit(bilateral.sigmaColor());
        BorderedRows rows = new BorderedRows(x, radius, settings);
        float[] row = new float[rows.width() + WeightRow.COLUMNS];
        float[] centre = new float[columns + WeightRow.COLUMNS];
        float[] sum = new float[columns + WeightRow.COLUMNS];
        float[] weights = new float[columns + WeightRow.COLUMNS];
        float[] exponents = new float[2 * radius + 1];
        for (int r = from; r < to; r++) {
            System.arraycopy(x.values(), r * columns, centre, 0, columns);
            Arrays.fill(sum, 0);
            Arrays.fill(weights, 0);
            for (int i = -radius; i <= radius; i++) {
                int half = bilateral.half(i);
                rows.copy(r + i, row, 0);
                exponents(i, half, exponents);
                WeightRow.add(centre, row, radius - half, exponents, 2 * half + 1, unit, sum, weights, columns);
            }
            for (int c = 0; c < columns; c++) {
                y[r * columns + c] = centre[c] + sum[c] / weights[c];
            }
        }
    }

    /** What the distances of a row of the window give to the exponents. */
    private void exponents(int i, int half, float[] exponents) {
        double unit = unit(bilateral.sigmaSpace());
        for (int j = -half; j <= half; j++) {
            exponents[half + j] = (float) Math.min(Float.MAX_VALUE, unit * i * unit * i + unit * j * unit * j);
        }
    }

    /** What makes of a distance the root of an exponent of 2; finite for the smallest σ too. */
    private static double unit(double sigma) {
        return Math.min(Float.MAX_VALUE, Math.sqrt(0.5 / Math.log(2)) / sigma);
    }
}
