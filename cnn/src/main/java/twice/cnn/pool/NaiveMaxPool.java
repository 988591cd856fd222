package twice.cnn.pool;

import java.util.Arrays;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;

/**
 * Max pooling as its formula says it:
 *
 * <pre>
 * y[n,c,i,j] = max(u,v) x[n, c, i·s + u − p, j·s + v − p]      cells outside don't take part
 * dx[n,c,r,q] = Σ dy[n,c,i,j]      over the windows whose largest number stands at (r,q)
 * </pre>
 *
 * Of equal numbers the first in reading order is the largest: the output doesn't care, but the gradient goes there and
 * nowhere else. A NaN is larger than everything, so that it isn't lost.
 */
public final class NaiveMaxPool implements Operation {

    private final MaxPool layer;
    private final Site site;

    public NaiveMaxPool(MaxPool layer, Site site) {
        this.layer = layer;
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        Shape out = site.output().shape();
        int at = 0;
        for (int plane = 0; plane < pass.images() * out.dim(1); plane++) {
            for (int i = 0; i < out.dim(2); i++) {
                for (int j = 0; j < out.dim(3); j++) {
                    y[at++] = x[largest(x, plane, i, j)];
                }
            }
        }
    }

    @Override
    public void backward(Pass pass) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] x = site.input().values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        Shape out = site.output().shape();
        Arrays.fill(dx, 0);
        int at = 0;
        for (int plane = 0; plane < pass.images() * out.dim(1); plane++) {
            for (int i = 0; i < out.dim(2); i++) {
                for (int j = 0; j < out.dim(3); j++) {
                    dx[largest(x, plane, i, j)] += dy[at++];
                }
            }
        }
    }

    /** Where the largest number of window (i, j) stands. */
    private int largest(float[] x, int plane, int i, int j) {
        int height = site.input().shape().dim(2);
        int width = site.input().shape().dim(3);
        Pair kernel = layer.window().kernel();
        int top =
                i * layer.window().stride().height() - layer.window().padding().height();
        int left =
                j * layer.window().stride().width() - layer.window().padding().width();
        int best = -1;
        for (int r = Math.max(0, top); r < Math.min(height, top + kernel.height()); r++) {
            for (int q = Math.max(0, left); q < Math.min(width, left + kernel.width()); q++) {
                int at = (plane * height + r) * width + q;
                if (best < 0 || x[at] > x[best] || Float.isNaN(x[at])) {
                    best = at;
                }
            }
        }
        return best;
    }
}
