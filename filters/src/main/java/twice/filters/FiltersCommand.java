package twice.filters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.convolution.ConvolutionException;
import twice.convolution.Progress;
import twice.convolution.RootOption;
import twice.convolution.io.Output;

/**
 * {@code twice filters FILTER IMAGE -o OUT}: reads, filters, writes. Everything is checked before the work begins, and
 * nothing is written before it is done.
 */
@Command(
        name = "filters",
        description = "Adds noise to an image, removes it, or finds edges.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FiltersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private FiltersOptions options;

    @Override
    public Integer call() throws IOException {
        if (options.listFilters) {
            new Output("-o", "-").write(FiltersCommand::listFilters);
            return 0;
        }
        String summary;
        try {
            Task.Job job = check();
            int threads =
                    RootOption.value(spec, "--threads", Runtime.getRuntime().availableProcessors());
            try (Progress progress = Progress.start("filters", RootOption.value(spec, "--quiet", false))) {
                summary = job.run(threads, progress);
            }
        } catch (FiltersException | ConvolutionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        System.err.println(summary);
        return 0;
    }

    private Task.Job check() throws IOException {
        Task.Job job = OptionChecks.check(options, given()).prepare(options);
        OptionChecks.checkOutput(options);
        Output.check(options.outputs(), options.images);
        return job;
    }

    /** The options that the user gave, each by its longest name. */
    private Set<String> given() {
        Set<String> given = new HashSet<>();
        spec.commandLine().getParseResult().matchedOptions().forEach(option -> given.add(option.longestName()));
        return given;
    }

    private static void listFilters(OutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder();
        Map<Object, String> listed = new HashMap<>();
        for (Task task : FilterTable.ALL) {
            lines.append(line("%-18s %s%n", task.name(), task.idea()));
            if (!task.synonyms().isEmpty()) {
                lines.append(line("    also called %s%n", String.join(", ", task.synonyms())));
            }
            lines.append(line("    %s%n", String.join(" ", task.options())));
            String before = task.ladder().isEmpty() ? null : listed.putIfAbsent(task.ladder(), task.name());
            if (before != null) {
                lines.append(line("    the algorithms of %s%n", before));
            } else {
                task.ladder().forEach(rung -> lines.append(line("    %-14s %s%n", rung.id(), rung.idea())));
            }
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String format, Object... words) {
        return String.format(Locale.ROOT, format, words);
    }
}
