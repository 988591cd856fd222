package twice.filters.canny;

import java.util.Arrays;

/**
 * Lets weak pixels that are connected to an edge become edges, by a stack. The outcome depends on no order: a weak pixel
 * stays just if a chain of weak ones leads from it to an edge.
 */
final class Hysteresis {

    /** A pixel that may become an edge. */
    static final float WEAK = 1;

    /** A pixel that is an edge. */
    static final float EDGE = 255;

    private final float[] y;
    private final int columns;
    private final int from;
    private final int to;
    private int[] stack = new int[256];
    private int height;

    /**
     * @param y a plane of 0, {@link #WEAK} and {@link #EDGE}
     * @param columns its width
     * @param from the first row that may be looked at
     * @param to the row after the last
     */
    Hysteresis(float[] y, int columns, int from, int to) {
        this.y = y;
        this.columns = columns;
        this.from = from;
        this.to = to;
    }

    /** Follows the edges that touch these places. */
    void follow(int[] places) {
        for (int place : places) {
            if (y[place] == WEAK && touches(place)) {
                mark(place);
                while (height > 0) {
                    height--;
                    spread(stack[height]);
                }
            }
        }
    }

    private boolean touches(int place) {
        int r = place / columns;
        int c = place - r * columns;
        for (int i = Math.max(from, r - 1); i < Math.min(to, r + 2); i++) {
            for (int j = Math.max(0, c - 1); j < Math.min(columns, c + 2); j++) {
                if (y[i * columns + j] == EDGE) {
                    return true;
                }
            }
        }
        return false;
    }

    private void spread(int place) {
        int r = place / columns;
        int c = place - r * columns;
        for (int i = Math.max(from, r - 1); i < Math.min(to, r + 2); i++) {
            for (int j = Math.max(0, c - 1); j < Math.min(columns, c + 2); j++) {
                if (y[i * columns + j] == WEAK) {
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
