package twice.filters.quality;

import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * How near a picture is to the clean one, by every measure of this chapter.
 *
 * @param mse {@link Mse}
 * @param psnr {@link Psnr}, in decibels
 * @param ssim {@link Ssim}
 * @param edges {@link EdgePreservation}
 */
public record Quality(double mse, double psnr, double ssim, double edges) {

    /** Measures two planes of one size. */
    public static Quality of(Plane clean, Plane other, int threads) {
        double mse = Mse.of(clean, other);
        double ssim = new SeparableSsim().of(clean, other, threads);
        return new Quality(mse, Psnr.of(mse), ssim, EdgePreservation.of(clean, other));
    }

    /** Measures two pictures of one size, both gray or both coloured. */
    public static Quality of(Image clean, Image other, int threads) {
        double mse = Mse.of(clean, other);
        double ssim = new SeparableSsim().of(clean, other, threads);
        return new Quality(mse, Psnr.of(mse), ssim, EdgePreservation.of(clean, other));
    }
}
