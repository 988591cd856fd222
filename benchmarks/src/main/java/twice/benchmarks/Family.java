package twice.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import twice.benchmarks.cnn.CnnWorkloads;
import twice.benchmarks.convolution.ConvolutionWorkloads;
import twice.benchmarks.filters.FilterWorkloads;
import twice.benchmarks.kmeans.Shapes;

/**
 * A family of algorithms, which is a chapter, and what its rungs are measured on.
 *
 * @param name the name on the command line, and of the chapter's module
 * @param workloads in the order of the tables
 */
public record Family(String name, List<Workload> workloads) {

    /** All families, a line each, in the order of the chapters. */
    public static final List<Family> ALL = List.of(
            new Family("kmeans", List.copyOf(Shapes.ALL)),
            new Family("convolution", ConvolutionWorkloads.ALL),
            new Family("filters", FilterWorkloads.ALL),
            new Family("cnn", CnnWorkloads.ALL));

    /** Copies the list. */
    public Family {
        workloads = List.copyOf(workloads);
    }

    /** The family of that name. */
    public static Optional<Family> named(String name) {
        return ALL.stream().filter(family -> family.name.equals(name)).findFirst();
    }

    /** The names of all families, as a list for messages. */
    public static String names() {
        return ALL.stream().map(Family::name).collect(Collectors.joining(", "));
    }

    /** The family's ladders, in the order of the chapter. */
    List<Rungs> ladders() {
        return workloads.stream().map(Workload::rungs).distinct().toList();
    }
}
