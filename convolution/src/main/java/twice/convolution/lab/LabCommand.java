package twice.convolution.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.convolution.ChartFile;
import twice.convolution.ConvolutionException;
import twice.convolution.io.Output;

/** What all experiments share: numbers to {@code -o}, a chart to {@code --chart}, one line of summary. */
abstract class LabCommand implements Callable<Integer> {

    /** More values than this nobody reads, and no chart shows. */
    static final int MOST_SAMPLES = 100_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The numbers (default: standard output).")
    private String output;

    @Option(names = "--chart", paramLabel = "FILE", description = "A chart of them, as .png or .svg.")
    private String chart;

    /** Checks the options, then does the experiment. */
    abstract Findings run();

    @Override
    public final Integer call() throws IOException {
        Findings findings;
        long began;
        try {
            Output numbers = new Output("-o", output);
            List<Output> outputs = new ArrayList<>(List.of(numbers));
            if (chart != null) {
                Output picture = new Output("--chart", chart);
                picture.checkEnding(".png", ".svg");
                outputs.add(picture);
            }
            Output.check(outputs, List.of());
            began = System.nanoTime();
            findings = run();
        } catch (ConvolutionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (chart != null) {
            ChartFile.write(findings.chart().get(), findings.width(), findings.height(), Output.path(chart));
        }
        new Output("-o", output).write(out -> {
            for (String line : findings.lines()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        System.err.printf(Locale.ROOT, "%s seconds=%.3f%n", findings.summary(), seconds);
        return 0;
    }

    /** Refuses an option's value. */
    static void require(boolean condition, String option, String expected, Object found) {
        if (!condition) {
            throw new ConvolutionException(option + ": expected " + expected + ", found " + found);
        }
    }

    /** Refuses a rate or a time that is no positive number, or so long that nobody could read the samples. */
    static int samples(double rate, double seconds) {
        require(rate > 0 && Double.isFinite(rate), "--rate", "a positive number of hertz", rate);
        require(seconds > 0 && Double.isFinite(seconds), "--seconds", "a positive time", seconds);
        double samples = Math.ceil(rate * seconds);
        require(
                samples >= 2 && samples <= MOST_SAMPLES,
                "--seconds",
                "a time of 2 to 100,000 samples at " + rate + " Hz",
                seconds);
        return (int) samples;
    }

    /** Refuses what is no frequency. */
    static void checkFrequency(String option, double frequency) {
        require(frequency >= 0 && Double.isFinite(frequency), option, "hertz of 0 or more", frequency);
    }
}
