package twice.filters.quality;

import twice.convolution.Image;
import twice.convolution.Plane;
import twice.filters.FiltersException;

/**
 * The structural similarity of two pictures: 1 for equal ones, about 0 for strangers, negative for a negative. In a window
 * around each pixel it compares the means μ, the variances σ² and the covariance,
 *
 * <pre>SSIM = (2·μx·μy + C₁)·(2·σxy + C₂) / ((μx² + μy² + C₁)·(σx² + σy² + C₂))</pre>
 *
 * and takes the mean over all pixels whose window lies within the picture. All of them are weighted by a Gaussian with
 * σ = 1.5 on {@value #SIDE} × {@value #SIDE} pixels, weights that sum to 1, and divided by nothing else.
 *
 * <p>Source: Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli, "Image quality assessment: from error visibility to
 * structural similarity", IEEE Transactions on Image Processing 13 (2004).
 */
public interface Ssim {

    /** Side of the window. */
    int SIDE = 11;

    /** What the window reaches beyond its pixel. */
    int RADIUS = SIDE / 2;

    /** Keeps the first fraction from 0/0 where it is dark. */
    double C1 = (0.01 * Psnr.RANGE) * (0.01 * Psnr.RANGE);

    /** Keeps the second fraction from 0/0 where it is flat. */
    double C2 = (0.03 * Psnr.RANGE) * (0.03 * Psnr.RANGE);

    /**
     * The similarity of two planes of one size, {@value #SIDE} × {@value #SIDE} or larger.
     *
     * @param threads at most so many; the result doesn't depend on it
     * @throws FiltersException if they are smaller, or of two sizes
     */
    double of(Plane x, Plane y, int threads);

    /** The mean over the planes. */
    default double of(Image x, Image y, int threads) {
        double sum = 0;
        for (int p = 0; p < Mse.planes(x, y).size(); p++) {
            sum += of(x.planes().get(p), y.planes().get(p), threads);
        }
        return sum / x.planes().size();
    }

    /** Fails unless the planes are of one size that holds a window: the first line of every rung. */
    static void check(Plane x, Plane y) {
        Mse.requireOneSize(x, y);
        if (x.rows() < SIDE || x.columns() < SIDE) {
            throw new FiltersException("expected a picture of " + SIDE + " x " + SIDE
                    + " pixels or more, for the window of SSIM to fit in, found " + x.columns() + " x " + x.rows());
        }
    }

    /** The window's weights along one side; the window is their product with themselves. */
    static double[] weights() {
        double[] weights = new double[SIDE];
        double sum = 0;
        for (int i = 0; i < SIDE; i++) {
            double distance = i - RADIUS;
            weights[i] = Math.exp(-distance * distance / (2 * 1.5 * 1.5));
            sum += weights[i];
        }
        for (int i = 0; i < SIDE; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
