package twice.filters;

import twice.filters.rank.Rank;

/**
 * A square window, and which of its sorted values is wanted.
 *
 * @param size the window's side in pixels, odd, 1 or more
 * @param percent 0 (the smallest) to 100 (the largest); 50 is the median
 */
public record Percentile(int size, double percent) {

    public Percentile {
        new Window(size).radius();
        if (!(percent >= 0 && percent <= 100)) {
            throw new FiltersException("expected a percentile from 0 to 100, found " + percent);
        }
    }

    /** The window. */
    public Window window() {
        return new Window(size);
    }

    /**
     * The rank that SciPy's {@code percentile_filter} takes: ⌊area · percent / 100⌋, and the last one for 100. So it is
     * always a value of the window: nothing is interpolated.
     */
    public Rank rank() {
        long area = window().area();
        return new Rank(window(), Math.min(area - 1, (long) (area * percent / 100)));
    }
}
