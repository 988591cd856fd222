package twice.convolution.lab;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import twice.convolution.charts.SamplingCharts;
import twice.convolution.systems.Sampling;
import twice.convolution.systems.Wave;

/** {@code twice signals sampling}: samples a wave, makes a wave of the samples again, and measures the difference. */
@Command(
        name = "sampling",
        description = "Samples a wave and rebuilds it from the samples; a line a sample: time, value.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SamplingCommand extends LabCommand {

    private static final int CHECKS_A_SAMPLE = 7;

    @ArgGroup
    private Source source = new Source();

    @Option(names = "--rate", paramLabel = "HZ", defaultValue = "10", description = "Samples a second (default: 10).")
    private double rate;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "4", description = "For how long (default: 4).")
    private double seconds;

    /** The one wave or the other. */
    static final class Source {

        @Option(
                names = "--frequency",
                paramLabel = "HZ",
                split = ",",
                description = "Frequencies of the sines in the wave (default: 1,2.5).")
        private double[] frequencies = {1, 2.5};

        @Option(
                names = "--chirp",
                paramLabel = "FROM,TO",
                split = ",",
                description = "A sine whose frequency rises from one to another instead.")
        private double[] chirp;
    }

    @Override
    Findings run() {
        double[] given = source.chirp != null ? source.chirp : source.frequencies;
        String option = source.chirp != null ? "--chirp" : "--frequency";
        double highest = 0;
        for (double frequency : given) {
            checkFrequency(option, frequency);
            highest = Math.max(highest, frequency);
        }
        require(source.chirp == null || given.length == 2, option, "two frequencies", given.length);
        int count = samples(rate, seconds);
        Wave wave = source.chirp != null ? Wave.chirp(given[0], given[1], seconds) : Wave.sines(given);
        double[] samples = Sampling.sample(wave, rate, count);
        Wave rebuilt = Sampling.reconstruct(samples, rate);
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            lines.add(Findings.line(n / rate, samples[n]));
        }
        return new Findings(
                lines,
                () -> SamplingCharts.sampling(wave, samples, rate, rebuilt),
                820,
                340,
                "samples=" + count + " rate=" + rate + " nyquist=" + rate / 2 + " highest=" + highest + " error="
                        + error(wave, rebuilt, count));
    }

    /** The root of the mean square between the waves in the middle half, where the missing ends matter least. */
    private double error(Wave wave, Wave rebuilt, int count) {
        int from = count / 4;
        int to = Math.min(count - from, from + 1000);
        double sum = 0;
        int checks = Math.max(1, (to - from) * CHECKS_A_SAMPLE);
        for (int i = 0; i < checks; i++) {
            double t = (from + (i + 0.5) / CHECKS_A_SAMPLE) / rate;
            sum += Math.pow(wave.at(t) - rebuilt.at(t), 2);
        }
        return Math.sqrt(sum / checks);
    }
}
