package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static List<Suite> suites(List<String> families, List<String> shapes, List<String> algorithms) {
        return new Selection(families, shapes, algorithms).suites(true, 1, line -> {});
    }

    @Test
    void withoutNamesItIsEveryRungOfEveryFamilyOnAllWorkloads() {
        List<Suite> suites = suites(List.of(), List.of(), List.of());
        assertEquals(Family.ALL, suites.stream().map(Suite::family).toList());
        for (Suite suite : suites) {
            assertEquals(
                    suite.family().workloads().stream()
                            .filter(Workload::isQuick)
                            .toList(),
                    suite.workloads());
            for (Workload workload : suite.workloads()) {
                assertEquals(workload.possible(), suite.chosen(workload));
            }
            assertEquals(List.of(), suite.missing(), "the tests run with the vector module");
        }
    }

    @Test
    void aFullRunMeasuresAllWorkloads() {
        for (Suite suite : new Selection(List.of(), List.of(), List.of()).suites(false, 1, line -> {})) {
            assertEquals(suite.family().workloads(), suite.workloads());
        }
    }

    @Test
    void familiesThatHaveNoneOfTheShapesAreLeftOut() {
        for (Family family : Family.ALL) {
            for (Workload workload : family.workloads()) {
                List<Suite> suites = suites(List.of(), List.of(workload.name()), List.of());
                assertEquals(List.of(family), suites.stream().map(Suite::family).toList());
                assertEquals(List.of(workload), suites.get(0).workloads());
            }
        }
    }

    @Test
    void everyFamilyAndEveryWorkloadHasANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        Family.ALL.forEach(family -> assertTrue(names.add(family.name()), family::name));
        Family.ALL.forEach(family ->
                family.workloads().forEach(workload -> assertTrue(names.add(workload.name()), workload::name)));
    }

    @Test
    void everyLadderHasNaive() {
        Family.ALL.forEach(family -> family.ladders()
                .forEach(rungs -> assertTrue(
                        rungs.all().stream().anyMatch(rung -> rung.name().equals(rungs.naive())), rungs::marker)));
        List<Suite> suites = suites(List.of(), List.of(), List.of("naive"));
        assertEquals(Family.ALL, suites.stream().map(Suite::family).toList());
    }

    @Test
    void aReportOfAnotherFamilyIsRefused() {
        Report report = Samples.report();
        Path file = Path.of("earlier.json");
        assertEquals(
                "kmeans",
                new Selection(List.of(), List.of(), List.of())
                        .family(file, report)
                        .name());
        Report other = new Report(Report.FORMAT, "means", true, Samples.MACHINE, List.of());
        BenchException refused = assertThrows(
                BenchException.class, () -> new Selection(List.of("kmeans"), List.of(), List.of()).family(file, other));
        assertEquals("earlier.json: expected a report of kmeans, found one of means", refused.getMessage());
    }
}
