package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.filters.FilterFamily;
import twice.filters.Rung;
import twice.kmeans.KMeansAlgorithm;

/** A Java that was started without the vector module runs all that does without, and says why the rest doesn't run. */
class WithoutVectorsTest {

    /** What families are called on the command line, where it is more than their name. */
    private static final Map<String, String> CALLS = Map.of(
            "extremes", "min",
            "gaussian", "gaussian --sigma 1",
            "laplacian-of-gaussian", "log --sigma 1",
            "percentile", "percentile --percent 10");

    @TempDir
    Path directory;

    private Path points;

    @BeforeEach
    void writePoints() throws IOException {
        points = Files.writeString(directory.resolve("points.txt"), "0 0\n0 2\n10 5\n10 7\n");
    }

    private record Run(int exit, String out, String err) {}

    private Run run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Twice.class.getName()));
        command.addAll(List.of(args));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        int exit = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(KMeansAlgorithm.class)
    void scalarAlgorithmsRunAndOthersSayWhyNot(KMeansAlgorithm algorithm) throws Exception {
        Run run = run("kmeans", points.toString(), "-k", "2", "--init", "first", "--algorithm", algorithm.id());
        if (algorithm.needsVectors()) {
            assertEquals(
                    "twice: --algorithm " + algorithm.id() + ": needs the vector module, which this Java runs without"
                            + " (start it with --add-modules jdk.incubator.vector)",
                    run.err().strip());
            assertEquals(2, run.exit());
        } else {
            assertEquals(0, run.exit(), run.err());
            assertEquals(
                    List.of("0.0 1.0", "10.0 6.0"), run.out().lines().sorted().toList());
        }
    }

    @Test
    void withoutANameAnAlgorithmIsFoundThatRuns() throws Exception {
        Run run = run("kmeans", points.toString(), "-k", "2");
        assertEquals(0, run.exit(), run.err());
    }

    static List<FilterFamily> families() {
        return FilterFamily.ALL;
    }

    @ParameterizedTest
    @MethodSource("families")
    void filtersFindARungThatRunsAndOthersSayWhyNot(FilterFamily family) throws Exception {
        List<String> call = new ArrayList<>(List.of("filters"));
        call.addAll(List.of(CALLS.getOrDefault(family.name(), family.name()).split(" ")));
        call.add(points.toString());
        Run run = run(call.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        assertEquals(4, run.out().lines().count());
        for (Rung<?> rung : family.ladder()) {
            if (rung.needsVectors()) {
                call.addAll(List.of("--algorithm", rung.id()));
                run = run(call.toArray(String[]::new));
                assertEquals(
                        "twice: --algorithm " + rung.id() + ": needs the vector module, which this Java runs without"
                                + " (start it with --add-modules jdk.incubator.vector)",
                        run.err().strip());
                assertEquals(2, run.exit());
                return; // the others are refused in the same place
            }
        }
    }

    @Test
    void theVersionSaysSo() throws Exception {
        Run run = run("--version");
        assertTrue(run.out().contains("vectors none: "), run.out());
        assertEquals(0, run.exit());
    }
}
