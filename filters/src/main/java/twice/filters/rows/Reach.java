package twice.filters.rows;

import twice.convolution.Border;

/**
 * How far a window reaches along an axis of n values, after what goes round the axis more than once has been folded away. A
 * window of a million pixels on a plane of a hundred reads the same values over and over; that part of its sum is the
 * same at every place, so that it is added once, and the window that is left reaches at most twice as far as the axis
 * is long.
 *
 * <p>A mirror or a repetition has a period p. A window of radius R + k·p reads what one of radius R reads, and k whole
 * periods on either side. Beyond an edge that is repeated, or a constant, a window of radius n reaches at every place, so
 * that one of radius n + k reads k more of those on either side.
 *
 * @param border what stands beyond the edge
 * @param n values along the axis
 * @param radius how far the window that is left reaches
 * @param folded periods, or values beyond the edge, that were folded away on either side
 */
public record Reach(Border border, int n, int radius, int folded) {

    /** The folded reach of a window of that radius. */
    public static Reach of(Border border, int n, int radius) {
        int period = period(border, n);
        if (period > 0) {
            return new Reach(border, n, radius % period, radius / period);
        }
        int left = Math.min(radius, n);
        return new Reach(border, n, left, radius - left);
    }

    /** After how many places a border repeats itself; 0 if it doesn't. */
    public static int period(Border border, int n) {
        return switch (border) {
            case CONSTANT, REPLICATE -> 0;
            case REFLECT -> 2 * n;
            case REFLECT101 -> Math.max(1, 2 * n - 2);
            case WRAP -> n;
        };
    }

    /** How often the folded part reads value i. */
    public double count(int i) {
        boolean atEdge = i == 0 || i == n - 1;
        return switch (border) {
            case CONSTANT -> 0;
            case REPLICATE -> ((i == 0 ? 1.0 : 0) + (i == n - 1 ? 1 : 0)) * folded;
            case REFLECT -> 4.0 * folded;
            case REFLECT101 -> (atEdge ? 2.0 : 4.0) * folded;
            case WRAP -> 2.0 * folded;
        };
    }

    /** How often the folded part reads the border's constant. */
    public double countBeyond() {
        return border == Border.CONSTANT ? 2.0 * folded : 0;
    }
}
