package twice.cnn.softmax;

import java.util.Arrays;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.activation.ExponentialLanes;
import twice.cnn.layers.Softmax;

/**
 * Softmax with exponentials in vectors. A piece is an image.
 *
 * <p><b>Cost.</b> One exponential a score, some two nanoseconds in the naive rung's double and a tenth of that here.
 *
 * <p><b>What changed since {@link NaiveSoftmax}.</b> Each exponential is computed once, in float, by {@link ExponentialLanes};
 * the output holds them until their sum is known. Of maps, whose channels are a plane apart, whole planes are compared,
 * added and divided at a time, so that lanes are places.
 *
 * <p><b>Where it loses.</b> With ten classes there is little to gain.
 *
 * <p>Below: {@link NaiveSoftmax}. Next: {@code auto}, which runs it on threads.
 */
public final class LanesSoftmax implements PiecewiseOperation {

    private final Site site;
    private final int classes;
    private final int places;
    private final float[] scratch;

    /** The layer itself says nothing that the site's shapes don't say. */
    public LanesSoftmax(Softmax layer, Site site) {
        this.site = site;
        Shape shape = site.input().shape();
        this.classes = shape.dim(1);
        this.places = site.input().values().length / site.batch() / classes;
        this.scratch = new float[places > 1 ? 2 * site.batch() * places : 0];
    }

    @Override
    public int pieces(Pass pass) {
        return pass.images();
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        for (int n = from; n < to; n++) {
            if (places == 1) {
                oneRow(x, y, n * classes, (n + 1) * classes);
            } else {
                maps(x, y, n);
            }
        }
    }

    private static void oneRow(float[] x, float[] y, int from, int to) {
        float max = x[from];
        for (int i = from; i < to; i++) {
            max = Math.max(max, x[i]);
        }
        ExponentialLanes.exp(x, y, from, to, 1, max);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += y[i];
        }
        float share = (float) (1 / sum);
        for (int i = from; i < to; i++) {
            y[i] *= share;
        }
    }

    private void maps(float[] x, float[] y, int n) {
        int max = 2 * n * places;
        int sum = max + places;
        int image = n * classes * places;
        System.arraycopy(x, image, scratch, max, places);
        for (int at = image; at < image + classes * places; at += places) {
            for (int j = 0; j < places; j++) {
                scratch[max + j] = Math.max(scratch[max + j], x[at + j]);
            }
        }
        Arrays.fill(scratch, sum, sum + places, 0);
        for (int at = image; at < image + classes * places; at += places) {
            for (int j = 0; j < places; j++) {
                y[at + j] = x[at + j] - scratch[max + j];
            }
            ExponentialLanes.exp(y, y, at, at + places, 1, 0);
            for (int j = 0; j < places; j++) {
                scratch[sum + j] += y[at + j];
            }
        }
        for (int at = image; at < image + classes * places; at += places) {
            for (int j = 0; j < places; j++) {
                y[at + j] /= scratch[sum + j];
            }
        }
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] y = site.output().values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        for (int n = from; n < to; n++) {
            int image = n * classes * places;
            for (int place = image; place < image + places; place++) {
                double sum = 0;
                for (int at = place; at < image + classes * places; at += places) {
                    sum += (double) dy[at] * y[at];
                }
                for (int at = place; at < image + classes * places; at += places) {
                    dx[at] = y[at] * (dy[at] - (float) sum);
                }
            }
        }
    }
}
