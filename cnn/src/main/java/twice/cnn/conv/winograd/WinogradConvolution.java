package twice.cnn.conv.winograd;

import java.util.List;
import java.util.Optional;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.conv.direct.BiasGradient;
import twice.cnn.conv.direct.WeightGradient;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Pair;
import twice.convolution.Workers;

/** Placeholder. */
public final class WinogradConvolution implements Operation {

    private final Convolution layer;
    private final Site site;
    private final Workers workers;
    private final WinogradSums forward;
    private final WinogradSums backward;
    private final WeightGradient weightGradient;
    private boolean packed;

    /** By that transform, on several threads. */
    public WinogradConvolution(Convolution layer, Site site, WinogradTransform transform, Workers workers) {
        this.layer = layer;
        this.site = site;
        this.workers = workers;
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        int m = transform.outputs();
        Pair padding = layer.padding();
        this.forward = new WinogradSums(
                transform,
                new Tiles(m, in.dim(2), in.dim(3), padding.height(), padding.width()),
                layer.inputs(),
                layer.outputs(),
                site.batch());
        this.backward = site.inputGradient().isEmpty()
                ? null
                : new WinogradSums(
                        transform,
                        new Tiles(m, out.dim(2), out.dim(3), 2 - padding.height(), 2 - padding.width()),
                        layer.outputs(),
                        layer.inputs(),
                        site.batch());
        this.weightGradient = site.gradient("weight").isPresent() ? new WeightGradient(layer, site, workers) : null;
    }

    /** Why the layer can't be computed so, if it can't. */
    public static Optional<String> refusal(Convolution layer, List<Shape> inputs) {
        boolean fits = layer.kernel().equals(Pair.of(3))
                && layer.stride().equals(Pair.of(1))
                && layer.dilation().equals(Pair.of(1))
                && layer.groups() == 1;
        return fits ? Optional.empty() : Optional.of("only for kernels of 3×3 with stride 1, in one group");
    }

    @Override
    public void forward(Pass pass) {
        pack();
        forward.run(site.input().values(), pass.images(), site.output().values(), workers);
    }

    private void pack() {
        if (packed && weightGradient == null) {
            return;
        }
        float[] w = site.parameter("weight").values();
        forward.pack(w, layer.inputs() * 9, 9, false, workers);
        if (backward != null) {
            backward.pack(w, 9, layer.inputs() * 9, true, workers);
        }
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
        site.inputGradient().ifPresent(dx -> backward.run(dy, pass.images(), dx.values(), workers));
        if (weightGradient != null) {
            weightGradient.run(pass);
        }
        site.gradient("bias")
                .ifPresent(
                        db -> BiasGradient.run(dy, pass.images(), site.output().shape(), db.values()));
    }
}
