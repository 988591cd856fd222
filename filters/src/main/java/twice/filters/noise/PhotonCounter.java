package twice.filters.noise;

/**
 * Poisson numbers. Small means by their definition, as arrivals within a time (Knuth); from {@link #MANY} on by rejection
 * under a transformed hat, whose cost doesn't grow with the mean.
 *
 * <p>Source: W. Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance:
 * Mathematics and Economics 12 (1993), algorithm PTRS, which asks for means of 10 or more.
 */
final class PhotonCounter {

    /** Means from here on are drawn by rejection. */
    static final double MANY = 12;

    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    /** Logarithms of 0! to 15!, for which Stirling's series is not exact enough. */
    private static final double[] LOG_FACTORIALS = new double[16];

    static {
        for (int k = 2; k < LOG_FACTORIALS.length; k++) {
            LOG_FACTORIALS[k] = LOG_FACTORIALS[k - 1] + StrictMath.log(k);
        }
    }

    private final RandomStream stream;

    PhotonCounter(RandomStream stream) {
        this.stream = stream;
    }

    /** A Poisson number of that mean. */
    double count(double mean) {
        return mean < MANY ? arrivals(mean) : rejected(mean);
    }

    /** Waiting times between arrivals are exponential; their sum passes 1 when the product of uniforms falls below e^−λ. */
    private int arrivals(double mean) {
        double end = StrictMath.exp(-mean);
        int count = 0;
        for (double product = stream.uniform(); product > end; product *= stream.uniform()) {
            count++;
        }
        return count;
    }

    private double rejected(double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double sure = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = stream.uniform() - 0.5;
            double v = stream.uniform();
            double toEnd = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / toEnd + b) * u + mean + 0.43);
            if (toEnd >= 0.07 && v <= sure) {
                return k;
            }
            if (k < 0 || (toEnd < 0.013 && v > toEnd)) {
                continue;
            }
            double hat = StrictMath.log(v * inverseAlpha / (a / (toEnd * toEnd) + b));
            if (hat <= k * StrictMath.log(mean) - mean - logFactorial(k)) {
                return k;
            }
        }
    }

    /** log k!, by Stirling's series, whose first term left out is below 3 · 10⁻¹² here. */
    static double logFactorial(double k) {
        if (k < LOG_FACTORIALS.length) {
            return LOG_FACTORIALS[(int) k];
        }
        double square = k * k;
        double rest = (1 / 12.0 - (1 / 360.0 - 1 / 1260.0 / square) / square) / k;
        return (k + 0.5) * StrictMath.log(k) - k + HALF_LOG_TWO_PI + rest;
    }
}
