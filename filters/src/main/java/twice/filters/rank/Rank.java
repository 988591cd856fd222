package twice.filters.rank;

import twice.filters.Window;

/**
 * Which of a window's values, once they are sorted, a filter gives: what median, percentile, minimum and maximum have
 * in common.
 *
 * @param index how many of the window's values come before it, 0 to area − 1
 */
public record Rank(Window window, long index) {

    public Rank {
        if (index < 0 || index >= window.area()) {
            throw new IllegalArgumentException("expected a rank below " + window.area() + ", found " + index);
        }
    }

    /** The middle one; a window's area is odd, so there is one. */
    public static Rank median(Window window) {
        return new Rank(window, window.area() / 2);
    }

    /** Whether it is the middle one. */
    public boolean isMedian() {
        return index == window.area() / 2;
    }
}
