package twice.convolution.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import twice.convolution.Plane;
import twice.convolution.charts.SystemChart;
import twice.convolution.systems.ExampleSystem;
import twice.convolution.systems.SystemChecks;

/** {@code twice signals linearity}: who is linear, who is shift-invariant, and who is a convolution. */
@Command(
        name = "linearity",
        description = "Measures how far systems are from linear and from shift-invariant;"
                + " a line a system: name, both deviations, and whether it is a convolution.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class LinearityCommand extends LabCommand {

    private static final int ROWS = 48;
    private static final int COLUMNS = 64;

    /** Far above what rounding does, far below what anything else does. */
    private static final double ROUNDING = 1e-5;

    @Option(
            names = "--system",
            paramLabel = "NAME",
            split = ",",
            description = "Only these: blur, edge, motion, median, gamma, invert, vignette, mirror.")
    private List<String> names =
            Arrays.stream(ExampleSystem.values()).map(ExampleSystem::id).toList();

    @Option(names = "--seed", defaultValue = "42", description = "Seed of the two pictures of noise (default: 42).")
    private long seed;

    @Override
    Findings run() {
        SplittableRandom random = new SplittableRandom(seed);
        Plane x = noise(random);
        Plane y = noise(random);
        List<String> lines = new ArrayList<>();
        List<SystemChart.Deviation> deviations = new ArrayList<>();
        int convolutions = 0;
        for (String name : names) {
            ExampleSystem system = ExampleSystem.named(name).orElse(null);
            require(system != null, "--system", "one of " + ExampleSystem.names(), name);
            double nonlinearity = SystemChecks.nonlinearity(system.system(), x, y, 0.5f, 1.5f);
            double shiftVariance = SystemChecks.shiftVariance(system.system(), x, 3, 5, 0);
            boolean lsi = nonlinearity < ROUNDING && shiftVariance < ROUNDING;
            convolutions += lsi ? 1 : 0;
            lines.add(name + " " + Findings.line(nonlinearity, shiftVariance) + (lsi ? " yes" : " no"));
            deviations.add(new SystemChart.Deviation(name + ": " + system.description(), nonlinearity, shiftVariance));
        }
        return new Findings(
                lines,
                () -> SystemChart.of(deviations),
                820,
                110 + 42 * deviations.size(),
                "systems=" + lines.size() + " convolutions=" + convolutions + " seed=" + seed);
    }

    private static Plane noise(SplittableRandom random) {
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(0, 127);
        }
        return new Plane(ROWS, COLUMNS, values);
    }
}
