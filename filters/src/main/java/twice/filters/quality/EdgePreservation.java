package twice.filters.quality;

import twice.convolution.Image;
import twice.convolution.Plane;
import twice.filters.FiltersException;

/**
 * How much of the edges is left: the correlation of what the Laplacian sees in the clean picture, p, and in the other, q,
 *
 * <pre>β = Σ (p − p̄)·(q − q̄) / √(Σ (p − p̄)² · Σ (q − q̄)²)</pre>
 *
 * with the Laplacian of four neighbours, over all pixels that have them. 1 for equal pictures; blur lowers it, and so
 * does noise, since both are differences between neighbours. Where both pictures are without any edge it is 1, where one
 * is, 0.
 *
 * <p>Source: F. Sattar, L. Floreby, G. Salomonsson, B. Lövström, "Image enhancement based on a nonlinear multiscale
 * method", IEEE Transactions on Image Processing 6 (1997).
 */
public final class EdgePreservation {

    /** What is left of a difference of equal sums is rounding up to here. */
    private static final double ROUNDING = 1e-11;

    private EdgePreservation() {}

    /**
     * The index for two planes of one size.
     *
     * @throws FiltersException if they are of two sizes, or have no pixel with four neighbours
     */
    public static double of(Plane clean, Plane other) {
        Mse.requireOneSize(clean, other);
        if (clean.rows() < 3 || clean.columns() < 3) {
            throw new FiltersException(
                    "expected a picture of 3 x 3 pixels or more, found " + clean.columns() + " x " + clean.rows());
        }
        double p = 0;
        double q = 0;
        double pp = 0;
        double qq = 0;
        double pq = 0;
        for (int r = 1; r < clean.rows() - 1; r++) {
            for (int c = 1; c < clean.columns() - 1; c++) {
                double one = laplacian(clean, r, c);
                double two = laplacian(other, r, c);
                p += one;
                q += two;
                pp += one * one;
                qq += two * two;
                pq += one * two;
            }
        }
        double n = (double) (clean.rows() - 2) * (clean.columns() - 2);
        double edges = pp - p * p / n; // Laplacians have a mean near 0, so that little cancels here
        double left = qq - q * q / n;
        boolean none = edges <= ROUNDING * pp;
        boolean noneLeft = left <= ROUNDING * qq;
        if (none || noneLeft) {
            return none && noneLeft ? 1 : 0;
        }
        return (pq - p * q / n) / Math.sqrt(edges * left);
    }

    /** The mean over the planes. */
    public static double of(Image clean, Image other) {
        double sum = 0;
        for (int plane = 0; plane < Mse.planes(clean, other).size(); plane++) {
            sum += of(clean.planes().get(plane), other.planes().get(plane));
        }
        return sum / clean.planes().size();
    }

    private static double laplacian(Plane x, int r, int c) {
        return (double) x.at(r - 1, c) + x.at(r + 1, c) + x.at(r, c - 1) + x.at(r, c + 1) - 4.0 * x.at(r, c);
    }
}
