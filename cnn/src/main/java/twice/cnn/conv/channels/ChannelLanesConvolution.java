package twice.cnn.conv.channels;

import java.util.List;
import java.util.Optional;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.conv.direct.BiasGradient;
import twice.cnn.conv.winograd.FourOutputs;
import twice.cnn.conv.winograd.WinogradConvolution;
import twice.cnn.conv.winograd.WinogradTransform;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/**
 * Winograd's tiles of 4 × 4 with a channel in each lane: maps are turned, a few images at a time, so that the channels of a
 * place lie side by side, and from then on every step works on whole vectors of channels, in all three passes.
 *
 * <p><b>Cost.</b> 2¼ multiply-adds an output, input and weight matrix, where direct sums take 9, in the gradient by weights too.
 * Beside these a nanosecond for each number that is turned on its way in or out, and a transform for each tile of each
 * channel. Memory: the transformed weights, four times as many, and for each thread a chunk of up to {@value #TILES} tiles of all
 * channels before and after the products; for the gradient by weights the transformed sums, for at most eight parts of the
 * batch, 8 MB together if there is more than one.
 *
 * <p><b>What changed since {@link twice.cnn.conv.lanes.ImageLanesConvolution}.</b> Lanes are channels, so it needs no full batch and no wide map:
 * tiles are counted through all images, eight of them by two vectors of outputs are summed at a time ({@link TileProduct}).
 * And the gradient by weights profits from the tiles ({@link ChannelWeightGradient}): its long sums over places become sums
 * over tiles, with lanes that need not be added up in the end. A thread takes whole chunks and meets the others once a
 * pass.
 *
 * <p><b>Error.</b> As that of tiles of 4 × 4 in {@link WinogradConvolution}; the gradient by weights was off by up to 8·10⁻⁶ of its largest
 * number.
 *
 * <p><b>Where it loses.</b> With fewer channels than lanes, or a number that fills its last vector badly: then lanes compute
 * nothing. On maps whose last tiles stand out far, such as 5 × 5.
 *
 * <p><b>Limits.</b> Kernels of 3 × 3, stride 1, dilation 1, one group, padding up to 2.
 *
 * <p><b>Source.</b> The order of the numbers is that of Intel's oneDNN; the gradient by weights follows from A. Lavin and S. Gray, "Fast
 * algorithms for convolutional neural networks", CVPR 2016.
 *
 * <p><b>Measured</b> against the best of the rungs below on 128 images, forward and both gradients, on a busy machine: 64→64 on 8 × 8
 * 27 ms to 55, 32→32 on 16 × 16 29 to 56, 144→144 on 4 × 4 34 to 109, 16→16 on 32 × 32 52 to 64; 8→8 on 32 × 32 lost, 25 to 13
 * (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link twice.cnn.conv.lanes.ImageLanesConvolution}. Next: {@link twice.cnn.conv.ConvolutionChoice}.
 */
public final class ChannelLanesConvolution implements Operation {

    /** Outputs of a tile, down and across. */
    private static final int TILE = 4;

    /** The most tiles of a chunk: some, so that weights that come from far are used often, and not too many for the caches. */
    private static final int TILES = 64;

    /** The fewest, if the batch has as many. */
    private static final int FEW = 32;

    /** Into how many chunks a batch is cut at least, if they don't become too small. */
    private static final int CHUNKS = 8;

    /** Channels in and out from which lanes are filled well enough. */
    private static final int CHANNELS = 16;

    private final Convolution layer;
    private final Site site;
    private final Workers workers;
    private final ChannelSums forward;
    private final ChannelSums backward;
    private final ChannelWeightGradient weightGradient;
    private boolean packed;

    /** On the calling thread. */
    public ChannelLanesConvolution(Convolution layer, Site site) {
        this(layer, site, Workers.ONE);
    }

    /** On several threads, by chunks of tiles. */
    public ChannelLanesConvolution(Convolution layer, Site site, Workers workers) {
        this.layer = layer;
        this.site = site;
        this.workers = workers;
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        int padding = layer.padding().height();
        int inputs = layer.inputs();
        int outputs = layer.outputs();
        WinogradTransform transform = new FourOutputs();
        ChannelTiles tiles = tiles(in, padding);
        this.forward = new ChannelSums(transform, tiles, inputs, outputs);
        this.backward = site.inputGradient().isPresent()
                ? new ChannelSums(transform, tiles(out, 2 - padding), outputs, inputs)
                : null;
        this.weightGradient = site.gradient("weight").isPresent()
                ? new ChannelWeightGradient(transform, tiles, inputs, outputs, site.batch())
                : null;
    }

    private static ChannelTiles tiles(Shape batch, int padding) {
        int wanted = Math.max(FEW, Math.min(TILES, count(batch, padding) / CHUNKS));
        return new ChannelTiles(TILE, batch.dim(2), batch.dim(3), padding, wanted, TileProduct.LANES);
    }

    /** Tiles of a batch. */
    private static int count(Shape batch, int padding) {
        int rows = (batch.dim(2) + 2 * padding - 3) / TILE + 1;
        int columns = (batch.dim(3) + 2 * padding - 3) / TILE + 1;
        return batch.dim(0) * rows * columns;
    }

    /** Whether there are channels enough, and tiles that don't stand out far: their products are to be half of direct sums. */
    public static boolean isWorthwhile(Convolution layer, Site site) {
        if (refusal(layer, List.of(site.input().shape())).isPresent()) {
            return false;
        }
        Shape out = site.output().shape();
        long tiles = count(site.input().shape(), layer.padding().height());
        long products = (TILE + 2) * (TILE + 2) * tiles;
        return Math.min(layer.inputs(), layer.outputs()) >= CHANNELS
                && tiles >= FEW
                && 2 * products <= 9L * out.dim(0) * out.dim(2) * out.dim(3);
    }

    /** Why the layer can't be computed so, if it can't. */
    public static Optional<String> refusal(Convolution layer, List<Shape> inputs) {
        if (layer.padding().height() != layer.padding().width()
                || layer.padding().height() > 2) {
            return Optional.of("only for a padding of at most 2, the same down and across");
        }
        return WinogradConvolution.refusal(layer, inputs);
    }

    @Override
    public void forward(Pass pass) {
        pack();
        forward.run(site.input().values(), pass.images(), site.output().values(), workers);
    }

    /** Weights that are trained here change from pass to pass; others are packed once. */
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
        site.gradient("weight")
                .ifPresent(dw -> weightGradient.run(site.input().values(), dy, pass.images(), dw.values(), workers));
        site.gradient("bias")
                .ifPresent(
                        db -> BiasGradient.run(dy, pass.images(), site.output().shape(), db.values()));
    }
}
