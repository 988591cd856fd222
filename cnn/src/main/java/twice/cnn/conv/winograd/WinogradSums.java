package twice.cnn.conv.winograd;

import java.util.Arrays;
import twice.cnn.conv.direct.PanelKernel;
import twice.cnn.conv.direct.Scratch;
import twice.convolution.Workers;

/**
 * A convolution of 3 × 3 by {@link WinogradTransform}, block of tiles by block of tiles. For each of the n·n products of a
 * tile the sums over channels are a matrix product, [outputs × inputs] by [inputs × tiles], with matrices of its own.
 *
 * <pre>
 * u [n·n × panels × inputs × rows]   the weights, transformed, in panels ({@link WinogradWeights})
 * v [n·n × inputs × tiles]           a block of the input, transformed
 * p [n·n × outputs × tiles]          the products, summed over the inputs
 * </pre>
 */
final class WinogradSums {

    /** Tiles of a block: some hundred, so that a slice of v stays in the second cache while the weights pass by. */
    private static final int BLOCK = 112;

    /** Channels that a task transforms. */
    private static final int CHANNELS = 8;

    private static final int ROWS = PanelKernel.ROWS;

    private final WinogradTransform transform;
    private final Tiles tiles;
    private final int inputs;
    private final int outputs;
    private final int n;
    private final int panels;
    private final int columns;
    private final int rows;
    private final int step;
    private final int vStep;
    private final int pStep;
    private final int[] offsets;
    private final WinogradWeights weights;
    private final float[] v;
    private final float[] p;
    private final float[] zeros;
    private final float[] starts;
    private final Scratch scratch;
    private final Scratch lines;

    /** Takes the memory for passes of up to {@code batch} images. */
    WinogradSums(WinogradTransform transform, Tiles tiles, int inputs, int outputs, int batch) {
        this.transform = transform;
        this.tiles = tiles;
        this.inputs = inputs;
        this.outputs = outputs;
        this.n = transform.inputs();
        this.panels = (outputs - 1) / ROWS + 1;
        int pieces = (tiles.columns() - 1) / BLOCK + 1;
        this.columns = (tiles.columns() - 1) / pieces + 1;
        this.rows = Math.min(batch * tiles.rows(), Math.max(1, BLOCK / tiles.columns()));
        this.step = whole(rows * columns);
        // An odd number of cache lines more, or slices of v would lie on the same lines of the cache.
        this.vStep = inputs * step + 3 * 16;
        this.pStep = panels * ROWS * step + 3 * 16;
        this.offsets = new int[inputs];
        Arrays.setAll(offsets, c -> c * step);
        this.weights = new WinogradWeights(transform, inputs, outputs);
        this.v = new float[n * n * vStep];
        this.p = new float[n * n * pStep];
        this.zeros = new float[ROWS];
        this.starts = new float[panels * ROWS];
        this.scratch = new Scratch(2 * n * n * step + PanelKernel.LANES);
        this.lines = new Scratch(transform.outputs() * (columns + 2 * PanelKernel.LANES));
    }

    private static int whole(int count) {
        return (count + PanelKernel.LANES - 1) / PanelKernel.LANES * PanelKernel.LANES;
    }

    /** The transformed weights, to be packed. */
    WinogradWeights weights() {
        return weights;
    }

    /** What the sums begin with, a number for each output. */
    void start(float[] bias) {
        System.arraycopy(bias, 0, starts, 0, outputs);
    }

    /** The convolution of the first images of x. */
    void run(float[] x, int images, float[] y, Workers workers) {
        int all = images * tiles.rows();
        for (int row = 0; row < all; row += rows) {
            for (int column = 0; column < tiles.columns(); column += columns) {
                Block block =
                        new Block(row, Math.min(rows, all - row), column, Math.min(columns, tiles.columns() - column));
                int count = whole(block.rows * block.columns);
                workers.run((inputs - 1) / CHANNELS + 1, task -> transformInputs(task, block, count, x));
                workers.run(n * n, product -> multiply(product, count));
                workers.run((outputs - 1) / CHANNELS + 1, task -> transformOutputs(task, block, count, y));
            }
        }
    }

    /** Rows of tiles, counted through all images, and columns. */
    private record Block(int row, int rows, int column, int columns) {}

    private void transformInputs(int task, Block block, int count, float[] x) {
        float[] d = scratch.take();
        float[] line = lines.take();
        for (int c = task * CHANNELS; c < Math.min(inputs, (task + 1) * CHANNELS); c++) {
            for (int r = 0; r < block.rows; r++) {
                int image = (block.row + r) / tiles.rows();
                int at = (image * inputs + c) * tiles.imageSize();
                tiles.read(
                        x,
                        at,
                        (block.row + r) % tiles.rows(),
                        block.column,
                        block.columns,
                        d,
                        r * block.columns,
                        step,
                        line);
            }
            int half = n * n * step;
            transform.input(d, 0, n * step, PanelKernel.LANES, d, half, n * step, n * step);
            for (int i = 0; i < n; i++) {
                transform.input(
                        d, half + i * n * step, step, PanelKernel.LANES, v, i * n * vStep + c * step, vStep, count);
            }
        }
        lines.give(line);
        scratch.give(d);
    }

    private void multiply(int product, int count) {
        int from = product * vStep;
        // The second row and column stand for the value at 1, which goes to every output of a tile alike, as the bias
        // does.
        boolean isBiased = product == n + 1;
        for (int panel = 0; panel < panels; panel++) {
            PanelKernel.columns(
                    weights.panels(),
                    (product * panels + panel) * inputs * ROWS,
                    v,
                    offsets,
                    from,
                    from + count,
                    isBiased ? starts : zeros,
                    isBiased ? panel * ROWS : 0,
                    p,
                    product * pStep + panel * ROWS * step,
                    step);
        }
    }

    private void transformOutputs(int task, Block block, int count, float[] y) {
        float[] d = scratch.take();
        float[] line = lines.take();
        int m = transform.outputs();
        for (int o = task * CHANNELS; o < Math.min(outputs, (task + 1) * CHANNELS); o++) {
            for (int j = 0; j < n; j++) {
                transform.output(p, j * pStep + o * step, n * pStep, d, j * step, n * step, count);
            }
            int half = n * n * step;
            for (int i = 0; i < m; i++) {
                transform.output(d, i * n * step, step, d, half + i * m * step, step, count);
            }
            for (int r = 0; r < block.rows; r++) {
                int image = (block.row + r) / tiles.rows();
                int at = (image * outputs + o) * tiles.outputSize();
                tiles.write(
                        d,
                        half + r * block.columns,
                        step,
                        (block.row + r) % tiles.rows(),
                        block.column,
                        block.columns,
                        y,
                        at,
                        line);
            }
        }
        lines.give(line);
        scratch.give(d);
    }
}
