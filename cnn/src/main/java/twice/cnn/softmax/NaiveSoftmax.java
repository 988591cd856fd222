package twice.cnn.softmax;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Softmax;

/**
 * Softmax as its formula says it, with the largest score taken from all of them so that no power overflows:
 *
 * <pre>
 * y[k] = e^(x[k] − max) / Σ(j) e^(x[j] − max)        dx[k] = y[k] · (dy[k] − Σ(j) dy[j]·y[j])
 * </pre>
 */
public final class NaiveSoftmax implements Operation {

    private final Site site;
    private final int classes;
    private final int places;

    /** The layer itself says nothing that the site's shapes don't say. */
    public NaiveSoftmax(Softmax layer, Site site) {
        this.site = site;
        this.classes = site.input().shape().dim(1);
        this.places = site.input().values().length / site.batch() / classes;
    }

    @Override
    public void forward(Pass pass) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        for (int row = 0; row < pass.images() * places; row++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                max = Math.max(max, x[at(row, k)]);
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += Math.exp(x[at(row, k)] - max);
            }
            for (int k = 0; k < classes; k++) {
                y[at(row, k)] = (float) (Math.exp(x[at(row, k)] - max) / sum);
            }
        }
    }

    @Override
    public void backward(Pass pass) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] y = site.output().values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        for (int row = 0; row < pass.images() * places; row++) {
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += (double) dy[at(row, k)] * y[at(row, k)];
            }
            for (int k = 0; k < classes; k++) {
                dx[at(row, k)] = (float) (y[at(row, k)] * (dy[at(row, k)] - sum));
            }
        }
    }

    /** Where class k of that image and place stands. */
    private int at(int row, int k) {
        return (row / places * classes + k) * places + row % places;
    }
}
