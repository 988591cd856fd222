package twice.cnn.conv;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Convolution;

/**
 * The convolution layer as its formula says it, forward and backward, in loops:
 *
 * <pre>
 * y[n,o,i,j]   = b[o] + Σ(c,u,v) w[o,c,u,v] · x[n, c, i·s + u·d − p, j·s + v·d − p]      x is 0 outside
 * dx[n,c,r,q]  = Σ dy[n,o,i,j] · w[o,c,u,v]     over all (o,i,j,u,v) that read x[n,c,r,q]
 * dw[o,c,u,v]  = Σ(n,i,j) dy[n,o,i,j] · x[n, c, i·s + u·d − p, j·s + v·d − p]
 * db[o]        = Σ(n,i,j) dy[n,o,i,j]
 * </pre>
 *
 * The sums are in double, so that the faster rungs have a truth to be held to. The backward pass runs the same loops as
 * the forward one: wherever an output took w·x, its gradient flows back to both factors.
 */
public final class NaiveConvolution implements Operation {

    private final Convolution layer;
    private final Site site;

    public NaiveConvolution(Convolution layer, Site site) {
        this.layer = layer;
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        float[] x = site.input().values();
        float[] w = site.parameter("weight").values();
        float[] b = site.optionalParameter("bias").map(Tensor::values).orElse(null);
        float[] y = site.output().values();
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        int height = in.dim(2);
        int width = in.dim(3);
        int inputs = layer.inputs() / layer.groups();
        int outputs = layer.outputs() / layer.groups();
        int at = 0;
        for (int n = 0; n < pass.images(); n++) {
            for (int o = 0; o < layer.outputs(); o++) {
                for (int i = 0; i < out.dim(2); i++) {
                    for (int j = 0; j < out.dim(3); j++) {
                        double sum = b == null ? 0 : b[o];
                        for (int c = 0; c < inputs; c++) {
                            int channel = n * layer.inputs() + o / outputs * inputs + c;
                            for (int u = 0; u < layer.kernel().height(); u++) {
                                for (int v = 0; v < layer.kernel().width(); v++) {
                                    int r = row(i, u);
                                    int q = column(j, v);
                                    if (r >= 0 && r < height && q >= 0 && q < width) {
                                        sum += (double) w[weight(o, c, u, v)] * x[(channel * height + r) * width + q];
                                    }
                                }
                            }
                        }
                        y[at++] = (float) sum;
                    }
                }
            }
        }
    }

    @Override
    public void backward(Pass pass) {
        float[] x = site.input().values();
        float[] w = site.parameter("weight").values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        double[] dx = new double[x.length];
        double[] dw = new double[w.length];
        double[] db = new double[layer.outputs()];
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        int height = in.dim(2);
        int width = in.dim(3);
        int inputs = layer.inputs() / layer.groups();
        int outputs = layer.outputs() / layer.groups();
        int at = 0;
        for (int n = 0; n < pass.images(); n++) {
            for (int o = 0; o < layer.outputs(); o++) {
                for (int i = 0; i < out.dim(2); i++) {
                    for (int j = 0; j < out.dim(3); j++) {
                        double g = dy[at++];
                        db[o] += g;
                        for (int c = 0; c < inputs; c++) {
                            int channel = n * layer.inputs() + o / outputs * inputs + c;
                            for (int u = 0; u < layer.kernel().height(); u++) {
                                for (int v = 0; v < layer.kernel().width(); v++) {
                                    int r = row(i, u);
                                    int q = column(j, v);
                                    if (r >= 0 && r < height && q >= 0 && q < width) {
                                        int read = (channel * height + r) * width + q;
                                        dx[read] += g * w[weight(o, c, u, v)];
                                        dw[weight(o, c, u, v)] += g * x[read];
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        site.inputGradient().ifPresent(to -> round(dx, to));
        site.gradient("weight").ifPresent(to -> round(dw, to));
        site.gradient("bias").ifPresent(to -> round(db, to));
    }

    private int row(int i, int u) {
        return i * layer.stride().height()
                + u * layer.dilation().height()
                - layer.padding().height();
    }

    private int column(int j, int v) {
        return j * layer.stride().width()
                + v * layer.dilation().width()
                - layer.padding().width();
    }

    private int weight(int o, int c, int u, int v) {
        int inputs = layer.inputs() / layer.groups();
        return ((o * inputs + c) * layer.kernel().height() + u) * layer.kernel().width() + v;
    }

    private static void round(double[] sums, Tensor to) {
        for (int i = 0; i < sums.length; i++) {
            to.values()[i] = (float) sums[i];
        }
    }
}
