package twice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twice bench}: measures every rung of the families, and writes tables and charts. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = CompareCommand.class,
        description = {
            "Measures every rung of a family by JMH: verifies the answers, times whole calls, writes for each family FAMILY.json"
                    + " with a machine card, FAMILY.md with tables, and a chart a shape.",
            "A full run takes most of an hour a family; --quick measures small sizes in two to four minutes."
        })
public final class BenchCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FAMILY",
            arity = "0..*",
            completionCandidates = Selection.FamilyNames.class,
            description = "Families to measure, of ${COMPLETION-CANDIDATES}; all of them without it.")
    private List<String> families = List.of();

    @Option(names = "--quick", description = "Small sizes and few repetitions.")
    private boolean quick;

    @Option(names = "-o", paramLabel = "DIR", description = "Folder of the results. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("out", "bench");

    @Option(
            names = "--shape",
            paramLabel = "NAME",
            split = ",",
            completionCandidates = Selection.ShapeNames.class,
            description = "Only these shapes, of ${COMPLETION-CANDIDATES}.")
    private List<String> shapes = List.of();

    @Option(names = "--algorithm", paramLabel = "NAME", split = ",", description = "Only these rungs.")
    private List<String> algorithms = List.of();

    @Option(names = "--from", paramLabel = "JSON", description = "Measure nothing: take the results of an earlier run.")
    private Path from;

    @Option(
            names = "--chapter",
            paramLabel = "DIR",
            description =
                    "Put the results of one family into the chapter of this module: its JSON, its tables and charts.")
    private Path chapter;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = new Console(spec);
        Selection selection = given(console, () -> new Selection(families, shapes, algorithms));
        if (from != null) {
            show(console, selection);
        } else {
            measure(console, selection);
        }
        return 0;
    }

    private void show(Console console, Selection selection) {
        long began = System.nanoTime();
        Report report = given(console, () -> Report.read(from));
        Family family = given(console, () -> selection.family(from, report));
        Optional<Chapter> target = chapter(console, family);
        createFolder(console);
        put(console, report, target, began);
    }

    private void measure(Console console, Selection selection) throws IOException {
        List<Suite> suites = selection.suites(quick, console.threads(), console::progress);
        if (suites.isEmpty()) {
            throw console.wrong("bench: none of these algorithms runs on these shapes");
        }
        if (chapter != null && suites.size() > 1) {
            throw console.wrong("--chapter: expected one family beside it, of " + Family.names());
        }
        Optional<Chapter> target = chapter(console, suites.get(0).family());
        for (Suite suite : suites) {
            if (!suite.missing().isEmpty()) {
                console.tell("twice: bench: " + suite.family().name() + ": without the vector module"
                        + " (--add-modules jdk.incubator.vector) these can't run: "
                        + String.join(", ", suite.missing()));
            }
        }
        createFolder(console);
        for (Suite suite : suites) {
            long began = System.nanoTime();
            Report report = suite.run(folder.resolve(suite.family().name() + ".log"));
            put(console, report, target, began);
        }
    }

    private void put(Console console, Report report, Optional<Chapter> target, long began) {
        Ladders ladders = new Ladders(report);
        String tables = ladders.tables();
        TextFile.write(folder.resolve(report.family() + ".json"), report.toJson());
        TextFile.write(folder.resolve(report.family() + ".md"), tables);
        ladders.charts(folder, report.family() + "-ladder");
        target.ifPresent(c -> c.update(report));
        console.print(tables);
        console.tell(report.summary((System.nanoTime() - began) * 1e-9));
    }

    private Optional<Chapter> chapter(Console console, Family family) {
        return Optional.ofNullable(chapter).map(module -> given(console, () -> new Chapter(module, family)));
    }

    /** What the user names and gives: whatever is wrong with it is theirs. */
    private static <T> T given(Console console, Supplier<T> input) {
        try {
            return input.get();
        } catch (BenchException e) {
            throw console.wrong(e.getMessage());
        }
    }

    private void createFolder(Console console) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw console.wrong(folder + ": expected a folder, and it can't be made");
        }
        if (!Files.isWritable(folder)) {
            throw console.wrong(folder + ": expected a folder that can be written");
        }
    }
}
