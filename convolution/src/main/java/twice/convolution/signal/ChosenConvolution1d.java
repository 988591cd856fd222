package twice.convolution.signal;

import twice.convolution.Convolution1d;
import twice.convolution.Settings;
import twice.convolution.VectorModule;

/**
 * What runs when nobody names a rung: {@link ParallelConvolution1d}, with an eye on its error.
 *
 * <p>An error of a Fourier transform is relative to the largest value that it transforms, not to the output it falls on. So
 * where a block has been transformed, {@link LoudnessGuard} predicts the error of each output from the block's norm, and its
 * size from the neighbourhood's, and computes directly what might have fewer than nine digits. Loud signals with quiet
 * passages, silence, kernels that die away keep the digits that the direct sum gives; whole numbers stay whole. On signals of
 * one loudness nothing is computed twice.
 *
 * <p><b>Cost.</b> One more pass over the signal. At worst, a signal full of gaps costs what {@link LaneConvolution1d} does.
 *
 * <p><b>What changed since {@link ParallelConvolution1d}.</b> The guard; and below some hundred thousand products, or without the
 * vector module, the plain loop, which is done before a JVM that has just started would have loaded the vectors.
 *
 * <p><b>Limits.</b> The neighbourhood is an eighth of the kernel. A small output among large ones closer than that keeps its
 * place in the largest one's digits only, as with {@link FftConvolution1d}.
 *
 * <p><b>Measured.</b> 10⁶ values, 1001 taps: 6–8 ms, a 22 ms SciPy's {@code oaconvolve} takes in the same minute; the first call in a
 * new JVM half a second (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link ParallelConvolution1d}. This is the top of the ladder.
 */
public final class ChosenConvolution1d implements Convolution1d {

    /** Up to so many products the plain loop is faster in a new JVM, and takes less than a millisecond in a warm one. */
    private static final double LITTLE_WORK = 200_000;

    @Override
    public double[] convolve(double[] x, double[] kernel, Settings settings) {
        double outputs = (double) settings.mode().size(x.length, kernel.length) / settings.stride();
        if (!VectorModule.isThere() || outputs * kernel.length <= LITTLE_WORK) {
            return new NaiveConvolution1d().convolve(x, kernel, settings);
        }
        return ParallelConvolution1d.convolve(x, kernel, settings, (sum, size) -> {
            double[] w = settings.correlate() ? kernel : Signals.reversed(kernel);
            return new LoudnessGuard(sum, w, settings.stride(), size);
        });
    }
}
