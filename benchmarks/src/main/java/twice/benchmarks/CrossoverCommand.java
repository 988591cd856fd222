package twice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jfree.chart.JFreeChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import twice.benchmarks.convolution.KernelSizes;
import twice.convolution.ChartFile;
import twice.convolution.Convolution1dAlgorithm;
import twice.convolution.Convolution2dAlgorithm;
import twice.convolution.ConvolutionCharts;
import twice.convolution.crossover.Measured;
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

    private static final List<String> LADDER_1D = Arrays.stream(Convolution1dAlgorithm.values())
            .map(Convolution1dAlgorithm::id)
            .toList();
    private static final List<String> LADDER_2D = Arrays.stream(Convolution2dAlgorithm.values())
            .map(Convolution2dAlgorithm::id)
            .toList();

    @Option(names = "-o", paramLabel = "DIR", description = "Folder of the results. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("out", "crossover");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = new Console(spec);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw console.wrong(folder + ": expected a folder, and it can't be made");
        }
        long began = System.nanoTime();
        KernelSizes sizes = new KernelSizes(console::progress);
        MeasuredTable signals = table(sizes.signals());
        write("crossover-signals", signals, ConvolutionCharts.crossoverOfSignals(signals, LADDER_1D));
        MeasuredTable planes = table(sizes.planes(false));
        write("crossover-planes", planes, ConvolutionCharts.crossoverOfPlanes(planes, LADDER_2D));
        MeasuredTable separable = table(sizes.planes(true));
        write("crossover-separable", separable, ConvolutionCharts.crossoverOfSeparable(separable, LADDER_2D));
        MeasuredTable errors = table(sizes.errors());
        write("errors", errors, ConvolutionCharts.errors(errors, LADDER_1D));
        int rows = signals.rows().size()
                + planes.rows().size()
                + separable.rows().size()
                + errors.rows().size();
        double seconds = (System.nanoTime() - began) / 1e9;
        console.tell(String.format(Locale.ROOT, "measurements=%d folder=%s seconds=%.1f", rows, folder, seconds));
        return 0;
    }

    private static MeasuredTable table(List<Measured> rows) {
        return new MeasuredTable(MachineCard.ofThisMachine().describe(), rows);
    }

    private void write(String name, MeasuredTable table, JFreeChart chart) {
        TextFile.write(folder.resolve(name + ".csv"), table.toText());
        ChartFile.write(chart, ConvolutionCharts.WIDTH, ConvolutionCharts.HEIGHT, folder.resolve(name + ".png"));
    }
}
