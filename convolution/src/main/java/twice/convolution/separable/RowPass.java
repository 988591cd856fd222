package twice.convolution.separable;

import java.util.Arrays;
import java.util.List;
import twice.convolution.Border;
import twice.convolution.Plane;

/**
 * Convolves pieces of single rows of the input, as far as they go on beyond its edges, with the rows of a {@link LowRank}.
 * For one thread.
 */
final class RowPass {

    /** After so many terms a new sum is begun, so that rounding doesn't build up. */
    private static final int CHAIN = 128;

    private final Plane x;
    private final Border border;
    private final float value;
    private final float[][] weights;

    /** The piece of a row that is read, border included. */
    private final float[] piece;

    /** A pass whose pieces give at most {@code width} columns, a multiple of the kernel's. */
    RowPass(Plane x, Border border, float value, List<double[]> rows, int width) {
        this.x = x;
        this.border = border;
        this.value = value;
        weights = rows.stream().map(RowPass::toFloats).toArray(float[][]::new);
        piece = new float[width + weights[0].length - 1];
    }

    private static float[] toFloats(double[] row) {
        float[] floats = new float[row.length];
        for (int j = 0; j < row.length; j++) {
            floats[j] = (float) row[j];
        }
        return floats;
    }

    /**
     * One row for all terms.
     *
     * @param row the input's row, which may lie beyond its edge
     * @param column the input's column at which the first window begins
     * @param columns how many columns to compute, rounded up to whole vectors
     * @param y where to write, terms {@code yStride} apart
     */
    void run(int row, int column, int columns, float[] y, int o, int yStride) {
        int read = columns + weights[0].length - 1;
        int found = border.index(row, x.rows());
        if (found == Border.OUTSIDE) {
            Arrays.fill(piece, 0, read, value);
        } else {
            copy(found * x.columns(), column, read);
        }
        for (int s = 0; s < weights.length; s++) {
            for (int c = 0; c < columns; c += RowKernel.COLUMNS) {
                convolve(weights[s], c, y, o + s * yStride + c);
            }
        }
    }

    private void convolve(float[] w, int c, float[] y, int o) {
        for (int from = 0; from < w.length; from += CHAIN) {
            RowKernel.run(piece, c, w, from, Math.min(w.length, from + CHAIN), y, o, from > 0);
        }
    }

    private void copy(int row, int column, int count) {
        int from = Math.min(count, Math.max(0, -column));
        int to = Math.max(from, Math.min(count, x.columns() - column));
        System.arraycopy(x.values(), row + (from < to ? column + from : 0), piece, from, to - from);
        beyond(row, column, 0, from);
        beyond(row, column, to, count);
    }

    private void beyond(int row, int column, int from, int to) {
        for (int c = from; c < to; c++) {
            int found = border.index(column + c, x.columns());
            piece[c] = found == Border.OUTSIDE ? value : x.values()[row + found];
        }
    }
}
