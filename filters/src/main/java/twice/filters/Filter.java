package twice.filters;

import java.util.Optional;
import twice.convolution.Plane;

/**
 * Turns a plane into another of the same size. Its own parameters (a window's size, a σ) were given to it when it was
 * made; it has no state, so that one filter may serve any number of planes and threads.
 */
public interface Filter {

    /**
     * The filtered plane.
     *
     * @param x the input, which stays as it is; finite values
     * @return a new plane of the same size
     * @throws IllegalArgumentException if {@link #refusal} says something
     */
    Plane apply(Plane x, FilterSettings settings);

    /**
     * Why this filter can't take that plane, as the end of a sentence that says what it expects; empty if it can. Some
     * rungs are written for bytes or for one size.
     */
    default Optional<String> refusal(Plane x, FilterSettings settings) {
        return Optional.empty();
    }

    /** Fails where {@link #refusal} says something: the first line of the {@code apply} of rungs with limits. */
    default void check(Plane x, FilterSettings settings) {
        refusal(x, settings).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }
}
