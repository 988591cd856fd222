package twice.benchmarks;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a call of {@code twice bench} is about, by names; an empty list stands for all there are. An unknown name is a
 * {@link BenchException} that lists the known ones.
 *
 * @param families names of families
 * @param shapes names of workloads of these families
 * @param algorithms names of rungs of these families
 */
record Selection(List<String> families, List<String> shapes, List<String> algorithms) {

    /** Checks the names. */
    Selection {
        known("family", families, Family.ALL.stream().map(Family::name));
        List<Family> named = families(families);
        known("shape", shapes, named.stream().flatMap(Selection::shapes));
        known("algorithm", algorithms, named.stream().flatMap(Selection::algorithms));
    }

    /** A suite a family; families that have none of the shapes, or none of the rungs on them, are left out. */
    List<Suite> suites(boolean quick, int threads, Consumer<String> progress) {
        return families(families).stream()
                .map(family -> suite(family, quick, threads, progress))
                .filter(suite -> !suite.workloads().isEmpty())
                .toList();
    }

    private Suite suite(Family family, boolean quick, int threads, Consumer<String> progress) {
        List<Workload> workloads = family.workloads().stream()
                .filter(workload -> shapes.isEmpty() ? workload.isQuick() || !quick : shapes.contains(workload.name()))
                .toList();
        return new Suite(
                family, workloads, rung -> algorithms.isEmpty() || algorithms.contains(rung), quick, threads, progress);
    }

    /** The family of a report that was read from a file; a {@link BenchException} if it isn't among those chosen. */
    Family family(Path file, Report report) {
        List<Family> named = families(families);
        return named.stream()
                .filter(family -> family.name().equals(report.family()))
                .findFirst()
                .orElseThrow(() -> new BenchException(file + ": expected a report of "
                        + String.join(", ", named.stream().map(Family::name).toList()) + ", found one of "
                        + report.family()));
    }

    private static List<Family> families(List<String> names) {
        return Family.ALL.stream()
                .filter(family -> names.isEmpty() || names.contains(family.name()))
                .toList();
    }

    private static Stream<String> shapes(Family family) {
        return family.workloads().stream().map(Workload::name);
    }

    private static Stream<String> algorithms(Family family) {
        return family.ladders().stream().flatMap(rungs -> rungs.all().stream()).map(Ladder.Rung::name);
    }

    private static void known(String kind, List<String> names, Stream<String> known) {
        List<String> all = known.distinct().toList();
        for (String name : names) {
            if (!all.contains(name)) {
                throw new BenchException(
                        "bench: unknown " + kind + " '" + name + "': expected one of " + String.join(", ", all));
            }
        }
    }

    /** The names of families, for the help. */
    static final class FamilyNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Family.ALL.stream().map(Family::name).iterator();
        }
    }

    /** The names of all shapes, for the help. */
    static final class ShapeNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Family.ALL.stream().flatMap(Selection::shapes).iterator();
        }
    }
}
