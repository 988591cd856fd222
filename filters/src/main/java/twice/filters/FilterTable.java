package twice.filters;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand as FILTER on the command line: an entry each. */
final class FilterTable {

    static final List<Task> ALL = List.of(
            filter("mean", "the mean of each window", MeanAlgorithm.values(), o -> new Window(o.size(3)), "--size"));

    private FilterTable() {}

    private static <P extends Record> FilterTask<P> filter(
            String name, String idea, Rung<P>[] ladder, Function<ParameterOptions, P> maker, String... options) {
        return new FilterTask<>(name, List.of(), idea, List.of(ladder), false, List.of(options), maker);
    }

    /** The task of that name or synonym. */
    static Optional<Task> named(String name) {
        return ALL.stream()
                .filter(task -> task.name().equals(name) || task.synonyms().contains(name))
                .findFirst();
    }

    /** All names, without synonyms, as a list for messages. */
    static String names() {
        return ALL.stream().map(Task::name).collect(Collectors.joining(", "));
    }

    /** Every option that some task takes and others don't. */
    static Stream<String> options() {
        return ALL.stream().flatMap(task -> task.options().stream()).distinct();
    }
}
