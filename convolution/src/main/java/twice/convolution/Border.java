package twice.convolution;

/**
 * What stands beyond the edge of an input a b c d. Each library has its own name for each of them, and two libraries use
 * one name for different things; the chapter has the table.
 */
public enum Border {
    /** {@code v v v | a b c d | v v v}: a given value. */
    CONSTANT,
    /** {@code a a a | a b c d | d d d}: the edge repeated. */
    REPLICATE,
    /** {@code c b a | a b c d | d c b}: a mirror on the edge, which is seen twice. */
    REFLECT,
    /** {@code d c b | a b c d | c b a}: a mirror through the middle of the edge's value, which is seen once. */
    REFLECT101,
    /** {@code b c d | a b c d | a b c}: the input repeated. */
    WRAP;

    /** What {@link #index} says of a place that holds the border's value. */
    public static final int OUTSIDE = -1;

    /**
     * Which of the n values stands at place i, however far beyond the edge; {@link #OUTSIDE} for the constant border.
     *
     * @param i any place; 0…n−1 are the input's own
     * @param n number of values, 1 or more
     */
    public int index(int i, int n) {
        if (i >= 0 && i < n) {
            return i;
        }
        return switch (this) {
            case CONSTANT -> OUTSIDE;
            case REPLICATE -> i < 0 ? 0 : n - 1;
            case REFLECT -> {
                int place = Math.floorMod(i, 2 * n);
                yield place < n ? place : 2 * n - 1 - place;
            }
            case REFLECT101 -> {
                int period = Math.max(1, 2 * n - 2);
                int place = Math.floorMod(i, period);
                yield place < n ? place : period - place;
            }
            case WRAP -> Math.floorMod(i, n);
        };
    }
}
