package twice.convolution.direct;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;

/**
 * A small piece of output that reads beyond the input's edge, or at a stride: what it reads is copied, border included, to
 * where tiles can read it. For one thread.
 *
 * <p>With a stride the copy is sorted by phase: all columns that meet tap 0, s, 2s, … lie side by side, then those for tap
 * 1, s + 1, … Neighbouring outputs then read neighbouring values, whatever the stride. Rows and columns that no tap
 * reads (the stride is larger than the kernel) are not copied.
 */
final class Patch {

    private static final int ROWS = 64;
    private static final int COLUMNS = 16 * TileKernel.COLUMNS;

    private final Plane x;
    private final Frame frame;
    private final Border border;
    private final float value;

    private final int rowStep;
    private final int phases;
    private final int phaseLength;
    private final int width;
    private final int largestRows;
    private final int largestColumns;

    /** For each place in a row of the copy, the input's column that it holds. */
    private final int[] source;

    private final float[] copy;
    private final TiledRows tiles;

    /** A patch of at most so many rows and columns at a time. */
    Patch(Plane x, Frame frame, Border border, float value, int rows, int columns) {
        this.x = x;
        this.frame = frame;
        this.border = border;
        this.value = value;
        int kernelRows = frame.weights().rows();
        int kernelColumns = frame.weights().columns();
        rowStep = Math.min(frame.stride(), kernelRows);
        phases = Math.min(frame.stride(), kernelColumns);
        largestRows = roundUp(Math.min(ROWS / rowStep, rows), TileKernel.ROWS);
        largestColumns = roundUp(Math.min(COLUMNS / phases, columns), TileKernel.COLUMNS);
        phaseLength = largestColumns + (kernelColumns - 1) / phases;
        width = phases * phaseLength;
        source = new int[width];
        copy = new float[Math.multiplyExact((largestRows - 1) * rowStep + kernelRows, width)];
        tiles = new TiledRows(
                Taps.of(frame.weights(), rowStep, (i, j) -> i * width + j % phases * phaseLength + j / phases));
    }

    /** The multiple of {@code step} that holds n, and {@code step} at least. */
    private static int roundUp(int n, int step) {
        return Math.max(1, (n + step - 1) / step) * step;
    }

    /** Computes rows and columns {@code from} (inclusive) to {@code to} (exclusive) of the output, piece by piece. */
    void run(float[] y, int fromRow, int toRow, int fromColumn, int toColumn) {
        for (int c = fromColumn; c < toColumn; c += largestColumns) {
            int columns = Math.min(largestColumns, toColumn - c);
            findColumns(c, columns);
            for (int r = fromRow; r < toRow; r += largestRows) {
                int rows = Math.min(largestRows, toRow - r);
                copyRows(r, rows, columns);
                for (int i = 0; i < rows; i += TileKernel.ROWS) {
                    tiles.run(
                            copy,
                            i * rowStep * width,
                            y,
                            (r + i) * frame.columns() + c,
                            frame.columns(),
                            Math.min(TileKernel.ROWS, rows - i),
                            columns);
                }
            }
        }
    }

    /** How many values of each phase so many columns of output read. */
    private int phaseColumns(int columns) {
        return columns + phaseLength - largestColumns;
    }

    private void findColumns(int firstColumn, int columns) {
        for (int phase = 0; phase < phases; phase++) {
            for (int m = 0; m < phaseColumns(columns); m++) {
                int column = frame.stride() * (firstColumn + m) + phase - frame.left();
                source[phase * phaseLength + m] = border.index(column, x.columns());
            }
        }
    }

    private void copyRows(int firstRow, int rows, int columns) {
        int kernelRows = frame.weights().rows();
        for (int i = 0; i < (rows - 1) * rowStep + kernelRows; i++) {
            int output = Math.min(i / rowStep, rows - 1);
            int row = border.index(frame.stride() * (firstRow + output) + i - output * rowStep - frame.top(), x.rows());
            for (int phase = 0; phase < phases; phase++) {
                copyPhase(row, i * width, phase * phaseLength, phaseColumns(columns));
            }
        }
    }

    private void copyPhase(int row, int to, int phase, int count) {
        if (row == Border.OUTSIDE) {
            Arrays.fill(copy, to + phase, to + phase + count, value);
            return;
        }
        float[] values = x.values();
        int from = row * x.columns();
        for (int c = phase; c < phase + count; c++) {
            copy[to + c] = source[c] == Border.OUTSIDE ? value : values[from + source[c]];
        }
    }
}
