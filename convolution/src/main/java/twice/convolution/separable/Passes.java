package twice.convolution.separable;

import java.util.List;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.convolution.direct.Frame;
import twice.convolution.direct.TileKernel;

/**
 * Both passes over some columns of the output: down the columns of the input for a pair of rows, and at once along that
 * pair, while it is in the nearest cache. The plane between the two passes never exists. For one thread.
 */
final class Passes {

    /** Floats of input that a pair of rows may read before the next pair reads most of them again: half of a L2 cache. */
    private static final int CACHED = 1 << 17;

    private final Frame frame;
    private final List<ColumnPass> down;
    private final List<RowPass> along;
    private final int stride;
    private final float[] pair;

    Passes(Plane x, Frame frame, Border border, float value, LowRank sum) {
        this.frame = frame;
        down = sum.columns().stream()
                .map(u -> new ColumnPass(x, border, value, toFloats(u)))
                .toList();
        along = sum.rows().stream().map(v -> new RowPass(toFloats(v))).toList();
        stride = width(frame) + RowKernel.COLUMNS + frame.weights().columns();
        pair = new float[TileKernel.ROWS * stride];
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** How many columns of output to do at a time: the output's in equal parts, each as wide as the cache allows. */
    static int width(Frame frame) {
        int most = Math.max(4 * RowKernel.COLUMNS, CACHED / (frame.weights().rows() + 1));
        int parts = (frame.columns() - 1) / most + 1;
        return (frame.columns() - 1) / parts + 1;
    }

    /** Computes a rectangle of the output, {@code columns} at most {@link #width}. */
    void run(float[] y, int from, int to, int first, int columns) {
        int read = columns + frame.weights().columns() - 1;
        for (int r = from; r < to; r += TileKernel.ROWS) {
            for (int s = 0; s < down.size(); s++) {
                down.get(s).aim(r - frame.top());
                down.get(s).run(first - frame.left(), read, pair, stride);
                for (int i = 0; i < Math.min(TileKernel.ROWS, to - r); i++) {
                    int o = (r + i) * frame.columns() + first;
                    along.get(s).run(pair, i * stride, y, o, columns, s > 0);
                }
            }
        }
    }
}
