package twice.filters.nlm;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.NonLocalMeans;
import twice.filters.rows.BorderedRows;

/**
 * Some rows of a plane with all that is read for them beside, above and below: everything that a few rows of the result
 * need, so that the scratch is as small as the rows are few.
 */
final class Strip {

    /** Rows of the result at a time. */
    static final int ROWS = 32;

    /** Columns from one row to the next. */
    final int stride;

    /** The values, row after row. */
    final float[] values;

    private final int reach;
    private final BorderedRows rows;

    /**
     * @param room columns that may be read beyond the last one; they hold zeros
     */
    Strip(Plane x, FilterSettings settings, NonLocalMeans means, int room) {
        reach = means.reach();
        rows = new BorderedRows(x, reach, settings);
        stride = rows.width() + room;
        values = new float[(Math.min(ROWS, x.rows()) + 2 * reach) * stride];
    }

    /** Reads what {@code count} rows of the result from {@code from} on need. */
    void read(int from, int count) {
        for (int r = 0; r < count + 2 * reach; r++) {
            rows.copy(from - reach + r, values, r * stride);
        }
    }

    /** Where the pixel of the result's row {@code r} of those read, and column {@code c}, stands. */
    int place(int r, int c) {
        return (r + reach) * stride + c + reach;
    }
}
