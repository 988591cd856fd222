package twice.convolution.separable;

import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.direct.Frame;
import twice.convolution.direct.Taps;
import twice.convolution.direct.TileKernel;
import twice.convolution.direct.TiledRows;

/**
 * A column of blocks of output. The rows that a block needs are filtered along themselves into a small window of rows,
 * which the pass down the columns reads while it is still in the cache; then the window moves on and keeps what both
 * blocks need. The plane between the two passes never exists as a whole. For one thread.
 */
final class RowBlocks {

    /** Rows of output from one move of the window to the next; even. */
    private static final int STEP = 64;

    /** Floats that a window should hold at most: half of a L2 cache. */
    private static final int CACHED = 1 << 17;

    private final Frame frame;
    private final RowPass rowPass;
    private final TiledRows columnPass;
    private final int width;
    private final int windowRows;
    private final float[] window;
    private final int terms;

    RowBlocks(Plane x, Frame frame, Border border, float value, LowRank sum) {
        this.frame = frame;
        terms = sum.rows().size();
        int kernelRows = frame.weights().rows();
        windowRows = STEP + kernelRows - 1;
        width = width(frame, terms);
        window = new float[Math.multiplyExact(terms * windowRows, width)];
        rowPass = new RowPass(x, border, value, sum.rows(), width);
        Taps taps = new Taps(new int[0], new float[0]);
        for (int s = 0; s < terms; s++) {
            int start = s * windowRows * width;
            Kernel column = new Kernel(kernelRows, 1, sum.columns().get(s));
            taps = taps.and(Taps.of(column, 1, (i, j) -> start + i * width));
        }
        columnPass = new TiledRows(taps);
    }

    /** Columns of a block, a multiple of the row kernel's. */
    static int width(Frame frame, int terms) {
        int cached = CACHED / (terms * (STEP + frame.weights().rows() - 1));
        int wanted = Math.min(frame.columns() + RowKernel.COLUMNS - 1, Math.max(cached, RowKernel.COLUMNS));
        return wanted / RowKernel.COLUMNS * RowKernel.COLUMNS;
    }

    /** Computes rows {@code from} (inclusive) to {@code to} (exclusive) of block {@code block}'s columns. */
    void run(float[] y, int block, int from, int to) {
        int first = block * width;
        int columns = Math.min(width, frame.columns() - first);
        int kept = frame.weights().rows() - 1;
        int place = filter(from - frame.top(), first, columns, 0, kept);
        for (int r = from; r < to; r += STEP) {
            int rows = Math.min(STEP, to - r);
            place = filter(place, first, columns, kept, kept + rows);
            for (int i = 0; i < rows; i += TileKernel.ROWS) {
                columnPass.run(
                        window,
                        i * width,
                        y,
                        (r + i) * frame.columns() + first,
                        frame.columns(),
                        Math.min(TileKernel.ROWS, rows - i),
                        columns);
            }
            keep(rows, kept);
        }
    }

    /** Fills rows of the window from the input's row {@code row} on; the row after the last. */
    private int filter(int row, int first, int columns, int from, int to) {
        for (int i = from; i < to; i++) {
            rowPass.run(row + i - from, first - frame.left(), columns, window, i * width, windowRows * width);
        }
        return row + to - from;
    }

    /** Moves the window's last rows to its beginning. */
    private void keep(int done, int kept) {
        for (int s = 0; s < terms; s++) {
            int start = s * windowRows * width;
            System.arraycopy(window, start + done * width, window, start, kept * width);
        }
    }
}
