package twice.filters.rank;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.OrderedBits;

/** A tile of a plane with all that its windows reach, as ordinals; and the windows that slide over it. */
final class OrdinalTile {

    private final Plane x;
    private final Border border;
    private final int outside;
    private final int n;
    private final int index;
    private final int[] keys;
    private final int[] sorted;
    private final int[] ordinals;
    private final RadixOrder order;
    private final long[] bits;

    /**
     * @param rows results in a tile at most
     * @param columns results in a row of it at most
     */
    OrdinalTile(Plane x, FilterSettings settings, Rank rank, int rows, int columns) {
        this.x = x;
        border = settings.border();
        outside = OrderedBits.of((float) settings.borderValue());
        n = rank.window().size();
        index = (int) rank.index();
        int cells = (rows + n - 1) * (columns + n - 1);
        keys = new int[cells];
        sorted = new int[cells];
        ordinals = new int[cells];
        order = new RadixOrder(cells);
        bits = new long[cells / Long.SIZE + 2];
    }

    /** Computes the results in rows top…bottom−1, columns left…right−1 of the plane. */
    void fill(float[] y, int top, int bottom, int left, int right) {
        int width = right - left + n - 1;
        int height = bottom - top + n - 1;
        read(top - n / 2, height, left - n / 2, width);
        order.rank(keys, height * width, ordinals);
        for (int i = 0; i < height * width; i++) {
            sorted[ordinals[i]] = keys[i];
        }
        bits[height * width / Long.SIZE + 1] = -1; // a search that goes too far ends here
        for (int r = top; r < bottom; r++) {
            Arrays.fill(bits, 0, height * width / Long.SIZE + 1, 0);
            slide((r - top) * width, width, y, r * x.columns() + left, right - left);
        }
    }

    private void read(int row, int height, int column, int width) {
        for (int i = 0; i < height; i++) {
            int r = border.index(row + i, x.rows());
            for (int j = 0; j < width; j++) {
                int c = border.index(column + j, x.columns());
                boolean inside = r != Border.OUTSIDE && c != Border.OUTSIDE;
                keys[i * width + j] = inside ? OrderedBits.of(x.at(r, c)) : outside;
            }
        }
    }

    /** One row of results; the window's upper left begins at {@code from}. */
    private void slide(int from, int width, float[] y, int at, int results) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                set(ordinals[from + i * width + j]);
            }
        }
        int place = next(0);
        int below = 0; // ordinals in the window that are less than place
        for (int c = 0; ; c++) {
            for (; below > index; below--) {
                place = previous(place - 1);
            }
            place = next(place);
            for (; below < index; below++) {
                place = next(place + 1);
            }
            y[at + c] = OrderedBits.toFloat(sorted[place]);
            if (c == results - 1) {
                return;
            }
            int end = from + c + n * width;
            for (int i = from + c; i < end; i += width) {
                int leaves = ordinals[i];
                int enters = ordinals[i + n];
                bits[leaves >> 6] ^= 1L << leaves;
                set(enters);
                below += ((leaves - place) >> 31) - ((enters - place) >> 31);
            }
        }
    }

    private void set(int ordinal) {
        bits[ordinal >> 6] |= 1L << ordinal;
    }

    /** The first ordinal in the window from there on. */
    private int next(int from) {
        int word = from >> 6;
        long found = bits[word] & -1L << from;
        while (found == 0) {
            found = bits[++word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(found);
    }

    /** The last ordinal in the window up to there. */
    private int previous(int from) {
        int word = from >> 6;
        long found = bits[word] & -1L >>> ~from;
        while (found == 0) {
            found = bits[--word];
        }
        return (word << 6) + 63 - Long.numberOfLeadingZeros(found);
    }
}
