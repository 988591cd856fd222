package twice.convolution.fft;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;

/** A plane's outputs tile by tile, for one piece of a kernel. */
final class Tiles {

    private final Plane x;
    private final float level;
    private final float base;
    private final boolean add;
    private final Plane y;
    private final Settings settings;

    private final int outputRows;
    private final int outputColumns;
    private final int usefulRows;
    private final int usefulColumns;
    private final int across;
    private final int tiles;
    /** The row and the column of the input that stand in the corner of the first tile. */
    private final int top;

    private final int left;
    private final int kernelRows;
    private final int kernelColumns;

    private final TilePair pattern;
    private final TilePair.Spectrum spectrum;
    private final Queue<TilePair> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param level what is taken off each value of the input
     * @param base what is put on each output in its place
     * @param piece the piece of {@code whole} that begins in that row and column
     * @param y where the outputs go: added, unless the piece is the kernel's first
     */
    Tiles(
            Plane x,
            float level,
            float base,
            Kernel piece,
            Kernel whole,
            int row,
            int column,
            Settings settings,
            Plane y) {
        this.x = x;
        this.level = level;
        this.base = base;
        add = row > 0 || column > 0;
        this.y = y;
        this.settings = settings;
        Mode mode = settings.mode();
        kernelRows = piece.rows();
        kernelColumns = piece.columns();
        outputRows = mode.size(x.rows(), whole.rows());
        outputColumns = mode.size(x.columns(), whole.columns());
        top = mode.offset(whole.rows()) - row - (kernelRows - 1);
        left = mode.offset(whole.columns()) - column - (kernelColumns - 1);

        Tiling tiling = Tiling.cheapest(outputRows, outputColumns, kernelRows, kernelColumns);
        usefulRows = tiling.rows() - kernelRows + 1;
        usefulColumns = tiling.columns() - kernelColumns + 1;
        across = (outputColumns - 1) / usefulColumns + 1;
        tiles = across * ((outputRows - 1) / usefulRows + 1);
        pattern = new TilePair(tiling.rows(), tiling.columns());
        spectrum = spectrum(piece);
        idle.add(pattern);
    }

    private TilePair.Spectrum spectrum(Kernel piece) {
        double factor = 1.0 / ((double) pattern.rows * pattern.columns);
        for (int i = 0; i < kernelRows; i++) {
            for (int j = 0; j < kernelColumns; j++) {
                pattern.re[pattern.index(i, j)] = (float) (piece.at(i, j) * factor);
            }
        }
        return pattern.spectrum();
    }

    /** Number of pairs that make all tiles; the last may have one only. */
    int pairs() {
        return (tiles + 1) / 2;
    }

    /** Computes the outputs of one pair. */
    void compute(int number) {
        TilePair pair = idle.poll();
        if (pair == null) {
            pair = pattern.another();
        }
        load(pair, 2 * number, pair.re);
        if (2 * number + 1 < tiles) {
            load(pair, 2 * number + 1, pair.im);
        } else {
            Arrays.fill(pair.im, 0);
        }
        pair.convolve(spectrum);
        store(pair, 2 * number, pair.re);
        if (2 * number + 1 < tiles) {
            store(pair, 2 * number + 1, pair.im);
        }
        idle.add(pair);
    }

    /** Reads what a tile looks at, as the border has it; zeros where nobody looks. */
    private void load(TilePair pair, int tile, float[] part) {
        int firstRow = tile / across * usefulRows;
        int firstColumn = tile % across * usefulColumns;
        int rows = Math.min(pair.rows, outputRows - firstRow + kernelRows - 1);
        float[] line = pair.line;
        int columns = Math.min(pair.columns, outputColumns - firstColumn + kernelColumns - 1);
        for (int i = 0; i < rows; i++) {
            int row = settings.border().index(top + firstRow + i, x.rows());
            loadRow(row, left + firstColumn, columns, line);
            Arrays.fill(line, columns, line.length, 0);
            pair.putRow(part, i);
        }
        Arrays.fill(line, 0);
        for (int i = rows; i < pair.rows; i++) {
            pair.putRow(part, i);
        }
    }

    private void loadRow(int row, int first, int count, float[] line) {
        float beyond = (float) (settings.borderValue() - level);
        if (row == Border.OUTSIDE) {
            Arrays.fill(line, 0, count, beyond);
            return;
        }
        int from = Math.min(count, Math.max(0, -first));
        int end = Math.max(from, Math.min(count, x.columns() - first));
        float[] values = x.values();
        int start = row * x.columns() + first;
        for (int j = from; j < end; j++) {
            line[j] = values[start + j] - level;
        }
        beyondEdge(row, first, line, 0, from, beyond);
        beyondEdge(row, first, line, end, count, beyond);
    }

    private void beyondEdge(int row, int first, float[] line, int from, int end, float beyond) {
        for (int j = from; j < end; j++) {
            int column = settings.border().index(first + j, x.columns());
            line[j] = column == Border.OUTSIDE ? beyond : x.at(row, column) - level;
        }
    }

    /** Writes a tile's outputs, every stride-th in both directions. */
    private void store(TilePair pair, int tile, float[] part) {
        int s = settings.stride();
        int firstRow = tile / across * usefulRows;
        int firstColumn = tile % across * usefulColumns;
        int lastRow = Math.min(outputRows, firstRow + usefulRows) - 1;
        int lastColumn = Math.min(outputColumns, firstColumn + usefulColumns) - 1;
        int from = (firstColumn + s - 1) / s;
        int to = lastColumn / s + 1;
        for (int r = (firstRow + s - 1) / s; r * s <= lastRow; r++) {
            pair.getRow(part, r * s - firstRow + kernelRows - 1);
            write(pair.line, kernelColumns - 1 - firstColumn, s, y.values(), r * y.columns(), from, to);
        }
    }

    private void write(float[] line, int shift, int stride, float[] y, int row, int from, int to) {
        if (add) {
            for (int c = from; c < to; c++) {
                y[row + c] += line[shift + c * stride];
            }
        } else if (stride == 1) {
            for (int c = from; c < to; c++) {
                y[row + c] = line[shift + c] + base;
            }
        } else {
            for (int c = from; c < to; c++) {
                y[row + c] = line[shift + c * stride] + base;
            }
        }
    }
}
