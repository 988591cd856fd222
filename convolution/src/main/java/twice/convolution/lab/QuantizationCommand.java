package twice.convolution.lab;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import twice.convolution.charts.SamplingCharts;
import twice.convolution.charts.Sheet;
import twice.convolution.systems.Quantizer;
import twice.convolution.systems.Sampling;
import twice.convolution.systems.Wave;

/** {@code twice signals quantization}: what few bits leave of a sine, and the noise they add, measured and by theory. */
@Command(
        name = "quantization",
        description =
                "Rounds a sine to few bits; a line a number of bits: bits, signal to noise in dB, that of theory.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class QuantizationCommand extends LabCommand {

    /** A second of a sine at a studio's rate; 997 is prime, so that no two samples of it are alike. */
    private static final double[] SINE = Sampling.sample(Wave.sines(997), 48_000, 48_000);

    private static final int MOST_BITS = 24;

    @Option(names = "--bits", paramLabel = "B", defaultValue = "3", description = "Bits of the stairs (default: 3).")
    private int bits;

    @Option(
            names = "--up-to",
            paramLabel = "B",
            defaultValue = "16",
            description = "Measure the noise for 1 to B bits (default: 16).")
    private int upTo;

    @Option(
            names = "--frequency",
            paramLabel = "HZ",
            split = ",",
            defaultValue = "1",
            description = "Frequencies of the sines in the drawn wave (default: 1).")
    private double[] frequencies;

    @Override
    Findings run() {
        require(bits >= 1 && bits <= MOST_BITS, "--bits", "1 to " + MOST_BITS, bits);
        require(upTo >= 1 && upTo <= MOST_BITS, "--up-to", "1 to " + MOST_BITS, upTo);
        for (double frequency : frequencies) {
            checkFrequency("--frequency", frequency);
        }
        double[] measured = new double[upTo];
        List<String> lines = new ArrayList<>();
        for (int b = 1; b <= upTo; b++) {
            measured[b - 1] = signalToNoise(b);
            lines.add(b + " " + Findings.line(measured[b - 1], new Quantizer(b).theory()));
        }
        Quantizer quantizer = new Quantizer(bits);
        return new Findings(
                lines,
                () -> new Sheet(
                        1,
                        List.of(
                                SamplingCharts.quantization(Wave.sines(frequencies), 1, quantizer),
                                SamplingCharts.signalToNoise(measured))),
                820,
                640,
                "bits=" + bits + " step=" + quantizer.step() + " snr=" + signalToNoise(bits) + " theory="
                        + quantizer.theory());
    }

    private static double signalToNoise(int bits) {
        return Quantizer.signalToNoise(SINE, new Quantizer(bits).quantize(SINE));
    }
}
