package twice.filters;

/**
 * An unsharp mask: what a blurred copy has lost is added once more.
 *
 * <pre>y = x + amount · (x − G x),   where |x − G x| ≥ threshold; elsewhere y = x</pre>
 *
 * <p>G is a {@link Gaussian} of that σ, cut off at four of them. Results may leave 0…255: a plane holds them, and whoever
 * writes an image rounds and clamps.
 *
 * @param sigma σ of the blurred copy, positive and finite
 * @param amount how much of the difference to add, finite; −1 gives the blurred copy
 * @param threshold differences below it are noise, and are left alone; 0 or more
 */
public record Unsharp(double sigma, double amount, double threshold) {

    public Unsharp {
        new Gaussian(sigma);
        if (!Double.isFinite(amount)) {
            throw new FiltersException("expected a finite amount, found " + amount);
        }
        if (!(threshold >= 0) || Double.isInfinite(threshold)) {
            throw new FiltersException("expected a threshold of 0 or more, found " + threshold);
        }
    }

    /** The blur. */
    public Gaussian gaussian() {
        return new Gaussian(sigma);
    }
}
