package twice.cnn.conv.channels;

import static twice.cnn.conv.channels.TileProduct.LANES;

import java.util.Arrays;
import twice.cnn.conv.direct.Scratch;
import twice.cnn.conv.winograd.WinogradTransform;
import twice.convolution.Workers;

/**
 * The gradient of 3 × 3 weights in the transformed form. A loss changes with the products' weights u = G·g·Gᵀ by the sum over
 * all tiles of transformed input times transformed gradient, and with g by
 *
 * <pre>
 * dg = Gᵀ · ( Σ(tiles) (A·dy·Aᵀ) ⊙ (Bᵀ·d·B) ) · G
 * </pre>
 *
 * that is, (m + 2)² products for each tile, input and output again. Whichever of inputs and outputs fills its vectors better
 * is the one in lanes.
 *
 * <p>A batch is summed in parts, each by one thread, and these are added in their order; how many there are depends on sizes
 * alone. With many weights there is only one, and threads share its products.
 */
final class ChannelWeightGradient {

    /** The most parts. */
    private static final int PARTS = 8;

    /** Numbers that the sums of all parts may have together, if there is to be more than one. */
    private static final int MOST = 1 << 21;

    private final WinogradTransform transform;
    private final ChannelTiles tiles;
    private final ChannelTransforms transforms;
    private final int n;
    private final int inputs;
    private final int outputs;
    private final boolean outputsInLanes;
    private final int rows;
    private final int blocks;
    private final int xStep;
    private final int dyStep;
    private final float[][] sums;
    private final Scratch xs;
    private final Scratch dys;

    ChannelWeightGradient(WinogradTransform transform, ChannelTiles tiles, int inputs, int outputs, int batch) {
        this.transform = transform;
        this.tiles = tiles;
        this.transforms = new ChannelTransforms(transform, tiles);
        this.n = transform.inputs();
        this.inputs = inputs;
        this.outputs = outputs;
        this.outputsInLanes = waste(outputs) < waste(inputs);
        int inRows = outputsInLanes ? inputs : outputs;
        this.rows = (inRows + TileGradient.ROWS - 1) / TileGradient.ROWS * TileGradient.ROWS;
        this.blocks = ChannelTransforms.blocks(outputsInLanes ? outputs : inputs);
        this.xStep = transforms.productSize(inputs) + 3 * LANES;
        this.dyStep = transforms.productSize(outputs) + 3 * LANES;
        this.sums = new float[parts(batch)][n * n * productSize()];
        this.xs = new Scratch(n * n * xStep);
        this.dys = new Scratch(n * n * dyStep);
    }

    private static double waste(int channels) {
        return (double) ChannelTransforms.blocks(channels) * LANES / channels;
    }

    private int productSize() {
        return rows * blocks * LANES;
    }

    private int parts(int batch) {
        int parts = PARTS;
        while (parts > 1 && (long) parts * n * n * productSize() > MOST) {
            parts /= 2;
        }
        return Math.max(1, Math.min(parts, tiles.chunks(batch)));
    }

    /** Writes the gradient for the first images. */
    void run(float[] x, float[] dy, int images, float[] dw, Workers workers) {
        int chunks = tiles.chunks(images);
        int parts = Math.min(sums.length, chunks);
        Workers inside = parts == 1 ? workers : Workers.ONE;
        workers.run(parts, part -> {
            int first = (int) ((long) chunks * part / parts);
            int end = (int) ((long) chunks * (part + 1) / parts);
            for (int number = first; number < end; number++) {
                add(x, dy, tiles.chunk(number, images), sums[part], number > first, inside);
            }
        });
        workers.run(outputsInLanes ? inputs : outputs, row -> finish(row, parts, dw));
    }

    private void add(float[] x, float[] dy, ChannelTiles.Chunk chunk, float[] sum, boolean add, Workers inside) {
        float[] v = xs.take();
        float[] w = dys.take();
        transforms.input(x, chunk, inputs, v, xStep);
        transforms.gradient(dy, chunk, outputs, w, dyStep);
        float[] a = outputsInLanes ? v : w;
        float[] b = outputsInLanes ? w : v;
        int rowStep = outputsInLanes ? xStep : dyStep;
        int laneStep = outputsInLanes ? dyStep : xStep;
        int count = tiles.tiles(chunk);
        inside.run(n * n, product -> {
            int to = product * productSize();
            TileGradient.add(
                    a, product * rowStep, rows, b, product * laneStep, blocks, tiles.step(LANES), count, sum, to, add);
        });
        dys.give(w);
        xs.give(v);
    }

    /** Adds up the parts for a row of channels, and takes Gᵀ·sum·G to the weights. */
    private void finish(int row, int parts, float[] dw) {
        int length = blocks * LANES;
        double[][] g = transform.weights();
        float[][] half = new float[3 * n][length];
        float[] total = new float[length];
        for (int product = 0; product < n * n; product++) {
            int at = product * productSize() + row * length;
            System.arraycopy(sums[0], at, total, 0, length);
            for (int part = 1; part < parts; part++) {
                add(1, sums[part], at, total);
            }
            for (int u = 0; u < 3; u++) {
                add((float) g[product / n][u], total, 0, half[u * n + product % n]);
            }
        }
        for (int t = 0; t < 9; t++) {
            Arrays.fill(total, 0);
            for (int j = 0; j < n; j++) {
                add((float) g[j][t % 3], half[t / 3 * n + j], 0, total);
            }
            for (int l = 0; l < (outputsInLanes ? outputs : inputs); l++) {
                int weight = outputsInLanes ? l * inputs + row : row * inputs + l;
                dw[weight * 9 + t] = total[l];
            }
        }
    }

    private static void add(float factor, float[] from, int at, float[] to) {
        for (int l = 0; l < to.length; l++) {
            to[l] += factor * from[at + l];
        }
    }
}
