package twice.cnn.norm;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.LocalResponseNorm;

/**
 * Local response normalization as its formula says it; channel c looks at channels c − ⌊size/2⌋ … c + ⌊(size−1)/2⌋:
 *
 * <pre>
 * s[c] = k + alpha/size · Σ(around c) x²        y[c] = x[c] · s[c]^−beta
 * dx[c] = dy[c] · s[c]^−beta − 2·alpha·beta/size · x[c] · Σ(d) dy[d] · x[d] · s[d]^(−beta−1)
 * </pre>
 *
 * where d runs over the channels that look at c.
 */
public final class NaiveLocalResponseNorm implements Operation {

    private final LocalResponseNorm layer;
    private final Site site;

    public NaiveLocalResponseNorm(LocalResponseNorm layer, Site site) {
        this.layer = layer;
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        Shape shape = site.input().shape();
        int plane = shape.dim(2) * shape.dim(3);
        for (int i = 0; i < pass.images() * shape.dim(1) * plane; i++) {
            y[i] = (float) (x[i] * Math.pow(base(i), -layer.beta()));
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
        Shape shape = site.input().shape();
        int plane = shape.dim(2) * shape.dim(3);
        for (int i = 0; i < pass.images() * shape.dim(1) * plane; i++) {
            int c = i / plane % shape.dim(1);
            double sum = 0;
            for (int d = Math.max(0, c - (layer.size() - 1) / 2);
                    d <= Math.min(shape.dim(1) - 1, c + layer.size() / 2);
                    d++) {
                int j = i + (d - c) * plane;
                sum += dy[j] * x[j] * Math.pow(base(j), -layer.beta() - 1);
            }
            double through = 2 * layer.alpha() * layer.beta() / layer.size() * x[i] * sum;
            dx[i] = (float) (dy[i] * Math.pow(base(i), -layer.beta()) - through);
        }
    }

    /** What the number at that place is divided by, before it is raised to beta. */
    private double base(int i) {
        float[] x = site.input().values();
        Shape shape = site.input().shape();
        int plane = shape.dim(2) * shape.dim(3);
        int c = i / plane % shape.dim(1);
        double sum = 0;
        for (int d = Math.max(0, c - layer.size() / 2);
                d <= Math.min(shape.dim(1) - 1, c + (layer.size() - 1) / 2);
                d++) {
            double value = x[i + (d - c) * plane];
            sum += value * value;
        }
        return layer.k() + layer.alpha() / layer.size() * sum;
    }
}
