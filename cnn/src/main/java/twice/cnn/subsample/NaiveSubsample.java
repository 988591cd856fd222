package twice.cnn.subsample;

import java.util.Arrays;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Subsample;

/**
 * Every stride-th place of each map, and zeros for the new maps; backward, each gradient goes to the place that was kept, and
 * the others get none. A piece is an image.
 */
public final class NaiveSubsample implements PiecewiseOperation {

    private final Subsample layer;
    private final Site site;
    private final Shape in;
    private final Shape out;

    public NaiveSubsample(Subsample layer, Site site) {
        this.layer = layer;
        this.site = site;
        this.in = site.input().shape();
        this.out = site.output().shape();
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
            for (int o = 0; o < out.dim(1); o++) {
                int c = o - layer.before();
                for (int i = 0; i < out.dim(2); i++) {
                    for (int j = 0; j < out.dim(3); j++) {
                        y[written(n, o, i, j)] = c < 0 || c >= in.dim(1) ? 0 : x[read(n, c, i, j)];
                    }
                }
            }
        }
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        Arrays.fill(dx, read(from, 0, 0, 0), read(to, 0, 0, 0), 0);
        for (int n = from; n < to; n++) {
            for (int c = 0; c < in.dim(1); c++) {
                for (int i = 0; i < out.dim(2); i++) {
                    for (int j = 0; j < out.dim(3); j++) {
                        dx[read(n, c, i, j)] = dy[written(n, layer.before() + c, i, j)];
                    }
                }
            }
        }
    }

    private int read(int n, int c, int i, int j) {
        return ((n * in.dim(1) + c) * in.dim(2) + i * layer.stride()) * in.dim(3) + j * layer.stride();
    }

    private int written(int n, int o, int i, int j) {
        return ((n * out.dim(1) + o) * out.dim(2) + i) * out.dim(3) + j;
    }
}
