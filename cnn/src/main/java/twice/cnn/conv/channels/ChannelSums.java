package twice.cnn.conv.channels;

import static twice.cnn.conv.channels.TileProduct.LANES;

import java.util.stream.IntStream;
import twice.cnn.conv.direct.Scratch;
import twice.cnn.conv.winograd.WinogradTransform;
import twice.convolution.Workers;

/** A convolution of 3 × 3, chunk of tiles by chunk of tiles: transformed, multiplied, transformed back. */
final class ChannelSums {

    private final ChannelTiles tiles;
    private final ChannelTransforms transforms;
    private final ChannelWeights weights;
    private final int n;
    private final int inputs;
    private final int outputs;
    private final int vStep;
    private final int pStep;
    private final int[] offsets;
    private final float[] zeros;
    private final float[] starts;
    private final Scratch v;
    private final Scratch p;

    ChannelSums(WinogradTransform transform, ChannelTiles tiles, int inputs, int outputs) {
        this.tiles = tiles;
        this.transforms = new ChannelTransforms(transform, tiles);
        this.weights = new ChannelWeights(transform, inputs, outputs);
        this.n = transform.inputs();
        this.inputs = inputs;
        this.outputs = outputs;
        // A few cache lines more, or the numbers of a tile would lie on the same lines of the cache.
        this.vStep = transforms.productSize(inputs) + 3 * LANES;
        this.pStep = transforms.productSize(outputs) + 3 * LANES;
        this.offsets = IntStream.range(0, inputs)
                .map(k -> k / LANES * tiles.step(LANES) + k % LANES)
                .toArray();
        this.zeros = new float[ChannelTransforms.blocks(outputs) * LANES];
        this.starts = new float[zeros.length];
        this.v = new Scratch(n * n * vStep);
        this.p = new Scratch(n * n * pStep);
    }

    /** The transformed weights, to be packed. */
    ChannelWeights weights() {
        return weights;
    }

    /** What the sums begin with, a number for each output. */
    void start(float[] bias) {
        System.arraycopy(bias, 0, starts, 0, outputs);
    }

    /** The convolution of the first images of x. */
    void run(float[] x, int images, float[] y, Workers workers) {
        workers.run(tiles.chunks(images), number -> run(x, tiles.chunk(number, images), y));
    }

    private void run(float[] x, ChannelTiles.Chunk chunk, float[] y) {
        float[] in = v.take();
        float[] out = p.take();
        int step = tiles.step(LANES);
        transforms.input(x, chunk, inputs, in, vStep);
        for (int product = 0; product < n * n; product++) {
            // The second row and column stand for the value at 1, which goes to every output of a tile alike, as the
            // bias does.
            float[] start = product == n + 1 ? starts : zeros;
            TileProduct.multiply(
                    in,
                    product * vStep,
                    offsets,
                    tiles.tiles(chunk),
                    weights.values(),
                    product * weights.productSize(),
                    ChannelTransforms.blocks(outputs),
                    start,
                    out,
                    product * pStep,
                    step);
        }
        transforms.output(out, pStep, chunk, outputs, y);
        p.give(out);
        v.give(in);
    }
}
