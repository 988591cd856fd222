package twice.cnn.loss;

import twice.cnn.Shape;
import twice.cnn.Tensor;

/**
 * How badly scores (logits) name the right classes: the mean over the images of −log p[label], where p = softmax(z):
 *
 * <pre>
 * p[k] = e^z[k] / Σ(j) e^z[j]          loss = log Σ(j) e^z[j] − z[label]
 * ∂loss/∂z[k] = p[k] − t[k]            t is 1 at the label and 0 elsewhere
 * </pre>
 *
 * Softmax and logarithm are taken together: e^z overflows from z = 89 on, but the largest score may be taken from all
 * of them without changing p, and then no exponent is above 0. With label smoothing s the target t is 1 − s at the label plus
 * s/classes everywhere, as PyTorch has it. Sums are in double.
 */
public final class SoftmaxCrossEntropy {

    private final double smoothing;

    /** Without label smoothing. */
    public SoftmaxCrossEntropy() {
        this(0);
    }

    /**
     * With label smoothing.
     *
     * @param smoothing the part of the target that is spread over all classes, 0 to 1
     */
    public SoftmaxCrossEntropy(double smoothing) {
        if (!(smoothing >= 0 && smoothing <= 1)) {
            throw new IllegalArgumentException("label smoothing " + smoothing + " isn't between 0 and 1");
        }
        this.smoothing = smoothing;
    }

    /** The mean loss of the first images; 0 if there are none. */
    public double loss(Tensor logits, int[] labels, int images) {
        return run(logits, labels, images, null);
    }

    /** The mean loss, and its gradient by the logits. */
    public double lossAndGradient(Tensor logits, int[] labels, int images, Tensor gradient) {
        if (!gradient.shape().equals(logits.shape())) {
            throw new IllegalArgumentException("gradient " + gradient.shape() + " for logits " + logits.shape());
        }
        return run(logits, labels, images, gradient.values());
    }

    private double run(Tensor logits, int[] labels, int images, float[] gradient) {
        Shape shape = logits.shape();
        if (shape.rank() != 2 || images > shape.dim(0)) {
            throw new IllegalArgumentException("logits of " + images + " images in " + shape);
        }
        int classes = shape.dim(1);
        float[] z = logits.values();
        double total = 0;
        for (int n = 0; n < images; n++) {
            if (labels[n] < 0 || labels[n] >= classes) {
                throw new IllegalArgumentException("label " + labels[n] + " of " + classes + " classes");
            }
            total += one(z, n * classes, classes, labels[n], images, gradient);
        }
        return images == 0 ? 0 : total / images;
    }

    private double one(float[] z, int from, int classes, int label, int images, float[] gradient) {
        float largest = z[from];
        double all = 0;
        for (int k = 0; k < classes; k++) {
            largest = Math.max(largest, z[from + k]);
            all += z[from + k];
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += Math.exp((double) z[from + k] - largest);
        }
        if (gradient != null) {
            for (int k = 0; k < classes; k++) {
                double p = Math.exp((double) z[from + k] - largest) / sum;
                double t = (k == label ? 1 - smoothing : 0) + smoothing / classes;
                gradient[from + k] = (float) ((p - t) / images);
            }
        }
        double aimed = smoothing == 0 ? z[from + label] : (1 - smoothing) * z[from + label] + smoothing * all / classes;
        return Math.log(sum) + largest - aimed;
    }
}
