package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.benchmarks.ManyCalls.Outcome;
import twice.filters.FilterFamily;
import twice.filters.Rung;
import twice.kmeans.KMeansAlgorithm;

/** A Java that was started without the vector module runs all that does without, and says why the rest doesn't run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutVectorsTest {

    /** What families are called on the command line, where it is more than their name. */
    private static final Map<String, String> CALLS = Map.of(
            "extremes", "min",
            "gaussian", "gaussian --sigma 1",
            "laplacian-of-gaussian", "log --sigma 1",
            "percentile", "percentile --percent 10");

    private Map<String, Outcome> outcomes;
    private String points;

    @BeforeAll
    void callThemAll(@TempDir Path folder) throws IOException, InterruptedException {
        points = Files.writeString(folder.resolve("points.txt"), "0 0\n0 2\n10 5\n10 7\n")
                .toString();
        List<String> calls = new ArrayList<>(List.of(kmeans(), "--version"));
        for (KMeansAlgorithm algorithm : KMeansAlgorithm.values()) {
            calls.add(kmeans(algorithm));
        }
        for (FilterFamily family : FilterFamily.ALL) {
            calls.add(filter(family));
            vectorRung(family).ifPresent(rung -> calls.add(filter(family) + "\t--algorithm\t" + rung.id()));
        }
        outcomes = ManyCalls.inAPlainJava(folder, calls);
    }

    private String kmeans() {
        return String.join("\t", "kmeans", points, "-k", "2");
    }

    private String kmeans(KMeansAlgorithm algorithm) {
        return String.join("\t", kmeans(), "--init", "first", "--algorithm", algorithm.id());
    }

    private String filter(FilterFamily family) {
        String call = CALLS.getOrDefault(family.name(), family.name());
        return String.join("\t", "filters", call.replace(' ', '\t'), points);
    }

    /** One of those that need vectors: the others are refused in the same place. */
    private static Optional<? extends Rung<?>> vectorRung(FilterFamily family) {
        return family.ladder().stream().filter(Rung::needsVectors).findFirst();
    }

    private static void assertRefused(String id, Outcome outcome) {
        assertEquals(
                "twice: --algorithm " + id + ": needs the vector module, which this Java runs without"
                        + " (start it with --add-modules jdk.incubator.vector)",
                outcome.err().strip());
        assertEquals(2, outcome.exit());
    }

    @ParameterizedTest
    @EnumSource(KMeansAlgorithm.class)
    void scalarAlgorithmsRunAndOthersSayWhyNot(KMeansAlgorithm algorithm) {
        Outcome outcome = outcomes.get(kmeans(algorithm));
        if (algorithm.needsVectors()) {
            assertRefused(algorithm.id(), outcome);
        } else {
            assertEquals(0, outcome.exit(), outcome.err());
            assertEquals(
                    List.of("0.0 1.0", "10.0 6.0"),
                    outcome.out().lines().sorted().toList());
        }
    }

    @Test
    void withoutANameAnAlgorithmIsFoundThatRuns() {
        Outcome outcome = outcomes.get(kmeans());
        assertEquals(0, outcome.exit(), outcome.err());
    }

    static List<FilterFamily> families() {
        return FilterFamily.ALL;
    }

    @ParameterizedTest
    @MethodSource("families")
    void filtersFindARungThatRunsAndOthersSayWhyNot(FilterFamily family) {
        Outcome outcome = outcomes.get(filter(family));
        assertEquals(0, outcome.exit(), outcome.err());
        assertEquals(4, outcome.out().lines().count());
        vectorRung(family)
                .ifPresent(
                        rung -> assertRefused(rung.id(), outcomes.get(filter(family) + "\t--algorithm\t" + rung.id())));
    }

    @Test
    void theVersionSaysSo() {
        Outcome outcome = outcomes.get("--version");
        assertTrue(outcome.out().contains("vectors none: "), outcome.out());
        assertEquals(0, outcome.exit());
    }
}
