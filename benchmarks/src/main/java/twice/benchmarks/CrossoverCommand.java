package twice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import twice.benchmarks.convolution.KernelSizes;
import twice.convolution.ChartFile;
import twice.convolution.ConvolutionCharts;
import twice.convolution.crossover.MeasuredTable;

/**
 * {@code twice convolution-crossover}: from which kernel size on each rung of convolution pays, and what its rounding
 * costs, on this machine.
 */
@Command(
        name = "convolution-crossover",
        description = {
            "Measures every rung of convolution over the size of the kernel, and its error over the size of the signal.",
            "Writes tables and charts; takes a few minutes."
        },
        mixinStandardHelpOptions = true)
public final class CrossoverCommand implements Callable<Integer> {

    @Option(names = "-o", paramLabel = "DIR", description = "Folder of the results. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("out", "crossover");

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only these: signals, planes, separable, errors.")
    private List<String> parts = ConvolutionCharts.MEASURED;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = new Console(spec);
        for (String part : parts) {
            if (!ConvolutionCharts.MEASURED.contains(part)) {
                throw console.wrong("--only: expected some of " + String.join(", ", ConvolutionCharts.MEASURED)
                        + ", found " + part);
            }
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw console.wrong(folder + ": expected a folder, and it can't be made");
        }
        long began = System.nanoTime();
        int rows = 0;
        for (String part : parts) {
            rows += measure(part, new KernelSizes(console::progress));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        console.tell(String.format(Locale.ROOT, "measurements=%d folder=%s seconds=%.1f", rows, folder, seconds));
        return 0;
    }

    /** Measures one part; how many measurements that were. */
    private int measure(String part, KernelSizes sizes) {
        MeasuredTable table = new MeasuredTable(
                MachineCard.ofThisMachine().describe(),
                switch (part) {
                    case "signals" -> sizes.signals();
                    case "planes" -> sizes.planes(false);
                    case "separable" -> sizes.planes(true);
                    default -> sizes.errors();
                });
        TextFile.write(folder.resolve(part + ".csv"), table.toText());
        ChartFile.write(
                ConvolutionCharts.measured(part, table),
                ConvolutionCharts.WIDTH,
                ConvolutionCharts.HEIGHT,
                folder.resolve(part + ".png"));
        return table.rows().size();
    }
}
