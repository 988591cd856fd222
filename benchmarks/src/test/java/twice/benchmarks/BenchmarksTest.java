package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import twice.benchmarks.cnn.CnnBenchmark;

/** JMH finds every ladder's benchmark, measures it in a fork, and refuses a wrong answer there. */
class BenchmarksTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void besideOtherRuns() {
        // The lock keeps two measurements from disturbing each other; these tests look at no time.
        System.setProperty("jmh.ignoreLock", "true");
    }

    /** One ladder of each benchmark; several may share one. */
    static Collection<Rungs> ladders() {
        return Family.ALL.stream()
                .flatMap(family -> family.ladders().stream())
                .collect(Collectors.toMap(Rungs::benchmark, rungs -> rungs, (first, next) -> first, LinkedHashMap::new))
                .values();
    }

    @Test
    void jmhListsThemAll() throws IOException {
        PrintStream stdout = System.out;
        ByteArrayOutputStream listed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(listed, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[] {"-l"});
        } finally {
            System.setOut(stdout);
        }
        ladders()
                .forEach(rungs -> assertTrue(
                        listed.toString(StandardCharsets.UTF_8)
                                .contains(rungs.benchmark().getName() + "." + rungs.unit()),
                        rungs::marker));
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void itsDefaultsAreARungAndAShape(Rungs rungs) throws NoSuchFieldException {
        String rung = parameter(rungs, "rung");
        String shape = parameter(rungs, "shape");
        assertTrue(rungs.all().stream().anyMatch(r -> r.name().equals(rung)), rung);
        assertTrue(workloads(rungs).anyMatch(workload -> workload.name().equals(shape)), shape);
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void aForkMeasuresTimeAndBytes(Rungs rungs) {
        Workload workload = workloads(rungs).findFirst().orElseThrow();
        keep(workload.quick(), workload.quick().problem());
        JsonNode results = run(workload);
        Measurement measured = Report.ofThisMachine("any", true, List.of(results.path(0)))
                .measurements()
                .get(0);
        assertEquals(rungs.naive(), measured.rung());
        assertEquals(workload.name(), measured.shape());
        assertTrue(measured.milliseconds() > 0, measured::toString);
        // The answer alone takes more, except where it is written to the same place at every call.
        int least = rungs.benchmark().equals(CnnBenchmark.class) ? 0 : 40_000;
        assertTrue(measured.bytes() >= least, measured::toString);
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void aForkRefusesAWrongAnswer(Rungs rungs) throws IOException {
        Workload workload = workloads(rungs).findFirst().orElseThrow();
        keep(workload.quick(), workload.quick().problem());
        spoil();
        BenchException refused = assertThrows(BenchException.class, () -> run(workload));
        assertTrue(
                refused.getMessage().startsWith(rungs.naive() + " on " + workload.name() + ": wrong answer: "),
                refused::getMessage);
    }

    private <A> void keep(Workload workload, Problem<A> problem) {
        Oracle.keep(folder, workload, problem, Oracle.expected(workload, problem));
    }

    /** Puts another number at the end of the answer that was kept. */
    private void spoil() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept = files.toList();
            assertFalse(kept.isEmpty());
            for (Path file : kept) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.seek(bytes.length() - Double.BYTES);
                    bytes.writeDouble(-1e9);
                }
            }
        }
    }

    private JsonNode run(Workload workload) {
        Rungs rungs = workload.rungs();
        ChainedOptionsBuilder options = Jmh.options(workload.quick(), "-D" + Oracle.FOLDER + "=" + folder)
                .param("rung", rungs.naive())
                .param("shape", workload.name())
                .param("quick", "true");
        new Plan(1, 0, 1, 1).apply(options);
        return Jmh.run(options, new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static Stream<Workload> workloads(Rungs rungs) {
        return Family.ALL.stream()
                .flatMap(family -> family.workloads().stream())
                .filter(workload -> workload.rungs().equals(rungs));
    }

    private static String parameter(Rungs rungs, String field) throws NoSuchFieldException {
        return rungs.benchmark().getField(field).getAnnotation(Param.class).value()[0];
    }
}
