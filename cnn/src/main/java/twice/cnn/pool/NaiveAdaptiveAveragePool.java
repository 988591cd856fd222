package twice.cnn.pool;

import java.util.Arrays;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.AdaptiveAveragePool;

/**
 * Adaptive average pooling bin by bin: bin i of n over a length reaches from ⌊i·length/n⌋ to ⌈(i+1)·length/n⌉.
 */
public final class NaiveAdaptiveAveragePool implements Operation {

    private final Site site;

    /** The layer itself says nothing that the site's shapes don't say. */
    public NaiveAdaptiveAveragePool(AdaptiveAveragePool layer, Site site) {
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        int at = 0;
        for (int plane = 0; plane < pass.images() * out.dim(1); plane++) {
            for (int i = 0; i < out.dim(2); i++) {
                for (int j = 0; j < out.dim(3); j++) {
                    double sum = 0;
                    int cells = 0;
                    for (int r = from(i, in.dim(2), out.dim(2)); r < to(i, in.dim(2), out.dim(2)); r++) {
                        for (int q = from(j, in.dim(3), out.dim(3)); q < to(j, in.dim(3), out.dim(3)); q++) {
                            sum += x[(plane * in.dim(2) + r) * in.dim(3) + q];
                            cells++;
                        }
                    }
                    y[at++] = (float) (sum / cells);
                }
            }
        }
    }

    @Override
    public void backward(Pass pass) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        Arrays.fill(dx, 0);
        int at = 0;
        for (int plane = 0; plane < pass.images() * out.dim(1); plane++) {
            for (int i = 0; i < out.dim(2); i++) {
                for (int j = 0; j < out.dim(3); j++) {
                    int rows = to(i, in.dim(2), out.dim(2)) - from(i, in.dim(2), out.dim(2));
                    int columns = to(j, in.dim(3), out.dim(3)) - from(j, in.dim(3), out.dim(3));
                    float share = dy[at++] / (rows * columns);
                    for (int r = from(i, in.dim(2), out.dim(2)); r < to(i, in.dim(2), out.dim(2)); r++) {
                        for (int q = from(j, in.dim(3), out.dim(3)); q < to(j, in.dim(3), out.dim(3)); q++) {
                            dx[(plane * in.dim(2) + r) * in.dim(3) + q] += share;
                        }
                    }
                }
            }
        }
    }

    private static int from(int bin, int length, int bins) {
        return (int) Math.floor((double) bin * length / bins);
    }

    private static int to(int bin, int length, int bins) {
        return (int) Math.ceil((bin + 1.0) * length / bins);
    }
}
