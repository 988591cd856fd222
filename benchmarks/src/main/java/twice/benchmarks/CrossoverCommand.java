package twice.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import twice.benchmarks.convolution.KernelSizes;
import twice.convolution.ConvolutionCharts;
import twice.convolution.crossover.Measured;

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
    private List<String> parts = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        KernelSizes sizes = new KernelSizes(console::progress);
        new Measurements(
                        ConvolutionCharts.MEASURED,
                        part -> measure(part, sizes),
                        ConvolutionCharts::measured,
                        ConvolutionCharts.WIDTH,
                        ConvolutionCharts.HEIGHT)
                .run(console, parts, folder);
        return 0;
    }

    private static List<Measured> measure(String part, KernelSizes sizes) {
        return switch (part) {
            case "signals" -> sizes.signals();
            case "planes" -> sizes.planes(false);
            case "separable" -> sizes.planes(true);
            default -> sizes.errors();
        };
    }
}
