package twice.cnn.norm;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.BatchNorm;

/**
 * Batch normalization as its formulas say it, for each channel with m numbers in the batch:
 *
 * <pre>
 * μ = 1/m Σ x     σ² = 1/m Σ (x − μ)²     x̂ = (x − μ) / √(σ² + eps)     y = γ·x̂ + β
 *
 * dγ = Σ dy·x̂     dβ = Σ dy
 * dx = γ/√(σ² + eps) · (dy − 1/m dβ − x̂ · 1/m dγ)      in training
 * dx = γ/√(σ² + eps) · dy                              else
 * </pre>
 *
 * In training μ and σ² come from the batch, so every x moves them, and the two terms more in dx say how; else they are
 * the running ones, mere constants. The running ones move by momentum towards the batch's, the variance with m − 1 in
 * place of m, as PyTorch has it; for a single number, which PyTorch refuses, with m.
 */
public final class NaiveBatchNorm implements Operation {

    private final BatchNorm layer;
    private final Site site;
    private final double[] mean;
    private final double[] variance;
    private final int spatial;

    public NaiveBatchNorm(BatchNorm layer, Site site) {
        this.layer = layer;
        this.site = site;
        this.mean = new double[layer.channels()];
        this.variance = new double[layer.channels()];
        this.spatial = site.output().values().length / site.batch() / layer.channels();
    }

    @Override
    public void forward(Pass pass) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        for (int c = 0; c < layer.channels(); c++) {
            if (pass.training() && pass.images() > 0) {
                lookAtBatch(pass, c);
            } else {
                mean[c] = site.parameter("running_mean").values()[c];
                variance[c] = site.parameter("running_var").values()[c];
            }
            for (int n = 0; n < pass.images(); n++) {
                for (int i = at(n, c); i < at(n, c) + spatial; i++) {
                    y[i] = (float) (weight(c) * normalized(c, x[i])
                            + site.parameter("bias").values()[c]);
                }
            }
        }
    }

    private void lookAtBatch(Pass pass, int c) {
        float[] x = site.input().values();
        double m = (double) pass.images() * spatial;
        double sum = 0;
        for (int n = 0; n < pass.images(); n++) {
            for (int i = at(n, c); i < at(n, c) + spatial; i++) {
                sum += x[i];
            }
        }
        double squares = 0;
        for (int n = 0; n < pass.images(); n++) {
            for (int i = at(n, c); i < at(n, c) + spatial; i++) {
                squares += (x[i] - sum / m) * (x[i] - sum / m);
            }
        }
        mean[c] = sum / m;
        variance[c] = squares / m;
        float[] runningMean = site.parameter("running_mean").values();
        float[] runningVariance = site.parameter("running_var").values();
        runningMean[c] = (float) ((1 - layer.momentum()) * runningMean[c] + layer.momentum() * mean[c]);
        runningVariance[c] =
                (float) ((1 - layer.momentum()) * runningVariance[c] + layer.momentum() * squares / Math.max(1, m - 1));
    }

    @Override
    public void backward(Pass pass) {
        float[] x = site.input().values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        double m = (double) pass.images() * spatial;
        for (int c = 0; c < layer.channels(); c++) {
            double dWeight = 0;
            double dBias = 0;
            for (int n = 0; n < pass.images(); n++) {
                for (int i = at(n, c); i < at(n, c) + spatial; i++) {
                    dWeight += dy[i] * normalized(c, x[i]);
                    dBias += dy[i];
                }
            }
            if (site.gradient("weight").isPresent()) {
                site.gradient("weight").orElseThrow().values()[c] = (float) dWeight;
                site.gradient("bias").orElseThrow().values()[c] = (float) dBias;
            }
            if (site.inputGradient().isPresent()) {
                float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
                for (int n = 0; n < pass.images(); n++) {
                    for (int i = at(n, c); i < at(n, c) + spatial; i++) {
                        double moved = pass.training() ? dBias / m + normalized(c, x[i]) * dWeight / m : 0;
                        dx[i] = (float) (weight(c) / Math.sqrt(variance[c] + layer.eps()) * (dy[i] - moved));
                    }
                }
            }
        }
    }

    private double normalized(int c, double x) {
        return (x - mean[c]) / Math.sqrt(variance[c] + layer.eps());
    }

    private double weight(int c) {
        return site.parameter("weight").values()[c];
    }

    /** Where channel c of image n begins. */
    private int at(int n, int c) {
        return (n * layer.channels() + c) * spatial;
    }
}
