package twice.filters;

/**
 * A Gaussian bell, cut off at a radius: its weights are
 *
 * <pre>w[i] = exp(−i² / 2σ²) / Σⱼ exp(−j² / 2σ²),   i, j = −radius … radius</pre>
 *
 * so that they sum to one whatever was cut off, and a constant image stays what it is.
 *
 * @param sigma σ in pixels, positive and finite
 * @param truncate where to cut off, in σ; 0 or more
 */
public record Gaussian(double sigma, double truncate) {

    /** Where SciPy cuts off, in σ. */
    public static final double TRUNCATE = 4;

    /** The largest radius: its weights can still be summed while one waits. */
    public static final int LARGEST = 1 << 26;

    public Gaussian {
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new FiltersException("expected a finite sigma greater than 0, found " + sigma);
        }
        if (!(truncate >= 0) || Double.isInfinite(truncate)) {
            throw new FiltersException("expected to truncate at 0 sigma or more, found " + truncate);
        }
        if (truncate * sigma > LARGEST) {
            throw new FiltersException("expected a radius (sigma times where to truncate) of at most " + LARGEST
                    + ", found " + truncate * sigma);
        }
    }

    /** The bell of that σ, cut off where SciPy does. */
    public Gaussian(double sigma) {
        this(sigma, TRUNCATE);
    }

    /** How many pixels it reaches beyond its centre. */
    public int radius() {
        return (int) (truncate * sigma + 0.5);
    }

    /** The bell at i before it is divided by its sum: 1 in the middle. */
    public double at(int i) {
        double z = i / sigma;
        return Math.exp(-0.5 * z * z);
    }

    /** The weights from the middle outwards, {@link #radius} + 1 of them. */
    public double[] weights() {
        double[] w = new double[radius() + 1];
        double sum = 0;
        for (int i = radius(); i >= 0; i--) {
            w[i] = at(i);
            sum += i == 0 ? w[i] : 2 * w[i];
        }
        for (int i = 0; i < w.length; i++) {
            w[i] /= sum;
        }
        return w;
    }
}
