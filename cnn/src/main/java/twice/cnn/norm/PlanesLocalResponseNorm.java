package twice.cnn.norm;

import java.util.Arrays;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.LocalResponseNorm;

/**
 * Local response normalization plane by plane: channels are the outer loop, places the inner. A piece is an image.
 *
 * <p><b>Cost.</b> size multiply-adds a number, in vectors; with AlexNet's beta two square roots, else a power. One float
 * a number if the network goes backward, and a plane of scratch an image.
 *
 * <p><b>What changed since {@link NaiveLocalResponseNorm}.</b> Neighbours in other channels are a whole plane apart in memory.
 * Adding plane to plane reads them in order, and the compiler makes vectors of that. s is kept for the way back. s^−¾ needs no power:
 * 1/(√s·√√s).
 *
 * <p><b>Where it loses.</b> With another beta, to the power.
 *
 * <p>Below: {@link NaiveLocalResponseNorm}. Next: {@code auto}, which runs it on threads.
 */
public final class PlanesLocalResponseNorm implements PiecewiseOperation {

    private final LocalResponseNorm layer;
    private final Site site;
    private final int channels;
    private final int plane;
    private final float[] base;
    private final float[] scratch;

    public PlanesLocalResponseNorm(LocalResponseNorm layer, Site site) {
        this.layer = layer;
        this.site = site;
        Shape shape = site.input().shape();
        this.channels = shape.dim(1);
        this.plane = shape.dim(2) * shape.dim(3);
        this.base = new float[site.goesBackward() ? site.input().values().length : site.batch() * plane];
        this.scratch = new float[site.goesBackward() ? site.input().values().length : 0];
    }

    @Override
    public int pieces(Pass pass) {
        return pass.images();
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        float factor = (float) (layer.alpha() / layer.size());
        for (int n = from; n < to; n++) {
            for (int c = 0; c < channels; c++) {
                int at = (n * channels + c) * plane;
                int b = site.goesBackward() ? at : n * plane;
                Arrays.fill(base, b, b + plane, (float) layer.k());
                int last = Math.min(channels - 1, c + (layer.size() - 1) / 2);
                for (int d = Math.max(0, c - layer.size() / 2); d <= last; d++) {
                    addSquares(x, (n * channels + d) * plane, base, b, factor);
                }
                power(base, b, y, at);
                multiply(x, at, y, at);
            }
        }
    }

    private void addSquares(float[] x, int p, float[] to, int o, float factor) {
        for (int j = 0; j < plane; j++) {
            to[o + j] += factor * (x[p + j] * x[p + j]);
        }
    }

    /** to = base^−beta. */
    private void power(float[] from, int p, float[] to, int o) {
        if (layer.beta() == 0.75) {
            for (int j = 0; j < plane; j++) {
                float root = (float) Math.sqrt(from[p + j]);
                to[o + j] = 1 / (root * (float) Math.sqrt(root));
            }
        } else {
            for (int j = 0; j < plane; j++) {
                to[o + j] = (float) Math.pow(from[p + j], -layer.beta());
            }
        }
    }

    private void multiply(float[] by, int p, float[] to, int o) {
        for (int j = 0; j < plane; j++) {
            to[o + j] *= by[p + j];
        }
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] x = site.input().values();
        float[] y = site.output().values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        float factor = (float) (-2 * layer.alpha() * layer.beta() / layer.size());
        for (int n = from; n < to; n++) {
            int image = n * channels * plane;
            for (int i = image; i < image + channels * plane; i++) {
                scratch[i] = dy[i] * y[i] / base[i];
            }
            for (int c = 0; c < channels; c++) {
                int at = image + c * plane;
                Arrays.fill(dx, at, at + plane, 0);
                int last = Math.min(channels - 1, c + layer.size() / 2);
                for (int d = Math.max(0, c - (layer.size() - 1) / 2); d <= last; d++) {
                    add(scratch, image + d * plane, dx, at);
                }
                through(x, dy, dx, at, factor);
            }
        }
    }

    private void add(float[] from, int p, float[] to, int o) {
        for (int j = 0; j < plane; j++) {
            to[o + j] += from[p + j];
        }
    }

    private void through(float[] x, float[] dy, float[] dx, int at, float factor) {
        if (layer.beta() == 0.75) {
            for (int i = at; i < at + plane; i++) {
                float root = (float) Math.sqrt(base[i]);
                dx[i] = dy[i] / (root * (float) Math.sqrt(root)) + factor * (x[i] * dx[i]);
            }
        } else {
            for (int i = at; i < at + plane; i++) {
                dx[i] = dy[i] * (float) Math.pow(base[i], -layer.beta()) + factor * (x[i] * dx[i]);
            }
        }
    }
}
