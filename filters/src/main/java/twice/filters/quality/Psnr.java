package twice.filters.quality;

import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * The peak signal-to-noise ratio in decibels: PSNR = 10 · log₁₀(255² / MSE), infinite for equal pictures. 10 dB more are a
 * tenth of the squared error, 6 dB half the error. The range is always 255, whatever values a picture happens to have.
 */
public final class Psnr {

    /** From black to white. */
    public static final double RANGE = 255;

    private Psnr() {}

    /** The ratio between two planes of one size. */
    public static double of(Plane x, Plane y) {
        return of(Mse.of(x, y));
    }

    /** The ratio of the error that is the mean over the planes; a mean of ratios would be infinite if one plane were. */
    public static double of(Image x, Image y) {
        return of(Mse.of(x, y));
    }

    /** The ratio for that mean squared error. */
    public static double of(double mse) {
        return 10 * Math.log10(RANGE * RANGE / mse);
    }
}
