package twice.benchmarks.filters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import twice.benchmarks.Ladder;
import twice.benchmarks.Rungs;
import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Rung;

/**
 * A family of filters as a ladder of the benchmarks.
 *
 * @param <P> the family's parameters
 * @param rungs how its rungs are measured
 * @param list its rungs, from naive to {@code auto}
 * @param bound how far a rung may be from naive, relative to naive's largest value, unless it is among the exceptions
 * @param exceptions bounds of rungs that are less exact, as the chapter states them, by name
 */
record FilterLadder<P>(Rungs rungs, List<? extends Rung<P>> list, double bound, Map<String, Double> exceptions) {

    FilterLadder {
        list = List.copyOf(list);
        exceptions = Map.copyOf(exceptions);
    }

    /** The ladder of the family of that name, which stands in the chapter between the markers {@code ladder-NAME}. */
    static <P> FilterLadder<P> of(
            String name, List<? extends Rung<P>> list, double bound, Map<String, Double> exceptions) {
        Rungs rungs = new Rungs(
                "ladder-" + name,
                "call",
                list.stream()
                        .map(rung -> new Ladder.Rung(rung.id(), rung.idea(), rung.isAvailable()))
                        .toList(),
                list.get(0).id(),
                FilterBenchmark.class);
        return new FilterLadder<>(rungs, list, bound, exceptions);
    }

    /** The filter of the rung of that name. */
    Filter filter(String rung, P parameters) {
        return Rung.named(list, rung).orElseThrow().create(parameters);
    }

    /** Why a rung can't take such a plane with these parameters; what this JVM can't run at all isn't asked. */
    Optional<String> refusal(Ladder.Rung rung, P parameters, Plane plane) {
        return rung.available()
                ? filter(rung.name(), parameters).refusal(plane, FilterSettings.DEFAULT)
                : Optional.empty();
    }

    /** How far that rung may be from naive, relative to naive's largest value. */
    double bound(String rung) {
        return exceptions.getOrDefault(rung, bound);
    }
}
