package twice.filters.gradient;

import twice.convolution.Border;

/** A Gaussian's weights and those of its second derivative, as SciPy's {@code gaussian_filter} has them with its orders 0 and 2. */
public final class GaussianTaps {

    private GaussianTaps() {}

    /** exp(−i²/2σ²) for i = −radius … radius, divided by their sum. */
    public static double[] smoothing(double sigma, int radius) {
        double[] g = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            double distance = i / sigma;
            g[radius + i] = Math.exp(-0.5 * distance * distance);
            sum += g[radius + i];
        }
        for (int i = 0; i < g.length; i++) {
            g[i] /= sum;
        }
        return g;
    }

    /** The Gaussian's weights times (i²/σ² − 1)/σ²; their sum is only nearly 0. */
    public static double[] secondDerivative(double sigma, int radius) {
        double[] d = smoothing(sigma, radius);
        for (int i = -radius; i <= radius; i++) {
            double distance = i / sigma;
            d[radius + i] *= (distance * distance - 1) / (sigma * sigma);
        }
        return d;
    }

    /**
     * Weights that give the same sums on n values with that border, and are hardly more than 2n: weights that reach
     * so far that the border shows a value once more, or the edge again, are added to those that see it first.
     *
     * @param w an odd number of weights
     */
    public static double[] folded(double[] w, int n, Border border) {
        int radius = w.length / 2;
        boolean clamps = border == Border.CONSTANT || border == Border.REPLICATE;
        int period = border == Border.WRAP ? n : border == Border.REFLECT ? 2 * n : Math.max(1, 2 * n - 2);
        int most = clamps ? n : (period + 1) / 2;
        if (radius <= most) {
            return w;
        }
        double[] folded = new double[2 * most + 1];
        for (int i = -radius; i <= radius; i++) {
            double weight = w[radius + i];
            if (clamps) {
                folded[most + Math.max(-most, Math.min(most, i))] += weight;
            } else {
                int place = Math.floorMod(i, period);
                folded[most + (place > period / 2 ? place - period : place)] += weight;
            }
        }
        return folded;
    }
}
