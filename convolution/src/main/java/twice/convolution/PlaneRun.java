package twice.convolution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import twice.convolution.charts.PlaneCharts;
import twice.convolution.charts.Sheet;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Input;
import twice.convolution.io.Output;
import twice.convolution.seeing.Animation;
import twice.convolution.seeing.Arithmetic;
import twice.convolution.seeing.Explanation;
import twice.convolution.seeing.Trace;

/** One convolution of a matrix or an image for {@link ConvolutionCommand}: the work, its files, its summary. */
final class PlaneRun {

    private static final int CHART_WIDTH = 1200;
    private static final int CHART_HEIGHT = 440;
    private static final List<String> CHANNELS = List.of("red", "green", "blue");

    private final ConvolutionOptions options;
    private final Settings settings;
    private final Progress progress;

    PlaneRun(ConvolutionOptions options, Settings settings, Progress progress) {
        this.options = options;
        this.settings = settings;
        this.progress = progress;
    }

    /** Convolves each plane, writes, and gives the summary. */
    String run(Input input, Kernel kernel) throws IOException {
        boolean isImage = input instanceof Input.Picture;
        PlaneChecks checks = new PlaneChecks(options, settings);
        if (isImage) {
            checks.checkOutput();
        }
        Convolution2dAlgorithm algorithm = AlgorithmChoice.forPlanes(options.algorithm);
        PlaneChecks.checkWeights(kernel);
        Image image = options.gray ? input.toImage().toGray() : input.toImage();
        checks.checkSize(image, kernel);
        Place place = options.explain == null ? null : Place.parse(options.explain);
        checks.checkSeen(image, kernel, place);

        progress.phase("convolving");
        long began = System.nanoTime();
        List<Plane> planes = new ArrayList<>();
        for (Plane plane : image.planes()) {
            planes.add(algorithm.create().convolve(plane, kernel, settings));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        planes.forEach(PlaneChecks::checkFinite);
        Image result = new Image(
                options.magnitude ? planes.stream().map(PlaneRun::magnitude).toList() : planes);

        progress.phase("writing");
        ConvolutionCommand.print(seen(image, kernel, place, result, algorithm.id()));
        if (!isImage || options.output != null) {
            ImageFile.write(result, new Output("-o", options.output == null ? "-" : options.output));
        }
        draw(image, kernel, result, isImage);
        return String.format(
                Locale.ROOT,
                "%s planes=%d output=%dx%d seconds=%.3f",
                ConvolutionCommand.summary(algorithm.id(), image.rows(), image.columns(), kernel, settings),
                planes.size(),
                result.rows(),
                result.columns(),
                seconds);
    }

    /** The trace and the explanation, one after the other for each plane. */
    private List<String> seen(Image image, Kernel kernel, Place place, Image result, String algorithm) {
        List<String> lines = new ArrayList<>();
        for (int channel = 0; channel < image.planes().size() && (options.trace || place != null); channel++) {
            Arithmetic arithmetic = Arithmetic.of(image.planes().get(channel), kernel, settings);
            if (!image.isGray()) {
                lines.add(CHANNELS.get(channel));
            }
            if (options.trace) {
                Trace.write(arithmetic, lines::add);
            }
            if (place != null) {
                lines.addAll(Explanation.of(arithmetic, place.row(), place.column()));
                lines.add("output[" + place.row() + "," + place.column() + "] = "
                        + result.planes().get(channel).at(place.row(), place.column()) + " by " + algorithm);
            }
        }
        return lines;
    }

    private static Plane magnitude(Plane plane) {
        float[] values = new float[plane.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(plane.values()[i]);
        }
        return new Plane(plane.rows(), plane.columns(), values);
    }

    private void draw(Image image, Kernel kernel, Image result, boolean isImage) throws IOException {
        if (options.animation != null) {
            Arithmetic arithmetic = Arithmetic.of(image.planes().get(0), kernel, settings);
            new Output("--animate", options.animation).write(out -> Animation.write(arithmetic, out));
        }
        if (options.chart != null) {
            Sheet chart = PlaneCharts.convolution(image, kernel, result, isImage);
            new Output("--chart", options.chart)
                    .writeFile(file -> ChartFile.write(chart, CHART_WIDTH, CHART_HEIGHT, file));
        }
    }
}
