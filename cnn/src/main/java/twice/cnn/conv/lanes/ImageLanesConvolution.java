package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.conv.windows.Gather;
import twice.cnn.conv.windows.PaddedMaps;
import twice.cnn.conv.windows.Windows;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/**
 * Convolves as many images at a time as a vector has lanes, each image in a lane of its own. A block of them is copied to
 * [channels × rows × columns × lanes], and from then on every loop of the formula is one of whole vectors.
 *
 * <p><b>Cost.</b> One vector multiply-add for each use of a weight, and some 0.35 ns for each number that is copied into lanes or out of
 * them. Memory: for each thread a block of inputs and one of gradients; the weights' sums in each lane, for at most eight
 * parts of the batch, 16 MB together.
 *
 * <p><b>What changed since {@link twice.cnn.conv.winograd.WinogradConvolution}.</b> Lanes are no longer places, so rows that aren't
 * a multiple of the vector's width, strides and single columns cost nothing extra: there are no tails but the batch's.
 * Weights are broadcast; four outputs at four places keep sixteen sums in registers. Margins of zeros lie around the maps, and
 * taps that would read only their rows are left out. The gradient by weights keeps a sum for each image's lane, and lanes are
 * added up once, at the end.
 *
 * <p><b>Where it loses.</b> On fewer images than lanes, the rest of which compute nothing. On blocks that outgrow the
 * second-level cache. On layers with many weights, whose sums in all lanes take long to add up.
 *
 * <p><b>Threads.</b> A thread takes a block, for gradients every n-th block; n depends on the batch alone, and parts are added in
 * their order.
 *
 * <p><b>Source.</b> A. Krizhevsky's cuda-convnet (2012) keeps the batch innermost for the same reason.
 *
 * <p><b>Measured.</b> LeNet-5's two layers, batch 64, forward and back: 0.8 ms and 1.6 ms on one thread; sums alone run at 48 and 55
 * billion multiply-adds a second of the 59 that the core can do (AMD EPYC (Zen 4), JDK 17, 2026-11).
 *
 * <p>Below: {@link twice.cnn.conv.winograd.WinogradConvolution}. Next: {@link twice.cnn.conv.channels.ChannelLanesConvolution}.
 */
public final class ImageLanesConvolution implements Operation {

    /** The most parts into which a batch is cut for the sums of the weights. */
    private static final int PARTS = 8;

    /** Numbers that the sums of all parts may have together, where there is more than one. */
    private static final int MOST_SUMS = 1 << 22;

    private final Site site;
    private final Workers workers;
    private final int inputSize;
    private final int outputSize;
    private final int[] x;
    private final int[] dy;
    private final Sweep forward;
    private final List<Sweep> backward;
    private final WeightSweep weights;
    private final float[] packed;
    private final float[] bias;
    private final float[] noBias;
    private final float[][] packedBackward;
    private final float[][] sums;
    private final float[][] biasSums;
    private final Scratch scratch;

    /** On the calling thread. */
    public ImageLanesConvolution(Convolution layer, Site site) {
        this(layer, site, Workers.ONE);
    }

    /** On several threads, by blocks of images. */
    public ImageLanesConvolution(Convolution layer, Site site, Workers workers) {
        this.site = site;
        this.workers = workers;
        Shape in = image(site.input().shape());
        Shape out = image(site.output().shape());
        this.inputSize = in.dim(1) * in.dim(2);
        this.outputSize = out.dim(1) * out.dim(2);
        Windows windows = new Windows(layer, in, out, LANES, Sums.PLACES);
        PaddedMaps input = windows.input();
        PaddedMaps gradient = windows.gradient();
        this.x = input.places();
        this.dy = gradient.places();
        this.forward = new Sweep(windows.forward());
        this.packed = new float[forward.packedSize()];
        this.bias = new float[layer.groups() * forward.padded()];
        this.backward = site.goesBackward() && site.inputGradient().isPresent()
                ? windows.backward().stream().map(Sweep::new).toList()
                : List.of();
        this.noBias = new float[layer.inputs() + layer.groups()];
        this.packedBackward =
                backward.stream().map(s -> new float[s.packedSize()]).toArray(float[][]::new);
        int[] taps = windows.taps();
        this.weights = new WeightSweep(
                layer.groups(),
                layer.outputs() / layer.groups(),
                layer.inputs() / layer.groups() * input.plane(),
                gradient.plane(),
                windows.windows(),
                windows.gradients(),
                Gather.filled(taps, WeightSums.TAPS),
                taps.length);
        int parts = site.gradient("weight").isPresent() ? parts() : 0;
        this.sums = new float[parts][weights.size()];
        this.biasSums = new float[parts][layer.outputs() * LANES];
        int chunk = Math.max(
                forward.chunkSize(),
                backward.stream().mapToInt(Sweep::chunkSize).max().orElse(0));
        // One plane more for a tile of outputs that isn't full: it is read, and its sums are thrown away.
        int gradients = site.goesBackward() ? (layer.outputs() + 1) * gradient.plane() : 0;
        this.scratch = new Scratch(() ->
                new Scratch.Block(new float[layer.inputs() * input.plane()], new float[gradients], new float[chunk]));
    }

