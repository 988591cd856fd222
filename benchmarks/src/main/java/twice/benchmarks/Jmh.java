package twice.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH: its own words go to a log, its results come back as the JSON that it writes itself. */
public final class Jmh {

    private static final String VECTORS = "jdk.incubator.vector";

    /**
     * Memory that the system has handed out already. Its first touch can take milliseconds a megabyte on a virtual machine,
     * and while a heap grows, one call meets it and the next doesn't: rungs that fill new arrays would be timed by it.
     */
    private static final String TOUCH_MEMORY = "-XX:+AlwaysPreTouch";

    private Jmh() {}

    /**
     * Options that every workload starts from; {@code flags} go to the forked JVMs, which have the workload's heap from the
     * beginning.
     */
    static ChainedOptionsBuilder options(Workload workload, String... flags) {
        // A JDK without the vector module would not even start if asked for it.
        boolean vectors = ModuleFinder.ofSystem().find(VECTORS).isPresent();
        Stream<String> modules = vectors ? Stream.of("--add-modules", VECTORS) : Stream.empty();
        Stream<String> fixed = Stream.concat(modules, Stream.of("-Xms" + workload.heapMegabytes() + "m", TOUCH_MEMORY));
        return new OptionsBuilder()
                .include(workload.rungs().benchmark().getName() + "\\.")
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(Stream.concat(fixed, Stream.of(flags)).toArray(String[]::new))
                .shouldFailOnError(true);
    }

    /** Runs one benchmark with one set of parameters; a failure in it fails the run with its own message. */
    public static JsonNode run(ChainedOptionsBuilder options, PrintStream log) {
        try {
            Collection<RunResult> results = new Runner(
                            options.build(), OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL))
                    .run();
            return json(results);
        } catch (RunnerException e) {
            throw failure(e);
        }
    }

    private static JsonNode json(Collection<RunResult> results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
        }
        try {
            return Report.MAPPER.readTree(bytes.toString(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JMH wrote no JSON", e);
        }
    }

    /** What was thrown inside the fork, which JMH wraps several times over. */
    private static BenchException failure(RunnerException e) {
        return causes(e).stream()
                .filter(BenchException.class::isInstance)
                .map(BenchException.class::cast)
                .findFirst()
                .orElseGet(() -> new BenchException("JMH: " + e.getMessage(), e));
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.concat(
                        Stream.of(thrown),
                        Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()))
                                .flatMap(inner -> causes(inner).stream()))
                .toList();
    }
}
