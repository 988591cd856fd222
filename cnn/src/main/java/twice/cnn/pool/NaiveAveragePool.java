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

    public NaiveAveragePool(AveragePool layer, Site site) {
        this.layer = layer;
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        run(pass, false, site.input().values(), site.output().values());
    }

    @Override
    public void backward(Pass pass) {
        if (site.inputGradient().isPresent()) {
            float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
            Arrays.fill(dx, 0);
            run(pass, true, dx, site.outputGradient().map(Tensor::values).orElseThrow());
        }
    }

    /** Goes over all windows; forward from the input to the output, backward from the output's gradient to the input's. */
    private void run(Pass pass, boolean back, float[] in, float[] out) {
        Shape input = site.input().shape();
        Shape output = site.output().shape();
        Window window = layer.window();
        int height = input.dim(2);
        int width = input.dim(3);
        int at = 0;
        for (int plane = 0; plane < pass.images() * output.dim(1); plane++) {
            for (int i = 0; i < output.dim(2); i++) {
                for (int j = 0; j < output.dim(3); j++) {
                    int top = i * window.stride().height() - window.padding().height();
                    int left = j * window.stride().width() - window.padding().width();
                    int bottom = Math.min(
                            top + window.kernel().height(),
                            height + window.padding().height());
                    int right = Math.min(
                            left + window.kernel().width(),
                            width + window.padding().width());
                    int padded = (bottom - top) * (right - left);
                    top = Math.max(0, top);
                    left = Math.max(0, left);
                    bottom = Math.min(height, bottom);
                    right = Math.min(width, right);
                    int area = layer.includePadding() ? padded : (bottom - top) * (right - left);
                    double sum = 0;
                    for (int r = top; r < bottom; r++) {
                        for (int q = left; q < right; q++) {
                            int cell = (plane * height + r) * width + q;
                            sum += in[cell];
                            if (back) {
                                in[cell] += out[at] / area;
                            }
                        }
                    }
                    if (!back) {
                        out[at] = (float) (sum / area);
                    }
                    at++;
                }
            }
        }
    }
}
