package twice.convolution.choice;

import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.Workers;
import twice.convolution.fft.FftConvolution2d;
import twice.convolution.separable.SeparableConvolution2d;

/**
 * Whatever costs least for this kernel and is exact enough for this plane, on all threads: register tiles, passes along the
 * columns and rows, or transforms.
 *
 * <p><b>Cost.</b> The least of the rungs', as {@link twice.convolution.direct.Cost} and the transforms predict it.
 *
 * <p><b>What changed since {@link ParallelConvolution2d}.</b> Large kernels of full rank go to {@link FftConvolution2d}. Its
 * cost hardly grows with the kernel, but its error is as large for the smallest output as for the largest. So it isn't
 * chosen where some part of the plane is so faint that the error could be seen there, nor where plane and kernel are
 * whole numbers, whose sums the other rungs give without any error.
 *
 * <p><b>Where it loses.</b> Where two rungs cost about the same it may take the slower one. Before transforms are chosen the
 * plane is read once more.
 *
 * <p><b>Measured</b> on 3840 × 2160, one thread, in brackets OpenCV 5's {@code filter2D}: 3 × 3 4.1 ms (5.0), 7 × 7 11.5 (15.3), 15 ×
 * 15 44 (63), 31 × 31 55 (73), separable 31 × 31 20 (73) (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link ParallelConvolution2d}. The ladder ends here.
 */
public final class ChosenConvolution2d implements Convolution2d {

    /** Near the crossing the direct sum is taken: it has less error, and nothing to look at or to prepare. */
    private static final double WORTH = 0.7;

    private final Convolution2d direct = new ParallelConvolution2d();
    private final Convolution2d transforms = new FftConvolution2d();

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        boolean transformed = isCheaperTransformed(x, kernel, settings)
                && Range.of(x, new Workers(settings.threads())).survivesTransforms(kernel)
                && !areWhole(x, kernel);
        return (transformed ? transforms : direct).convolve(x, kernel, settings);
    }

    private static boolean isCheaperTransformed(Plane x, Kernel k, Settings settings) {
        int rows = settings.mode().size(x.rows(), k.rows());
        int columns = settings.mode().size(x.columns(), k.columns());
        if (rows < 1 || columns < 1) {
            return false;
        }
        double outputs = (double) rows * columns / settings.stride() / settings.stride();
        double directly = outputs * SeparableConvolution2d.nanoseconds(x, k, settings.stride());
        return FftConvolution2d.nanoseconds(rows, columns, k.rows(), k.columns()) < WORTH * directly;
    }

    private static boolean areWhole(Plane x, Kernel k) {
        for (double weight : k.weights()) {
            if (weight != Math.rint(weight)) {
                return false;
            }
        }
        for (float value : x.values()) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }
}
