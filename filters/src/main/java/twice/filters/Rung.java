package twice.filters;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import twice.convolution.VectorModule;

/**
 * One way to compute a filter. Each family of filters lists its own in an enum, in the ladder's order; tests, benchmarks,
 * the command line and the charts run over these lists.
 *
 * @param <P> the family's parameters
 */
public interface Rung<P> {

    /**
     * What an enum's line says of its rung.
     *
     * @param id the name on the command line and in charts
     * @param idea the rung's idea in a few words
     * @param needsVectors whether it runs only where {@code jdk.incubator.vector} is there
     * @param maker makes the filter; without state
     */
    record Entry<P>(String id, String idea, boolean needsVectors, Function<P, Filter> maker) {}

    /** What the list says of this rung. */
    Entry<P> entry();

    /** The name on the command line and in charts. */
    default String id() {
        return entry().id();
    }

    /** The rung's idea in a few words. */
    default String idea() {
        return entry().idea();
    }

    /** Whether it runs only where {@code jdk.incubator.vector} is there. */
    default boolean needsVectors() {
        return entry().needsVectors();
    }

    /** Whether this JVM can run it. */
    default boolean isAvailable() {
        return !needsVectors() || VectorModule.isThere();
    }

    /** The filter with these parameters; call only where {@link #isAvailable()}. */
    default Filter create(P parameters) {
        return entry().maker().apply(parameters);
    }

    /** The rung of that name. */
    static <P> Optional<Rung<P>> named(List<? extends Rung<P>> ladder, String id) {
        return ladder.stream()
                .filter(rung -> rung.id().equals(id))
                .<Rung<P>>map(rung -> rung)
                .findFirst();
    }

    /** All names in the ladder's order, as a list for messages. */
    static String names(List<? extends Rung<?>> ladder) {
        return ladder.stream().map(Rung::id).collect(Collectors.joining(", "));
    }
}
