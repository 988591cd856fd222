package twice.filters.gaussian;

import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;

/** draft */
public final class RecursiveGaussian implements Filter {

    /** Lines at a time: enough for C2 to make vectors of them, few enough to stay in the cache. */
    private static final int LINES = 128;

    private final Gaussian gaussian;

    public RecursiveGaussian(Gaussian gaussian) {
        this.gaussian = gaussian;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        float[] y = new float[x.values().length];
        ForgettingSums sums = new ForgettingSums(gaussian, settings, LINES);
        float[] in = new float[LINES * Math.max(x.rows(), x.columns())];
        float[] out = new float[in.length];
        for (int r = 0; r < x.rows(); r += LINES) {
            alongRows(x, sums, in, out, y, r, Math.min(LINES, x.rows() - r));
        }
        for (int c = 0; c < x.columns(); c += LINES) {
            downColumns(x, sums, in, out, y, c, Math.min(LINES, x.columns() - c));
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    /** Some rows from x to y, turned so that they lie side by side. */
    private static void alongRows(Plane x, ForgettingSums sums, float[] in, float[] out, float[] y, int row, int rows) {
        int columns = x.columns();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                in[c * LINES + r] = x.at(row + r, c);
            }
        }
        sums.run(in, out, columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                y[(row + r) * columns + c] = out[c * LINES + r];
            }
        }
    }

    /** Some columns of y, which lie side by side as they are. */
    private static void downColumns(
            Plane x, ForgettingSums sums, float[] in, float[] out, float[] y, int column, int columns) {
        for (int r = 0; r < x.rows(); r++) {
            System.arraycopy(y, r * x.columns() + column, in, r * LINES, columns);
        }
        sums.run(in, out, x.rows());
        for (int r = 0; r < x.rows(); r++) {
            System.arraycopy(out, r * LINES, y, r * x.columns() + column, columns);
        }
    }
}
