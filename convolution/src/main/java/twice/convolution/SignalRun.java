package twice.convolution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import twice.convolution.charts.SignalCharts;
import twice.convolution.io.ImageFormat;
import twice.convolution.io.Output;
import twice.convolution.io.TextFile;
import twice.convolution.io.TextMatrix;
import twice.convolution.seeing.Animation;
import twice.convolution.seeing.Arithmetic;
import twice.convolution.seeing.Explanation;
import twice.convolution.seeing.Trace;

/** One convolution of a signal for {@link ConvolutionCommand}: the work, its files, its summary. */
final class SignalRun {

    private static final int CHART_WIDTH = 800;
    private static final int CHART_HEIGHT = 600;

    private final ConvolutionOptions options;
    private final Settings settings;
    private final Progress progress;

    SignalRun(ConvolutionOptions options, Settings settings, Progress progress) {
        this.options = options;
        this.settings = settings;
        this.progress = progress;
    }

    /** Convolves, writes, and gives the summary. */
    String run(TextMatrix input, Kernel kernel) throws IOException {
        if (options.output != null && ImageFormat.isNameOfImage(options.output)) {
            throw new ConvolutionException("-o " + options.output + ": expected the name of a text file, since "
                    + options.input + " is a signal (--chart draws it)");
        }
        Convolution1dAlgorithm algorithm = AlgorithmChoice.forSignals(options.algorithm);
        double[] signal = input.values();
        Arithmetic arithmetic = Arithmetic.of(signal, kernel.weights(), settings);
        Place place =
                options.explain == null ? null : Place.parse(options.explain).inSignal();
        if (place != null) {
            place.check(1, arithmetic.columns());
        }
        if (options.trace) {
            Trace.check(arithmetic);
        }
        if (options.animation != null) {
            Animation.check(arithmetic);
        }

        progress.phase("convolving");
        long began = System.nanoTime();
        double[] result = algorithm.create().convolve(signal, kernel.weights(), settings);
        double seconds = (System.nanoTime() - began) / 1e9;
        checkFinite(result);
        if (options.magnitude) {
            Arrays.setAll(result, t -> Math.abs(result[t]));
        }

        progress.phase("writing");
        List<String> seen = new ArrayList<>();
        if (options.trace) {
            Trace.write(arithmetic, seen::add);
        }
        if (place != null) {
            seen.addAll(Explanation.of(arithmetic, 0, place.column()));
            seen.add("output[" + place.column() + "] = " + result[place.column()] + " by " + algorithm.id());
        }
        ConvolutionCommand.print(seen);
        boolean asColumn = input.columns() == 1 && input.rows() > 1;
        new Output("-o", options.output == null ? "-" : options.output)
                .write(out -> TextFile.write(result, asColumn, out));
        if (options.animation != null) {
            new Output("--animate", options.animation).write(out -> Animation.write(arithmetic, out));
        }
        if (options.chart != null) {
            int offset = settings.mode().offset(kernel.weights().length);
            new Output("--chart", options.chart)
                    .writeFile(file -> ChartFile.write(
                            SignalCharts.convolution(signal, kernel.weights(), result, offset, settings.stride()),
                            CHART_WIDTH,
                            CHART_HEIGHT,
                            file));
        }
        return String.format(
                Locale.ROOT,
                "%s output=%s seconds=%.3f",
                ConvolutionCommand.summary(algorithm.id(), input.rows(), input.columns(), kernel, settings),
                asColumn ? result.length + "x1" : "1x" + result.length,
                seconds);
    }

    private static void checkFinite(double[] result) {
        for (int i = 0; i < result.length; i++) {
            if (!Double.isFinite(result[i])) {
                throw new ConvolutionException(
                        "the result is too large for a double in place " + i + ": expected smaller values or weights");
            }
        }
    }
}
