package twice.filters;

/**
 * The smallest or the largest value of a window.
 *
 * @param size the window's side in pixels, odd, 1 or more; it may be larger than the plane
 * @param kind which of the two
 */
public record Extreme(int size, Kind kind) {

    /** Which value of the window is wanted. */
    public enum Kind {
        /** The smallest: erosion. */
        MINIMUM,
        /** The largest: dilation. */
        MAXIMUM;

        /** 1 for the minimum, −1 for the maximum, which is the minimum of the negated values, negated. */
        public float sign() {
            return this == MINIMUM ? 1 : -1;
        }
    }

    public Extreme {
        new Window(size);
    }

    /** How many pixels the window reaches beyond its centre. */
    public int radius() {
        return size / 2;
    }

    /**
     * How many of n rows or columns the window needs to reach beyond its centre: from n on, it holds all of them, and
     * what stands beyond, anyway.
     */
    public int reach(int n) {
        return Math.min(radius(), n);
    }
}
