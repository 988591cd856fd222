package twice.cnn.pool;

import java.util.Arrays;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.Window;

/**
 * Average pooling as its formula says it:
 *
 * <pre>
 * y[n,c,i,j] = 1/a · Σ(u,v) x[n, c, i·s + u − p, j·s + v − p]      x is 0 outside
 * dx[n,c,r,q] = Σ 1/a · dy[n,c,i,j]      over the windows that lie on (r,q)
 * </pre>
 *
 * with a the cells that count: those on the input, and where the layer says so those on the padding.
 */
public final class NaiveAveragePool implements Operation {

    private final AveragePool layer;
    private final Site site;
    private final Window window;
    private final int height;
    private final int width;

    public NaiveAveragePool(AveragePool layer, Site site) {
        this.layer = layer;
        this.site = site;
        this.window = layer.window();
        this.height = site.input().shape().dim(2);
        this.width = site.input().shape().dim(3);
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
                    double sum = 0;
                    for (int r = Math.max(0, top(i));
                            r < Math.min(height, top(i) + window.kernel().height());
                            r++) {
                        for (int q = Math.max(0, left(j));
                                q < Math.min(width, left(j) + window.kernel().width());
                                q++) {
                            sum += x[(plane * height + r) * width + q];
                        }
                    }
                    y[at++] = (float) (sum / area(i, j));
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
        Shape out = site.output().shape();
        Arrays.fill(dx, 0);
        int at = 0;
        for (int plane = 0; plane < pass.images() * out.dim(1); plane++) {
            for (int i = 0; i < out.dim(2); i++) {
                for (int j = 0; j < out.dim(3); j++) {
                    float share = dy[at++] / area(i, j);
                    for (int r = Math.max(0, top(i));
                            r < Math.min(height, top(i) + window.kernel().height());
                            r++) {
                        for (int q = Math.max(0, left(j));
                                q < Math.min(width, left(j) + window.kernel().width());
                                q++) {
                            dx[(plane * height + r) * width + q] += share;
                        }
                    }
                }
            }
        }
    }

    private int top(int i) {
        return i * window.stride().height() - window.padding().height();
    }

    private int left(int j) {
        return j * window.stride().width() - window.padding().width();
    }

    /** How many cells of window (i, j) count. */
    private int area(int i, int j) {
        return span(top(i), window.kernel().height(), height, window.padding().height())
                * span(left(j), window.kernel().width(), width, window.padding().width());
    }

    private int span(int from, int kernel, int length, int padding) {
        return layer.includePadding()
                ? Math.min(from + kernel, length + padding) - from
                : Math.min(from + kernel, length) - Math.max(0, from);
    }
}
