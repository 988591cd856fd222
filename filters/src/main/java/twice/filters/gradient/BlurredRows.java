package twice.filters.gradient;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;

/**
 * Rows of a plane, blurred down the columns by the Gaussian and, beside it, by its second derivative, with their border on
 * either side. For one thread.
 */
final class BlurredRows {

    private final Plane x;
    private final Border border;
    private final float value;
    private final double[] g;
    private final double[] d;
    private final int reach;
    private final int[] starts;
    private final float[] gInside;
    private final float[] dInside;
    private final float[] gRow;
    private final float[] dRow;

    /**
     * @param g the Gaussian's weights down the columns
     * @param d those of its second derivative
     * @param reach columns wanted beyond either edge
     * @param spare values after each row that may be read, whatever they are
     */
    BlurredRows(Plane x, FilterSettings settings, double[] g, double[] d, int reach, int spare) {
        this.x = x;
        border = settings.border();
        value = (float) settings.borderValue();
        this.g = g;
        this.d = d;
        this.reach = reach;
        starts = new int[g.length];
        gInside = new float[g.length];
        dInside = new float[g.length];
        gRow = new float[x.columns() + 2 * reach + spare];
        dRow = new float[gRow.length];
    }

    /** What the last {@link #aim} blurred with the Gaussian, from column −reach on. */
    float[] gaussian() {
        return gRow;
    }

    /** What the last {@link #aim} blurred with the second derivative. */
    float[] derivative() {
        return dRow;
    }

    /** Blurs row {@code r}. */
    void aim(int r) {
        int radius = g.length / 2;
        int count = 0;
        double gBeyond = 0;
        double dBeyond = 0;
        double gAll = 0;
        double dAll = 0;
        for (int i = 0; i < g.length; i++) {
            gAll += g[i] * value;
            dAll += d[i] * value;
            int row = border.index(r + i - radius, x.rows());
            if (row == Border.OUTSIDE) {
                gBeyond += g[i] * value;
                dBeyond += d[i] * value;
            } else {
                starts[count] = row * x.columns();
                gInside[count] = (float) g[i];
                dInside[count] = (float) d[i];
                count++;
            }
        }
        inside(count);
        if (gBeyond != 0 || dBeyond != 0) {
            add((float) gBeyond, gRow);
            add((float) dBeyond, dRow);
        }
        beyond(gRow, (float) gAll);
        beyond(dRow, (float) dAll);
    }

    private void inside(int count) {
        int columns = x.columns();
        if (columns < TwoSums.COLUMNS) {
            Arrays.fill(gRow, 0);
            Arrays.fill(dRow, 0);
            for (int i = 0; i < count; i++) {
                for (int c = 0; c < columns; c++) {
                    gRow[reach + c] += gInside[i] * x.values()[starts[i] + c];
                    dRow[reach + c] += dInside[i] * x.values()[starts[i] + c];
                }
            }
            return;
        }
        for (int c = 0; c < columns; c += TwoSums.COLUMNS) {
            int start = Math.min(c, columns - TwoSums.COLUMNS);
            TwoSums.down(x.values(), starts, count, gInside, dInside, start, gRow, dRow, reach + start);
        }
    }

    private void add(float number, float[] row) {
        for (int c = 0; c < x.columns(); c++) {
            row[reach + c] += number;
        }
    }

    /** Columns beyond the edges are blurred as their sources are. */
    private void beyond(float[] row, float all) {
        for (int i = 0; i < reach; i++) {
            int left = border.index(i - reach, x.columns());
            int right = border.index(x.columns() + i, x.columns());
            row[i] = left == Border.OUTSIDE ? all : row[reach + left];
            row[reach + x.columns() + i] = right == Border.OUTSIDE ? all : row[reach + right];
        }
    }
}
