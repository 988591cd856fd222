package twice.convolution.direct;

import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Plane;

/**
 * Bands of output rows, each for itself. The part whose windows lie on the input reads it where it stands, so that
 * the border costs it nothing; the rest is a frame of {@link Patch}es around it.
 */
final class Bands {

    /** Floats of input that a pair of rows may read before the next pair reads most of them again: half of a L2 cache. */
    private static final int CACHED = 1 << 17;

    private final Plane x;
    private final Frame frame;
    private final Border border;
    private final float value;
    private final Taps taps;
    private final int top;
    private final int bottom;
    private final int left;
    private final int right;

    Bands(Plane x, Frame frame, Border border, float value) {
        this.x = x;
        this.frame = frame;
        this.border = border;
        this.value = value;
        Kernel w = frame.weights();
        taps = Taps.of(w, 1, (i, j) -> i * x.columns() + j);
        top = Math.min(frame.top(), frame.rows());
        left = Math.min(frame.left(), frame.columns());
        int inside = Math.min(frame.columns(), x.columns() - w.columns() + 1 + frame.left()) - left;
        right = left + (inside < TileKernel.COLUMNS ? 0 : inside);
        boolean none = right == left || frame.stride() > 1;
        bottom = none ? top : Math.min(frame.rows(), x.rows() - w.rows() + 1 + frame.top());
    }

    /** Computes rows {@code from} (inclusive) to {@code to} (exclusive) of the output. */
    void run(float[] y, int from, int to) {
        int first = Math.max(from, Math.min(top, to));
        int inside = Math.max(0, Math.min(bottom, to) - first);
        int last = first + inside - inside % TileKernel.ROWS;
        edge(y, from, first, 0, frame.columns());
        edge(y, first, last, 0, left);
        inside(y, first, last);
        edge(y, first, last, right, frame.columns());
        edge(y, last, to, 0, frame.columns());
    }

    private void edge(float[] y, int fromRow, int toRow, int fromColumn, int toColumn) {
        if (fromRow < toRow && fromColumn < toColumn) {
            new Patch(x, frame, border, value, toRow - fromRow, toColumn - fromColumn)
                    .run(y, fromRow, toRow, fromColumn, toColumn);
        }
    }

    private void inside(float[] y, int from, int to) {
        Kernel w = frame.weights();
        int block = Math.max(1, CACHED / (w.rows() + 1) / TileKernel.COLUMNS) * TileKernel.COLUMNS;
        for (int c = left; c < right; c += block) {
            // The last block reaches back, so that it is not narrower than a tile; what is done twice comes out the
            // same.
            int start = Math.min(c, right - TileKernel.COLUMNS);
            int columns = Math.min(block, right - start);
            int r = from;
            if (w.rows() == 3 && w.columns() == 3) {
                for (; r + ThreeByThree.ROWS <= to; r += ThreeByThree.ROWS) {
                    ThreeByThree.run(
                            x.values(),
                            place(r, start),
                            x.columns(),
                            w.weights(),
                            y,
                            r * frame.columns() + start,
                            frame.columns(),
                            columns);
                }
            }
            for (; r < to; r += TileKernel.ROWS) {
                pair(place(r, start), y, r * frame.columns() + start, columns);
            }
        }
    }

    /** Where the window of an output begins. */
    private int place(int row, int column) {
        return (row - frame.top()) * x.columns() + column - frame.left();
    }

    /** A pair of rows, tile after tile; the last tile reaches back as well. */
    private void pair(int p, float[] y, int o, int columns) {
        for (int c = 0; c < columns; c += TileKernel.COLUMNS) {
            int start = Math.min(c, columns - TileKernel.COLUMNS);
            taps.run(x.values(), p + start, y, o + start, frame.columns());
        }
    }
}
