package twice.cnn.conv.direct;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/** Placeholder. */
public final class DirectConvolution implements Operation {

    private final Convolution layer;
    private final Site site;
    private final Workers workers;
    private final WindowSums forward;
    private final List<WindowSums> backward = new ArrayList<>();
    private final WeightGradient weightGradient;
    private boolean packed;

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
        forward.pack(w, outputs() * output, output, taps);
        backward.forEach(sums -> sums.pack(w, outputs() * output, taps, output));
        site.optionalParameter("bias").ifPresent(bias -> forward.start(bias.values()));
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
