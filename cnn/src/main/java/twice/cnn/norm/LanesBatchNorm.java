package twice.cnn.norm;

import java.util.Optional;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.BatchNorm;

/**
 * Batch normalization in vectors. A piece is a channel, through all images of the batch: its sums never leave its thread.
 *
 * <p><b>Cost.</b> Forward in training the input is read three times, for the mean, for the variance and for the output,
 * else once; backward twice. A channel of one image is often small enough to be in a cache the second time.
 *
 * <p><b>What changed since {@link NaiveBatchNorm}.</b> Everything that is constant in a channel is worked out before its loop:
 * what is left is y = (x − μ)·a + b forward and dx = p·dy + q·(x − μ) + r backward, which the compiler turns into vectors by itself.
 * The sums, which it may not reorder, are in vectors by hand ({@link PlaneSums}): in float over a couple of thousand
 * numbers, in double over these sums. The mean is summed around
 * the first number and the variance around the mean, in a second reading, for Σx² − (Σx)²/m in float loses
 * all its digits when the mean is large.
 *
 * <p><b>Where it loses.</b> On planes smaller than a few vectors, such as 7 × 7.
 *
 * <p>Below: {@link NaiveBatchNorm}. Next: {@code auto}, which runs it on threads.
 */
public final class LanesBatchNorm implements PiecewiseOperation {

    private final BatchNorm layer;
    private final Site site;
    private final int spatial;
    private final double[] mean;
    private final double[] deviation;
    private final double[] sums;
    private final float[] scratch;

    public LanesBatchNorm(BatchNorm layer, Site site) {
        this.layer = layer;
        this.site = site;
        this.spatial = site.output().values().length / site.batch() / layer.channels();
        this.mean = new double[layer.channels()];
        this.deviation = new double[layer.channels()];
        this.sums = new double[2 * layer.channels()];
        this.scratch = new float[PlaneSums.SCRATCH * layer.channels()];
    }

    @Override
    public int pieces(Pass pass) {
        return layer.channels();
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        for (int c = from; c < to; c++) {
            if (pass.training() && pass.images() > 0) {
                lookAtBatch(pass, c);
            } else {
                mean[c] = site.parameter("running_mean").values()[c];
                deviation[c] = Math.sqrt(site.parameter("running_var").values()[c] + layer.eps());
            }
            double factor = site.parameter("weight").values()[c] / deviation[c];
            float near = (float) mean[c];
            float shift = (float) (site.parameter("bias").values()[c] - factor * (mean[c] - near));
            for (int n = 0; n < pass.images(); n++) {
                scaled(x, y, at(n, c), at(n, c) + spatial, near, (float) factor, shift);
            }
        }
    }

    private static void scaled(float[] x, float[] y, int from, int to, float near, float factor, float shift) {
        for (int i = from; i < to; i++) {
            y[i] = (x[i] - near) * factor + shift;
        }
    }

    private void lookAtBatch(Pass pass, int c) {
        double m = (double) pass.images() * spatial;
        float first = site.input().values()[at(0, c)];
        mean[c] = first + sum(pass, c, first, false) / m;
        float near = (float) mean[c];
        double off = mean[c] - near;
        double squares = sum(pass, c, near, true) - m * off * off;
        deviation[c] = Math.sqrt(squares / m + layer.eps());
        float[] runningMean = site.parameter("running_mean").values();
        float[] runningVariance = site.parameter("running_var").values();
        runningMean[c] = (float) ((1 - layer.momentum()) * runningMean[c] + layer.momentum() * mean[c]);
        runningVariance[c] =
                (float) ((1 - layer.momentum()) * runningVariance[c] + layer.momentum() * squares / Math.max(1, m - 1));
    }

    private double sum(Pass pass, int c, float shift, boolean squared) {
        float[] x = site.input().values();
        double sum = 0;
        for (int n = 0; n < pass.images(); n++) {
            int end = at(n, c) + spatial;
            for (int i = at(n, c); i < end; i += PlaneSums.BLOCK) {
                int to = Math.min(end, i + PlaneSums.BLOCK);
                sum += PlaneSums.sum(x, i, to, shift, squared, scratch, PlaneSums.SCRATCH * c);
            }
        }
        return sum;
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        float[] x = site.input().values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        Optional<Tensor> dWeight = site.gradient("weight");
        Optional<Tensor> dBias = site.gradient("bias");
        double m = Math.max(1, (double) pass.images() * spatial);
        for (int c = from; c < to; c++) {
            double byBias = 0;
            double byWeight = 0;
            if (pass.training() || dWeight.isPresent()) {
                gradients(pass, c, x, dy);
                float near = (float) mean[c];
                byBias = sums[2 * c];
                byWeight = (sums[2 * c + 1] - (mean[c] - near) * byBias) / deviation[c];
            }
            if (dWeight.isPresent()) {
                dWeight.orElseThrow().values()[c] = (float) byWeight;
                dBias.orElseThrow().values()[c] = (float) byBias;
            }
            if (site.inputGradient().isPresent()) {
                float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
                double factor = site.parameter("weight").values()[c] / deviation[c];
                double slope = pass.training() ? -factor * byWeight / m / deviation[c] : 0;
                float near = (float) mean[c];
                double shift = pass.training() ? -factor * byBias / m - slope * (mean[c] - near) : 0;
                for (int n = 0; n < pass.images(); n++) {
                    int at = at(n, c);
                    combined(dy, x, dx, at, at + spatial, near, (float) factor, (float) slope, (float) shift);
                }
            }
        }
    }

    private void gradients(Pass pass, int c, float[] x, float[] dy) {
        sums[2 * c] = 0;
        sums[2 * c + 1] = 0;
        float near = (float) mean[c];
        for (int n = 0; n < pass.images(); n++) {
            int end = at(n, c) + spatial;
            for (int i = at(n, c); i < end; i += PlaneSums.BLOCK) {
                int to = Math.min(end, i + PlaneSums.BLOCK);
                PlaneSums.gradients(x, dy, i, to, near, scratch, PlaneSums.SCRATCH * c, sums, 2 * c);
            }
        }
    }

    private static void combined(
            float[] dy, float[] x, float[] dx, int from, int to, float near, float factor, float slope, float shift) {
        for (int i = from; i < to; i++) {
            dx[i] = factor * dy[i] + (slope * (x[i] - near) + shift);
        }
    }

    /** Where channel c of image n begins. */
    private int at(int n, int c) {
        return (n * layer.channels() + c) * spatial;
    }
}
