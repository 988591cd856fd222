package twice.cnn.train;

import twice.cnn.Tensor;

/**
 * The loss of classification: softmax makes probabilities p of the logits z, and the loss of an image is −ln p of its class,
 *
 * <pre>
 * L = ln Σ(k) e^(z[k] − m) − (z[label] − m)      m = max z, so that nothing overflows
 * dL/dz[k] = p[k] − (1 if k is the label)
 * </pre>
 *
 * and of a batch the mean.
 */
public final class CrossEntropy {

    private final int classes;
    private double loss;
    private int correct;

    public CrossEntropy(int classes) {
        this.classes = classes;
    }

    /**
     * Loss and hits of a batch.
     *
     * @param logits [batch × classes]
     * @param labels of the images, the first {@code images} count
     * @param gradient where the derivative of the mean loss goes; null if nobody asks
     */
    public void compute(Tensor logits, int[] labels, int images, Tensor gradient) {
        float[] z = logits.values();
        double sum = 0;
        correct = 0;
        for (int n = 0; n < images; n++) {
            int first = n * classes;
            int best = best(z, first);
            double total = 0;
            for (int k = 0; k < classes; k++) {
                total += Math.exp((double) z[first + k] - z[first + best]);
            }
            sum += Math.log(total) - ((double) z[first + labels[n]] - z[first + best]);
            correct += best == labels[n] ? 1 : 0;
            if (gradient != null) {
                for (int k = 0; k < classes; k++) {
                    double p = Math.exp((double) z[first + k] - z[first + best]) / total;
                    gradient.values()[first + k] = (float) ((p - (k == labels[n] ? 1 : 0)) / images);
                }
            }
        }
        loss = sum;
    }

    /** The class with the largest logit, the first of equals. */
    private int best(float[] z, int first) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            if (z[first + k] > z[first + best]) {
                best = k;
            }
        }
        return best;
    }

    /** The sum of the images' losses. */
    public double lossSum() {
        return loss;
    }

    /** How many images have their own class's logit largest. */
    public int correct() {
        return correct;
    }
}
