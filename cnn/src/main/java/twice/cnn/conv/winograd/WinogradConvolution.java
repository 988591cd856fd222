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

/**
 * Convolution of 3 × 3 with fewer products: input and weights are transformed so that a tile of m × m outputs takes (m + 2)²
 * products instead of 9m², 16 instead of 36 for m = 2 ({@link TwoOutputs}), 36 instead of 144 for m = 4 ({@link FourOutputs}).
 *
 * <p><b>Cost.</b> 4 or 2¼ multiply-adds an output, input and weight matrix, instead of 9; beside these a transform for each tile of each
 * input and of each output. Memory: the transformed weights, 16/9 or 4 times as many, and a block of some hundred tiles
 * of all channels before and after the products, whatever the image's size.
 *
 * <p><b>What changed since {@link twice.cnn.conv.direct.DirectConvolution}.</b> A product of two transformed numbers is taken for each input and
 * output, the transforms once for each input or each output: the more channels, the less they weigh. What stands between them is a
 * matrix product for each of the 16 or 36 places of a tile, summed by the same loop as there
 * ({@link twice.cnn.conv.direct.PanelKernel}). Lanes are tiles: a row of the image is dealt out to them and zipped together again
 * ({@link Zipper}). Tiles are counted through all images of a batch, so small maps fill vectors together. The gradient by
 * the input is the same convolution with kernels turned by 180° and inputs and outputs exchanged; the one by the weights
 * is summed directly.
 *
 * <p><b>Error.</b> With m = 2 that of plain sums in float. With m = 4 sums are formed whose large parts cancel: on numbers drawn
 * evenly between −1 and 1 results were off by up to 1.7·10⁻⁵ of the largest output with 512 inputs, 7·10⁻⁶ with 64, some six
 * times as much as with m = 2. Its bound is 5·10⁻⁵, and
 * whole numbers don't stay exact: there are sixths in its weights.
 *
 * <p><b>Where it loses.</b> With few channels, and on maps of few tiles: 7 × 7 is four tiles of 4 × 4, and the weights of 36
 * products must be read for them. Weights that are trained here are transformed for every pass.
 *
 * <p><b>Limits.</b> Kernels of 3 × 3, stride 1, dilation 1, one group.
 *
 * <p>Source: S. Winograd, "Arithmetic complexity of computations" (SIAM, 1980); A. Lavin and S. Gray, "Fast algorithms for convolutional neural
 * networks", CVPR 2016.
 *
 * <p><b>Measured</b> against {@link twice.cnn.conv.direct.DirectConvolution} on VGG16's layers 2 to 10, one image: m = 2 1.4 to 1.8×, m = 4
 * 2.1 to 2.8×, where the sums alone would gain 2.25 and 4; on 14 × 14 both 1.5 to 1.8×, for the weights are 38 MB and come from far
 * (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link twice.cnn.conv.direct.DirectConvolution}. Which one when: {@link twice.cnn.conv.PlaceChoice}.
 */
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
        forward.weights().pack(w, layer.inputs() * 9, 9, false, workers);
        if (backward != null) {
            backward.weights().pack(w, 9, layer.inputs() * 9, true, workers);
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
