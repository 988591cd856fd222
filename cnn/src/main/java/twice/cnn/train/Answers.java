package twice.cnn.train;

/** What logits say. */
public final class Answers {

    private Answers() {}

    /** The class with the largest of the logits that begin there, the first of equals. */
    public static int best(float[] logits, int first, int classes) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            if (logits[first + k] > logits[first + best]) {
                best = k;
            }
        }
        return best;
    }

    /** Softmax: e^z[k] / Σ e^z[j], the largest taken off before so that nothing overflows. */
    public static double[] probabilities(float[] logits, int first, int classes) {
        double largest = logits[first + best(logits, first, classes)];
        double[] p = new double[classes];
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            p[k] = Math.exp(logits[first + k] - largest);
            sum += p[k];
        }
        for (int k = 0; k < classes; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
