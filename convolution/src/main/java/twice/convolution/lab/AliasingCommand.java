package twice.convolution.lab;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import twice.convolution.charts.SamplingCharts;
import twice.convolution.charts.Sheet;
import twice.convolution.systems.Sampling;
import twice.convolution.systems.Wave;

/** {@code twice signals aliasing}: a sine above half the sampling rate, and the slower one that has the same samples. */
@Command(
        name = "aliasing",
        description = "Samples a sine and finds its alias; a line a sample: time, the sine's value, the alias's.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AliasingCommand extends LabCommand {

    @Option(
            names = "--frequency",
            paramLabel = "HZ",
            defaultValue = "7",
            description = "The sine's frequency (default: 7).")
    private double frequency;

    @Option(names = "--rate", paramLabel = "HZ", defaultValue = "10", description = "Samples a second (default: 10).")
    private double rate;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "1.5", description = "For how long (default: 1.5).")
    private double seconds;

    @Override
    Findings run() {
        checkFrequency("--frequency", frequency);
        int count = samples(rate, seconds);
        double alias = Sampling.alias(frequency, rate);
        Wave high = Wave.sines(frequency);
        Wave low = Wave.sines(frequency - Math.rint(frequency / rate) * rate); // a negative one turns the sine over
        double[] samples = Sampling.sample(high, rate, count);
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            lines.add(Findings.line(n / rate, samples[n], low.at(n / rate)));
        }
        return new Findings(
                lines,
                () -> new Sheet(
                        1,
                        List.of(
                                SamplingCharts.aliasing(frequency, alias, high, low, samples, rate),
                                SamplingCharts.folding(frequency, rate))),
                820,
                600,
                "frequency=" + frequency + " rate=" + rate + " nyquist=" + rate / 2 + " alias=" + alias);
    }
}
