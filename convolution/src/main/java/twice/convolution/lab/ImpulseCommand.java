package twice.convolution.lab;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.charts.HeatMap;
import twice.convolution.charts.Sheet;
import twice.convolution.systems.ExampleSystem;
import twice.convolution.systems.SystemChecks;

/** {@code twice signals impulse}: what a system makes of a single 1 among zeros. */
@Command(
        name = "impulse",
        description = "Shows the impulse response of a system, row by row.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ImpulseCommand extends LabCommand {

    private static final int LARGEST = 201;

    @Option(
            names = "--system",
            paramLabel = "NAME",
            defaultValue = "blur",
            description = "blur, edge, motion, median, gamma, invert, vignette or mirror (default: blur).")
    private String name;

    @Option(names = "--size", paramLabel = "N", defaultValue = "7", description = "Rows and columns (default: 7).")
    private int size;

    @Override
    Findings run() {
        ExampleSystem system = ExampleSystem.named(name).orElse(null);
        require(system != null, "--system", "one of " + ExampleSystem.names(), name);
        require(size >= 1 && size <= LARGEST, "--size", "1 to " + LARGEST, size);
        Plane response = SystemChecks.impulseResponse(system.system(), size, size);
        double[] weights = new double[response.values().length];
        double sum = 0;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = response.values()[i];
            sum += weights[i];
            line.append(response.values()[i]).append(i % size == size - 1 ? "" : " ");
            if (i % size == size - 1) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        Kernel kernel = new Kernel(size, size, weights);
        boolean lsi = system.isLinear() && system.isShiftInvariant();
        return new Findings(
                lines,
                () -> new Sheet(
                        2,
                        List.of(
                                HeatMap.kernel(kernel, name + ": what becomes of a 1"),
                                lsi
                                        ? HeatMap.response(kernel, "What becomes of waves, |H|")
                                        : HeatMap.kernel(kernel, "Not an LSI system: there is more to it"))),
                900,
                440,
                "system=" + name + " rows=" + size + " columns=" + size + " sum=" + sum + " lsi=" + lsi);
    }
}
