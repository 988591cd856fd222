package twice.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import twice.benchmarks.filters.WindowSizes;
import twice.filters.charts.GrowthCharts;

/** {@code twice filters-crossover}: how the time of each rung grows with the window, on this machine. */
@Command(
        name = "filters-crossover",
        description = {
            "Measures every rung of the mean, the median and the Gaussian over the size of the window.",
            "Writes tables and charts; takes a few minutes."
        },
        mixinStandardHelpOptions = true)
public final class FiltersCrossoverCommand implements Callable<Integer> {

    @Option(names = "-o", paramLabel = "DIR", description = "Folder of the results. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("out", "filters-crossover");

    @Option(names = "--only", paramLabel = "PART", split = ",", description = "Only these: mean, median, gaussian.")
    private List<String> parts = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        WindowSizes sizes = new WindowSizes(console::progress);
        new Measurements(GrowthCharts.MEASURED, sizes::of, GrowthCharts::of, GrowthCharts.WIDTH, GrowthCharts.HEIGHT)
                .run(console, parts, folder);
        return 0;
    }
}
