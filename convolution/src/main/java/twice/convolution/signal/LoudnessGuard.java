package twice.convolution.signal;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.fft.FftError;

/**
 * Mends outputs that are so small beside their neighbours that a Fourier transform's error, which is spread evenly over
 * them, may drown them; and whole numbers.
 *
 * <p>The error of a block is at most E = {@link FftError#bound}. An output's own measure is the sum of its terms'
 * magnitudes, a = Σ|k||x|, which would cost as much as the convolution. So kernel and signal are cut into cells of an
 * eighth of the kernel, and a is taken as the same sum over cells, with the smaller of the two cells of the signal that a
 * cell of the kernel overlaps. Where E is more than 10⁻⁹ of that, the cell's outputs are computed directly. In most blocks
 * of most signals that is none of them.
 *
 * <p>Where signal and kernel are whole numbers and E is below ¼, rounding gives the exact result; where E is above, they
 * are computed directly, which is exact too as long as sums stay below 2⁵³.
 */
final class LoudnessGuard implements Guard {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final double TOLERANCE = 1e-9;
    private static final int CELLS = 8;

    private final DirectSum direct;
    private final int stride;
    private final int taps;
    private final int size;
    private final int cell;
    private final double[] kernelCells;
    private final double kernelNorm;
    private final boolean wholeKernel;

    /**
     * @param w the kernel as it is laid on
     * @param size of the transform
     */
    LoudnessGuard(DirectSum direct, double[] w, int stride, int size) {
        this.direct = direct;
        this.stride = stride;
        this.size = size;
        taps = w.length;
        cell = (taps - 1) / CELLS + 1;
        kernelCells = new double[(taps - 1) / cell + 1];
        double energy = 0;
        for (int i = 0; i < taps; i++) {
            kernelCells[i / cell] += Math.abs(w[i]) / cell;
            energy += w[i] * w[i];
        }
        kernelNorm = Math.sqrt(energy);
        wholeKernel = whole(w, 0, taps);
    }

    @Override
    public void mend(double[] source, int first, int count, double[] y, int from) {
        int seen = count + taps - 1;
        double[] loudness = new double[(seen - 1) / cell + 1];
        double[] sums = new double[2 * LANES];
        double energy = 0;
        for (int c = 0; c < loudness.length; c++) {
            int end = Math.min(seen, (c + 1) * cell);
            measure(source, first + c * cell, first + end, sums);
            loudness[c] = sum(sums, 0);
            energy += sum(sums, LANES);
        }
        double error = FftError.bound(size, Math.sqrt(energy), kernelNorm);
        if (wholeKernel && whole(source, first, first + seen)) {
            if (error < 0.25) {
                round(y, from, from + count);
            } else {
                compute(y, from, from + count);
            }
            return;
        }
        for (int c = 0; c * cell < count; c++) {
            if (!(error <= TOLERANCE * around(loudness, c))) {
                compute(y, from + c * cell, from + Math.min(count, (c + 1) * cell));
            }
        }
    }

    /** About what Σ|k||x| is for the outputs of a cell. */
    private double around(double[] loudness, int c) {
        double sum = 0;
        for (int i = 0; i < kernelCells.length; i++) {
            double here = loudness[Math.min(c + i, loudness.length - 1)];
            double next = loudness[Math.min(c + i + 1, loudness.length - 1)];
            sum += kernelCells[i] * Math.min(here, next);
        }
        return sum;
    }

    private void compute(double[] y, int from, int to) {
        Arrays.fill(y, strided(from), strided(to), 0);
        direct.compute(y, strided(from), strided(to));
    }

    private void round(double[] y, int from, int to) {
        for (int t = strided(from); t < strided(to); t++) {
            y[t] = Math.rint(y[t]);
        }
    }

    private int strided(int t) {
        return (int) ((t + stride - 1L) / stride);
    }

    private static boolean whole(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (values[i] != Math.rint(values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Adds up |x| and x² of a cell, lane by lane and then the lanes in their order, so that it is the same every time. */
    private static void measure(double[] x, int from, int to, double[] sums) {
        DoubleVector magnitudes = DoubleVector.zero(SPECIES);
        DoubleVector squares = DoubleVector.zero(SPECIES);
        int end = from + SPECIES.loopBound(to - from);
        for (int i = from; i < end; i += LANES) {
            DoubleVector values = DoubleVector.fromArray(SPECIES, x, i);
            magnitudes = magnitudes.add(values.abs());
            squares = values.fma(values, squares);
        }
        magnitudes.intoArray(sums, 0);
        squares.intoArray(sums, LANES);
        for (int i = end; i < to; i++) {
            sums[i - end] += Math.abs(x[i]);
            sums[LANES + i - end] += x[i] * x[i];
        }
    }

    private static double sum(double[] values, int from) {
        double sum = 0;
        for (int i = from; i < from + LANES; i++) {
            sum += values[i];
        }
        return sum;
    }
}
