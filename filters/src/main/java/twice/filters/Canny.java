package twice.filters;

/**
 * Edges a pixel wide: places where the gradient is largest across the edge, above {@code high} or connected to such a place
 * by others above {@code low}.
 *
 * @param low the lower threshold on Sobel's unscaled magnitude, 0 or more
 * @param high the upper one, not below the lower
 * @param sigma the σ of the Gaussian that smooths first, cut off at 4σ; 0 for none, as OpenCV's
 * @param l2 whether the magnitude is √(x² + y²); otherwise |x| + |y|, which is OpenCV's default
 */
public record Canny(double low, double high, double sigma, boolean l2) {

    private static final int FARTHEST = 1 << 20;

    public Canny {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low < 0 || high < low) {
            throw new FiltersException("expected thresholds 0 <= low <= high, found " + low + " and " + high);
        }
        if (!Double.isFinite(sigma) || sigma < 0 || sigma > FARTHEST) {
            throw new FiltersException("expected a sigma from 0 to " + FARTHEST + ", found " + sigma);
        }
    }

    /** How many pixels the Gaussian reaches beyond its centre. */
    public int radius() {
        return (int) (4 * sigma + 0.5);
    }
}