    /** Whether blocks are full enough, and sums few enough to be kept in every lane. */
    public static boolean isWorthwhile(Convolution layer, Site site) {
        long weights = (long) layer.outputs()
                * layer.inputs()
                / layer.groups()
                * layer.kernel().height()
                * layer.kernel().width();
        return 4 * site.batch() >= 3 * LANES && weights * LANES <= MOST_SUMS;
    }

    private static Shape image(Shape batch) {
        return Shape.of(batch.dim(1), batch.dim(2), batch.dim(3));
    }

    private int parts() {
        int parts = Math.min(PARTS, blocks(site.batch()));
        return Math.max(1, Math.min(parts, MOST_SUMS / weights.size()));
    }

    private static int blocks(int images) {
        return (images + LANES - 1) / LANES;
    }

    @Override
    public void forward(Pass pass) {
        forward.pack(site.parameter("weight").values(), packed);
        site.optionalParameter("bias").ifPresent(b -> forward.packBias(b.values(), bias));
        workers.run(blocks(pass.images()), block -> forward(block, pass.images()));
    }

    private void forward(int block, int images) {
        Scratch.Block memory = scratch.take();
        int first = block * LANES;
        int count = Math.min(LANES, images - first);
        Turn.read(site.input().values(), first, count, x, memory.x());
        forward.run(memory.x(), packed, bias, memory, site.output().values(), first, count, outputSize);
        scratch.giveBack(memory);
    }

    @Override
    public void backward(Pass pass) {
        for (int phase = 0; phase < backward.size(); phase++) {
            backward.get(phase).pack(site.parameter("weight").values(), packedBackward[phase]);
        }
        int parts = sums.length == 0 ? blocks(pass.images()) : sums.length;
        workers.run(parts, part -> backward(part, parts, pass.images()));
        site.gradient("weight").ifPresent(dw -> weights.finish(total(sums), dw.values()));
        site.gradient("bias").ifPresent(db -> weights.finishBias(total(biasSums), db.values()));
    }

    /** Every part'th block from this one on: which blocks are summed together doesn't depend on threads. */
    private void backward(int part, int parts, int images) {
        if (sums.length > 0) {
            Arrays.fill(sums[part], 0);
            Arrays.fill(biasSums[part], 0);
        }
        Scratch.Block memory = scratch.take();
        float[] gradient = site.outputGradient().map(Tensor::values).orElseThrow();
        for (int block = part; block < blocks(images); block += parts) {
            int first = block * LANES;
            int count = Math.min(LANES, images - first);
            Turn.read(gradient, first, count, dy, memory.dy());
            if (sums.length > 0) {
                Turn.read(site.input().values(), first, count, x, memory.x());
                weights.add(memory.x(), memory.dy(), sums[part]);
                weights.addBias(memory.dy(), biasSums[part]);
            }
            Optional<Tensor> dx = site.inputGradient();
            for (int phase = 0; phase < backward.size(); phase++) {
                backward.get(phase)
                        .run(
                                memory.dy(),
                                packedBackward[phase],
                                noBias,
                                memory,
                                dx.orElseThrow().values(),
                                first,
                                count,
                                inputSize);
            }
        }
        scratch.giveBack(memory);
    }

    /** Adds the parts to the first, in their order. */
    private static float[] total(float[][] parts) {
        for (int part = 1; part < parts.length; part++) {
            for (int i = 0; i < parts[0].length; i++) {
                parts[0][i] += parts[part][i];
            }
        }
        return parts[0];
    }
}
