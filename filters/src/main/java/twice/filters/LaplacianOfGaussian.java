package twice.filters;

/**
 * The sum of both second derivatives of a picture that a Gaussian has blurred.
 *
 * @param sigma the Gaussian's σ in pixels, 10⁻⁶ or more
 * @param truncate where the Gaussian is cut off, in σ; SciPy has 4
 */
public record LaplacianOfGaussian(double sigma, double truncate) {

    private static final double LEAST = 1e-6;
    private static final int FARTHEST = 1 << 22;

    public LaplacianOfGaussian {
        if (!Double.isFinite(sigma) || sigma < LEAST) {
            throw new FiltersException("expected a sigma of " + LEAST + " or more, found " + sigma);
        }
        if (!Double.isFinite(truncate) || truncate <= 0) {
            throw new FiltersException("expected a truncate of more than 0, found " + truncate);
        }
        if (truncate * sigma > FARTHEST) {
            throw new FiltersException(
                    "expected truncate * sigma of at most " + FARTHEST + " pixels, found " + truncate + " * " + sigma);
        }
    }

    /** How many pixels it reaches beyond its centre: the nearest whole number to truncate · sigma, as in SciPy. */
    public int radius() {
        return (int) (truncate * sigma + 0.5);
    }
}
