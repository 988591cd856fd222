package twice.cnn.conv.direct;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.conv.NaiveConvolution;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/**
 * The sums of {@link NaiveConvolution} for {@value PanelKernel#ROWS} outputs by two vectors of places at a time, in floats. The
 * sums stay in registers while all inputs and taps pass by: each weight is read for two vectors, each vector for eight
 * outputs.
 *
 * <p><b>Cost.</b> The formula's multiply-adds, with outputs rounded up to eights and the few places between the rows of a
 * padded copy computed for nothing. Memory: that copy, of one image, for each thread, and the weights once more, in panels.
 *
 * <p><b>What changed since {@link NaiveConvolution}.</b> Lanes are neighbouring places, so no sum goes across lanes. In a copy
 * with its padding ({@link Windows}) a tap is nothing but a distance: place q of the output reads it at distance + q,
 * whatever its row. So there is one loop for all kernels, strides and dilations, over a list of distances, and no matrix of
 * windows is ever written. Where there is neither padding nor stride the image itself is read. The gradient by the input
 * is the same sum with the roles of inputs and outputs exchanged; with a stride, one for each phase of the image, so that
 * no zeros are put in. The gradient by the weights is {@link WeightGradient}. Sums are in float, in the order of inputs
 * and taps; whole numbers stay exact as long as sums are below 2²⁴.
 *
 * <p>Weights that are trained here are packed anew for every pass, a copy that a batch of one feels and larger ones don't;
 * others once.
 *
 * <p><b>Where it loses.</b> On maps narrower than a vector some lanes compute what nobody reads; with up to three outputs a
 * group, the depthwise case, a row of sums is computed instead of a panel, and reading is what takes the time. On small
 * images in large batches {@link twice.cnn.conv.lanes.ImageLanesConvolution} has no such corners.
 *
 * <p><b>Limits.</b> None.
 *
 * <p>Source: E. Georganas et al., "Anatomy of high-performance deep learning convolutions on SIMD architectures" (SC 2018), for
 * sums over taps in registers; M. Dukhan, "The indirect convolution algorithm" (2019), for a list of places instead of
 * a matrix of windows.
 *
 * <p><b>Measured</b> on the 13 layers of VGG16, one image: 42 to 54 thousand million multiply-adds a second, of 58 that the core can
 * do, and 38 on the first, which has three channels. PyTorch 2.7.1 took 0.84 to 1.35 times as long in the same run (AMD EPYC
 * (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link twice.cnn.conv.im2col.Im2colConvolution}. Next: {@link twice.cnn.conv.winograd.WinogradConvolution}, which takes fewer products.
 */
public final class DirectConvolution implements Operation {

    private final Convolution layer;
    private final Site site;
    private final Workers workers;
    private final WindowSums forward;
    private final List<WindowSums> backward = new ArrayList<>();
    private final WeightGradient weightGradient;
    private boolean packed;

    /** On the calling thread. */
    public DirectConvolution(Convolution layer, Site site) {
        this(layer, site, Workers.ONE);
    }

    /** On several threads: over the images of a pass or, if there is but one, over places and outputs. */
    public DirectConvolution(Convolution layer, Site site, Workers workers) {
        this.layer = layer;
        this.site = site;
        this.workers = workers;
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        this.forward = new WindowSums(
                Taps.forward(
                        out.dim(2),
                        layer.kernel().height(),
                        layer.stride().height(),
                        layer.padding().height(),
                        layer.dilation().height()),
                Taps.forward(
                        out.dim(3),
                        layer.kernel().width(),
                        layer.stride().width(),
                        layer.padding().width(),
                        layer.dilation().width()),
                in.dim(2),
                in.dim(3),
                layer.groups(),
                inputs(),
                outputs(),
                layer.kernel().width(),
                new WindowSums.Target(out.dim(2), out.dim(3), 0, out.dim(3), 1, out.dim(2) * out.dim(3)));
        if (site.inputGradient().isPresent()) {
            for (int a = 0; a < Math.min(layer.stride().height(), in.dim(2)); a++) {
                for (int b = 0; b < Math.min(layer.stride().width(), in.dim(3)); b++) {
                    backward.add(backward(a, b, in, out));
                }
            }
        }
        this.weightGradient = site.gradient("weight").isPresent() ? new WeightGradient(layer, site, workers) : null;
    }

    /** The sums that give the gradient of every stride-th row from a on and column from b on. */
    private WindowSums backward(int a, int b, Shape in, Shape out) {
        Taps down = Taps.backward(
                in.dim(2),
                a,
                layer.kernel().height(),
                layer.stride().height(),
                layer.padding().height(),
                layer.dilation().height());
        Taps across = Taps.backward(
                in.dim(3),
                b,
                layer.kernel().width(),
                layer.stride().width(),
                layer.padding().width(),
                layer.dilation().width());
        return new WindowSums(
                down,
                across,
                out.dim(2),
                out.dim(3),
                layer.groups(),
                outputs(),
                inputs(),
                layer.kernel().width(),
                new WindowSums.Target(
                        down.outputs(),
                        across.outputs(),
                        a * in.dim(3) + b,
                        layer.stride().height() * in.dim(3),
                        layer.stride().width(),
                        in.dim(2) * in.dim(3)));
    }

    private int inputs() {
        return layer.inputs() / layer.groups();
    }

    private int outputs() {
        return layer.outputs() / layer.groups();
    }

    @Override
    public void forward(Pass pass) {
        pack();
        float[] x = site.input().values();
        float[] y = site.output().values();
        run(pass, forward, x, y);
    }

    private void run(Pass pass, WindowSums sums, float[] from, float[] to) {
        int fromSize = from.length / site.batch();
        int toSize = to.length / site.batch();
        Workers inside = pass.images() == 1 ? workers : Workers.ONE;
        workers.run(pass.images(), n -> sums.run(from, n * fromSize, to, n * toSize, inside));
    }

    /** Weights that are trained here change from pass to pass; others are packed once. */
    private void pack() {
        if (packed && weightGradient == null) {
            return;
        }
        float[] w = site.parameter("weight").values();
        int taps = layer.kernel().height() * layer.kernel().width();
        int output = inputs() * taps;
        forward.panels().pack(w, outputs() * output, output, taps);
        backward.forEach(sums -> sums.panels().pack(w, outputs() * output, taps, output));
        site.optionalParameter("bias").ifPresent(bias -> forward.panels().start(bias.values()));
        packed = true;
    }

    @Override
    public void parametersChanged() {
        packed = false;
    }

    @Override
    public void backward(Pass pass) {
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        site.inputGradient().ifPresent(to -> backward.forEach(sums -> run(pass, sums, dy, to.values())));
        if (weightGradient != null) {
            weightGradient.run(pass);
        }
        site.gradient("bias")
                .ifPresent(
                        to -> BiasGradient.run(dy, pass.images(), site.output().shape(), to.values()));
    }
}
