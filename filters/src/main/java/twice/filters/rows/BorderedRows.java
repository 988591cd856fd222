package twice.filters.rows;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;

/**
 * The rows of a plane as if it went on beyond its edges: whoever reads through this asks no border in its inner loop. A
 * row costs one copy.
 */
public final class BorderedRows {

    private final Plane x;
    private final int reach;
    private final Border border;
    private final float value;
    private final int[] left;
    private final int[] right;

    /**
     * @param x the plane
     * @param reach columns beyond the left and the right edge, 0 or more
     */
    public BorderedRows(Plane x, int reach, FilterSettings settings) {
        this.x = x;
        this.reach = reach;
        border = settings.border();
        value = (float) settings.borderValue();
        left = new int[reach];
        right = new int[reach];
        for (int i = 0; i < reach; i++) {
            left[i] = border.index(i - reach, x.columns());
            right[i] = border.index(x.columns() + i, x.columns());
        }
    }

    /** Values in a row with what stands beyond its edges. */
    public int width() {
        return x.columns() + 2 * reach;
    }

    /**
     * Writes {@link #width} values: columns −reach … columns + reach − 1 of a row.
     *
     * @param row any row, however far beyond the edge
     * @param to receives them from index {@code at} on
     */
    public void copy(int row, float[] to, int at) {
        int found = border.index(row, x.rows());
        if (found == Border.OUTSIDE) {
            Arrays.fill(to, at, at + width(), value);
            return;
        }
        int start = found * x.columns();
        System.arraycopy(x.values(), start, to, at + reach, x.columns());
        fill(start, left, to, at);
        fill(start, right, to, at + reach + x.columns());
    }

    private void fill(int start, int[] columns, float[] to, int at) {
        for (int i = 0; i < columns.length; i++) {
            to[at + i] = columns[i] == Border.OUTSIDE ? value : x.values()[start + columns[i]];
        }
    }
}
