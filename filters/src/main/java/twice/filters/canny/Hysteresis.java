package twice.filters.canny;

import java.util.Arrays;

/**
 * Lets weak pixels that are connected to an edge become edges, by a stack. The outcome depends on no order: a weak pixel
 * becomes an edge just if a chain of weak ones leads from it to one.
 *
 * <p>What a pixel is, is read from its float's bits, and its eight neighbours are asked all at once: an if for each would be
 * guessed wrong by the processor every other time.
 */
final class Hysteresis {

    /** A pixel that may become an edge: the only one of the three numbers with bit 29 set. */
    static final float WEAK = 1;

    /** A pixel that is an edge: the only one with bit 30 set. */
    static final float EDGE = 255;

    private static final int WEAK_BIT = 29;
    private static final int EDGE_BIT = 30;

    private final float[] y;
    private final int columns;
    private final int from;
    private int[] stack = new int[256];
    private int height;

    /**
     * @param y a plane of 0, {@link #WEAK} and {@link #EDGE}
     * @param columns its width
     * @param from the first row that may be looked at
     */
    Hysteresis(float[] y, int columns, int from) {
        this.y = y;
        this.columns = columns;
        this.from = from;
    }

    /** 1 for a weak pixel, 0 for others. */
    static int weak(float pixel) {
        return Float.floatToRawIntBits(pixel) >>> WEAK_BIT & 1;
    }

    /**
     * Follows the edges that touch some of these places, as far as they go.
     *
     * @param places of pixels that were weak; those that still are when it is their turn are gathered at the front
     * @param count how many places there are
     * @param to the row after the last that may be looked at
     * @return how many were gathered
     */
    int follow(int[] places, int count, int to) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            if ((around(place, to) >>> EDGE_BIT & weak(y[place])) != 0) {
                mark(place);
                while (height > 0) {
                    height--;
                    spread(stack[height], to);
                }
            }
            places[left] = place;
            left += weak(y[place]);
        }
        return left;
    }

    /** The bits that any of the neighbours has. */
    private int around(int place, int to) {
        int r = place / columns;
        int c = place - r * columns;
        if (r > from && r < to - 1 && c > 0 && c < columns - 1) {
            return row(place - columns - 1) | row(place - 1) | row(place + columns - 1);
        }
        int bits = 0;
        for (int i = Math.max(from, r - 1); i < Math.min(to, r + 2); i++) {
            for (int j = Math.max(0, c - 1); j < Math.min(columns, c + 2); j++) {
                bits |= Float.floatToRawIntBits(y[i * columns + j]);
            }
        }
        return bits;
    }

    private int row(int place) {
        return Float.floatToRawIntBits(y[place])
                | Float.floatToRawIntBits(y[place + 1])
                | Float.floatToRawIntBits(y[place + 2]);
    }

    /** Pushes the weak neighbours of a pixel that has become an edge. */
    private void spread(int place, int to) {
        if ((around(place, to) >>> WEAK_BIT & 1) == 0) {
            return;
        }
        int r = place / columns;
        int c = place - r * columns;
        for (int i = Math.max(from, r - 1); i < Math.min(to, r + 2); i++) {
            for (int j = Math.max(0, c - 1); j < Math.min(columns, c + 2); j++) {
                if (weak(y[i * columns + j]) == 1) {
                    mark(i * columns + j);
                }
            }
        }
    }

    private void mark(int place) {
        y[place] = EDGE;
        if (height == stack.length) {
            stack = Arrays.copyOf(stack, height + height / 2);
        }
        stack[height] = place;
        height++;
    }
}
