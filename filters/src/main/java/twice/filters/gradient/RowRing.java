package twice.filters.gradient;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BorderedRows;

/** The last four rows that were read, with a column of border on either side, in one array. For one thread. */
final class RowRing {

    private static final int ROWS = 4;

    private final BorderedRows rows;
    private final int stride;
    private final float[] values;

    /** @param spare values after each row that may be read, whatever they are */
    RowRing(Plane x, FilterSettings settings, int spare) {
        rows = new BorderedRows(x, 1, settings);
        stride = rows.width() + spare;
        values = new float[ROWS * stride];
    }

    /** The array in which all rows stand. */
    float[] values() {
        return values;
    }

    /** Reads a row, which takes the place of the one four above. */
    void read(int row) {
        rows.copy(row, values, at(row));
    }

    /** Where a row that was read begins, with column −1. */
    int at(int row) {
        return (row & ROWS - 1) * stride;
    }
}
