package twice.filters.compare;

import java.util.function.DoubleFunction;
import twice.filters.Filter;

/**
 * A kind of filter with a size. Some kinds want to know how strong the noise is; they are told a guess from the noisy
 * picture itself, for nobody knows more in earnest.
 *
 * @param kind the filter's name: {@code median}
 * @param size its window's side in pixels, or that of the box which blurs as much
 * @param entrant the filter for noise of that deviation
 */
@SuppressWarnings("ImmutableMemberChecker")
public record Contender(String kind, int size, DoubleFunction<Entrant> entrant) {

    /** A filter that doesn't ask how strong the noise is, by the name of its kind and its size. */
    public static Contender of(String kind, int size, Filter filter) {
        Entrant same = new Entrant(kind + " " + size, filter);
        return new Contender(kind, size, sigma -> same);
    }
}
