package twice.filters.gaussian;

import twice.convolution.Border;
import twice.filters.Gaussian;
import twice.filters.rows.Reach;

/**
 * The weights of a Gaussian along an axis of n values, from the middle outwards and at most n + 1 of them. A bell that
 * is wider than the axis reads some values more than once, because the border repeats them; here their weights are added
 * up beforehand. Legal since a sum may be taken in any order: of a mirror or a repetition with period p, places p apart hold the same
 * value; and beyond an edge that is repeated, or a constant, all places do.
 */
final class FoldedWeights {

    private FoldedWeights() {}

    /** The weights w[0], w[1] = w[−1], … */
    static double[] of(Gaussian gaussian, Border border, int n) {
        int radius = gaussian.radius();
        int period = Reach.period(border, n);
        if (radius <= (period > 0 ? period / 2 : n)) {
            return gaussian.weights();
        }
        double[] folded = new double[(period > 0 ? period / 2 : n) + 1];
        double sum = 0;
        for (int i = radius; i >= 0; i--) {
            int around = period > 0 ? Math.min(i % period, period - i % period) : Math.min(i, n);
            // each of ±i, of which 0 is one, and half a period's two ends are one place with two weights
            boolean isTwice = i > 0 && (around == 0);
            double w = gaussian.at(i);
            folded[around] += isTwice ? 2 * w : w;
            sum += i == 0 ? w : 2 * w;
        }
        for (int i = 0; i < folded.length; i++) {
            folded[i] /= sum;
        }
        return folded;
    }
}
