package twice.filters.compare;

import twice.filters.Filter;
import twice.filters.noise.Noise;
import twice.filters.quality.Quality;

/**
 * How well a filter removed a noise: a row of the table.
 *
 * @param kind the filter's name, or {@link #NONE}
 * @param size its window's side, 0 for no filter
 * @param label name and parameters
 * @param filter the filter itself, for whoever wants to see what it does
 * @param quality how near the result is to the clean picture
 * @param seconds what the filter took, the best of a few runs; 0 for no filter
 */
public record Score(Noise noise, String kind, int size, String label, Filter filter, Quality quality, double seconds) {

    /** The kind of a noisy picture that nobody filtered. */
    public static final String NONE = "none";

    /** The score of the noisy picture as it is. */
    static Score unfiltered(Noise noise, Quality quality) {
        return new Score(noise, NONE, 0, NONE, (x, settings) -> x, quality, 0);
    }

    /** Whether a filter was at work. */
    public boolean isFiltered() {
        return !kind.equals(NONE);
    }
}
