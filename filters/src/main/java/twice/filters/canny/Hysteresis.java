package twice.filters.canny;

import java.util.Arrays;

/**
 * Lets weak pixels that are connected to an edge become edges, by a stack. The outcome depends on no order: a weak pixel
 * becomes an edge just if a chain of weak ones leads from it to one.
 *
 * <p>{@value #WIDTH} neighbours of a row share an int, their <em>cell</em>: a bit each for being weak in its lower half, for
 * being an edge in its upper one. So all weak neighbours of all edges of a cell are found by some shifts; what is neither
 * costs nothing, and a plane of cells is small enough to stay in a cache. There is a cell more behind each row, and a row of
 * cells more above and below, which stay empty, so that no edge of the plane has to be asked for.
 *
 * <p>Several of these may work on disjoint rows at once.
 */
final class Hysteresis {

    /** Pixels in a cell. */
    static final int WIDTH = 16;

    private static final float EDGE = 255;
    private static final int WEAK = (1 << WIDTH) - 1;

    private final int columns;
    private final int stride;
    private final int[] cells;

    Hysteresis(int rows, int columns) {
        this.columns = columns;
        stride = (columns - 1) / WIDTH + 2;
        cells = new int[Math.multiplyExact(rows + 2, stride)];
    }

    /** All cells. */
    int[] cells() {
        return cells;
    }

    /** The first cell of a row. */
    int at(int r) {
        return (r + 1) * stride;
    }

    /** Forgets what was noted to the right of a row's last column. */
    void trim(int r) {
        int inside = WEAK >>> (WIDTH - 1 - (columns - 1) % WIDTH);
        cells[at(r) + stride - 2] &= inside | inside << WIDTH;
    }

    /**
     * Follows the edges of row {@code r} as far as they go in rows from…to−1.
     *
     * @return a stack to give to the next call, empty
     */
    int[] follow(int r, int from, int to, int[] stack) {
        int[] left = stack;
        for (int cell = at(r); cell < at(r + 1); cell++) {
            if (cells[cell] >>> WIDTH != 0) {
                left[0] = cell;
                left = drain(left, at(from), at(to));
            }
        }
        return left;
    }

    /** Takes cells off the stack, one that lies on it to begin with, and puts those on it to which edges have spread. */
    private int[] drain(int[] given, int first, int end) {
        int[] stack = given;
        int height = 1;
        while (height > 0) {
            height--;
            int cell = stack[height];
            int edges = cells[cell] >>> WIDTH;
            int near = edges | edges << 1 | edges << 2; // bit 0 is the last pixel of the cell before
            if (height + 9 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            for (int i = cell - stride; i <= cell + stride; i += stride) {
                if (i >= first && i < end) {
                    height = spread(i - 1, (near & 1) << (WIDTH - 1), stack, height);
                    height = spread(i, near >>> 1 & WEAK, stack, height);
                    height = spread(i + 1, near >>> (WIDTH + 1), stack, height);
                }
            }
        }
        return stack;
    }

    /** Makes edges of the weak ones of some pixels; if there were any, the cell is put on the stack. */
    private int spread(int cell, int pixels, int[] stack, int height) {
        int found = cells[cell] & pixels;
        if (found == 0) {
            return height;
        }
        cells[cell] ^= found | found << WIDTH;
        stack[height] = cell;
        return height + 1;
    }

    /** Writes a row's edges; all other pixels are left as they are. */
    void write(int r, float[] y) {
        for (int cell = at(r), o = r * columns; cell < at(r + 1); cell++, o += WIDTH) {
            for (int edges = cells[cell] >>> WIDTH; edges != 0; edges &= edges - 1) {
                y[o + Integer.numberOfTrailingZeros(edges)] = EDGE;
            }
        }
    }
}
