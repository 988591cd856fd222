package twice.cnn.conv.im2col;

import java.util.Arrays;
import java.util.List;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.conv.windows.Windows;
import twice.cnn.gemm.LeftPanels;
import twice.cnn.gemm.Matrix;
import twice.cnn.gemm.PackedMatrix;
import twice.cnn.gemm.PanelProduct;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/**
 * All three passes as matrix products: the numbers under a window become a column, a kernel becomes a row, and their product
 * is the output. The columns overlap, so the matrix of all of them would be as many times larger than the image as the kernel
 * has weights; its panels are packed straight from the image instead, a strip at a time.
 *
 * <p><b>Cost.</b> One multiply-add for each use of a weight, and a copied number for each that a window reads. Memory: the padded
 * image, the packed weights, and 288 KB a thread.
 *
 * <p><b>What changed since {@link twice.cnn.conv.NaiveConvolution}.</b> Nothing in the sum, everything in its order: the product's
 * tiles use each number they load many times. The gradient by weights is the product of the output's gradient with the
 * transposed columns. The gradient by inputs isn't scattered back from columns: gathered, it is again a sum over taps,
 * one for each phase of the stride.
 *
 * <p><b>Where it loses.</b> A copied number pays by being multiplied once for each output channel: few channels don't repay it,
 * nor do small maps, whose last panel is mostly empty. Groups of one channel are products of a single row.
 *
 * <p><b>Threads.</b> Images come one after the other, and a product's columns are shared out; each number is summed in the same
 * order however that is done.
 *
 * <p><b>Source.</b> K. Chellapilla, S. Puri, P. Simard: High Performance Convolutional Neural Networks for Document Processing
 * (2006). The implicit form: S. Chetlur and others, cuDNN: Efficient Primitives for Deep Learning (2014).
 *
 * <p>Below: {@link twice.cnn.conv.NaiveConvolution}. Next: {@link twice.cnn.conv.direct.DirectConvolution}.
 */
public final class Im2colConvolution implements Operation {

    private final Convolution layer;
    private final Site site;
    private final PaddedSource input;
    private final PaddedSource gradient;
    private final GatherProduct forward;
    private final List<GatherProduct> backward;
    private final int[] windows;
    private final int[] taps;
    private final int places;
    private final PackedMatrix left = new PackedMatrix();
    private final PanelProduct product;
    private final Workers workers;

    /** On the calling thread. */
    public Im2colConvolution(Convolution layer, Site site) {
        this(layer, site, Workers.ONE);
    }

    /** On several threads. */
    public Im2colConvolution(Convolution layer, Site site, Workers workers) {
        this.layer = layer;
        this.site = site;
        this.workers = workers;
        this.product = new PanelProduct(workers);
        Shape in = image(site.input().shape());
        Shape out = image(site.output().shape());
        Windows geometry = new Windows(layer, in, out, 1, 1);
        this.places = out.dim(1) * out.dim(2);
        this.windows = geometry.windows();
        this.taps = geometry.taps();
        this.input = new PaddedSource(geometry.input());
        this.forward = new GatherProduct(geometry.forward(), places, workers, product);
        boolean wanted = site.inputGradient().isPresent();
        this.gradient = wanted ? new PaddedSource(geometry.gradient()) : null;
        int inPlaces = in.dim(1) * in.dim(2);
        this.backward = wanted
                ? geometry.backward().stream()
                        .map(phase -> new GatherProduct(phase, inPlaces, workers, product))
                        .toList()
                : List.of();
    }

    private static Shape image(Shape batch) {
        return Shape.of(batch.dim(1), batch.dim(2), batch.dim(3));
    }

    @Override
    public void forward(Pass pass) {
        forward.pack(site.parameter("weight").values());
        float[] bias = site.optionalParameter("bias").map(Tensor::values).orElse(null);
        for (int n = 0; n < pass.images(); n++) {
            input.read(site.input().values(), n);
            forward.multiply(input, site.output().values(), n, bias);
        }
    }

    @Override
    public void backward(Pass pass) {
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        site.gradient("weight").ifPresent(dw -> weights(dy, pass.images(), dw.values()));
        site.gradient("bias").ifPresent(db -> bias(dy, pass.images(), db.values()));
        site.inputGradient().ifPresent(dx -> inputs(dy, pass.images(), dx.values()));
    }

    private void inputs(float[] dy, int images, float[] dx) {
        backward.forEach(phase -> phase.pack(site.parameter("weight").values()));
        for (int n = 0; n < images; n++) {
            gradient.read(dy, n);
            for (GatherProduct phase : backward) {
                phase.multiply(gradient, dx, n, null);
            }
        }
    }

    /** dw [outputs × taps] = Σ(n) dy [outputs × places] · windows [places × taps], a product for each group. */
    private void weights(float[] dy, int images, float[] dw) {
        int outputs = layer.outputs() / layer.groups();
        int channels = layer.inputs() / layer.groups();
        Arrays.fill(dw, 0);
        for (int n = 0; n < images; n++) {
            input.read(site.input().values(), n);
            for (int g = 0; g < layer.groups(); g++) {
                int from = (n * layer.outputs() + g * outputs) * places;
                left.pack(new LeftPanels(Matrix.of(dy, from, outputs, places, places)), outputs, places, workers);
                WindowPanels columns =
                        new WindowPanels(input.values(), input.base() + g * channels * input.plane(), taps, windows);
                Matrix c = Matrix.of(dw, g * outputs * taps.length, outputs, taps.length, taps.length);
                product.multiply(left, columns, c, true);
            }
        }
    }

    private void bias(float[] dy, int images, float[] db) {
        for (int o = 0; o < layer.outputs(); o++) {
            double sum = 0;
            for (int n = 0; n < images; n++) {
                int from = (n * layer.outputs() + o) * places;
                for (int p = from; p < from + places; p++) {
                    sum += dy[p];
                }
            }
            db[o] = (float) sum;
        }
    }
}
