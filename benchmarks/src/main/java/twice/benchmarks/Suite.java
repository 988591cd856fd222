package twice.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * A family's rungs on its workloads: first each is verified once in this JVM, which also tells how long a call takes,
 * then each is measured in JVMs of its own.
 *
 * @param family whose rungs
 * @param workloads on what; those that none of the rungs can take are passed over
 * @param rungs which rungs, by name, where this JVM can run them
 * @param quick whether to take the workloads' quick versions
 * @param threads how many threads rungs may use; those of one thread ignore it
 * @param progress told a line now and then
 */
record Suite(
        Family family,
        List<Workload> workloads,
        Predicate<String> rungs,
        boolean quick,
        int threads,
        Consumer<String> progress) {

    /** Passes workloads over. */
    Suite {
        Predicate<String> chosen = rungs;
        workloads = workloads.stream()
                .filter(w -> w.possible().stream().anyMatch(rung -> chosen.test(rung.name())))
                .toList();
    }

    /** The rungs to be measured on a workload, whether this JVM can run them or not. */
    List<Ladder.Rung> chosen(Workload workload) {
        return workload.possible().stream()
                .filter(rung -> rungs.test(rung.name()))
                .toList();
    }

    /** The names of rungs that were chosen, and that this JVM can't run. */
    List<String> missing() {
        return workloads.stream()
                .flatMap(workload -> chosen(workload).stream())
                .filter(rung -> !rung.available())
                .map(Ladder.Rung::name)
                .distinct()
                .toList();
    }

    /** Runs the suite; JMH's own output goes to the log. */
    Report run(Path log) throws IOException {
        Path oracles = Files.createTempDirectory("twice-bench");
        try (PrintStream out = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
            return measure(verified(oracles), oracles, out);
        } finally {
            try (var files = Files.list(oracles)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(oracles);
        }
    }

    private List<Trial> verified(Path oracles) {
        List<Trial> trials = new ArrayList<>();
        for (Workload workload : workloads) {
            List<String> names = chosen(workload).stream()
                    .filter(Ladder.Rung::available)
                    .map(Ladder.Rung::name)
                    .toList();
            Workload sized = quick ? workload.quick() : workload;
            trials.addAll(Trial.verify(sized, sized.problem(), names, threads, oracles));
            progress.accept("verified " + names.size() + " rungs on " + workload.name());
        }
        return trials;
    }

    private Report measure(List<Trial> trials, Path oracles, PrintStream log) {
        double left = trials.stream().mapToDouble(t -> t.seconds(quick)).sum();
        progress.accept(trials.size() + " measurements, about " + time(left));
        List<JsonNode> results = new ArrayList<>();
        for (Trial trial : trials) {
            JsonNode result = Jmh.run(options(trial, oracles), log);
            result.forEach(results::add);
            left -= trial.seconds(quick);
            double milliseconds =
                    result.path(0).path("primaryMetric").path("score").asDouble();
            progress.accept(String.format(
                    Locale.ROOT,
                    "%d/%d %s %s: %.4g ms, about %s left",
                    results.size(),
                    trials.size(),
                    trial.workload().name(),
                    trial.rung(),
                    milliseconds,
                    time(left)));
        }
        return Report.ofThisMachine(family.name(), quick, results);
    }

    private ChainedOptionsBuilder options(Trial trial, Path oracles) {
        ChainedOptionsBuilder options = Jmh.options(trial.workload(), "-D" + Oracle.FOLDER + "=" + oracles)
                .param("rung", trial.rung())
                .param("shape", trial.workload().name())
                .param("quick", String.valueOf(quick))
                .param("threads", String.valueOf(threads));
        Plan.of(trial.call(), quick).apply(options);
        return options;
    }

    private static String time(double seconds) {
        return seconds < 90 ? Math.round(Math.max(0, seconds)) + " s" : Math.round(seconds / 60) + " min";
    }
}
