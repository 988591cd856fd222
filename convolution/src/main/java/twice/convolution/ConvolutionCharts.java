package twice.convolution;

import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import twice.convolution.charts.MeasuredCharts;
import twice.convolution.crossover.MeasuredTable;

/** The chapter's charts of measurements: results in, charts out; {@link ChartFile} writes them. */
public final class ConvolutionCharts {

    /** What is measured: times of signals, of planes by dense and by separable kernels, and errors of signals. */
    public static final List<String> MEASURED = List.of("signals", "planes", "separable", "errors");

    /** Of a chart that fills a page's width. */
    public static final int WIDTH = 820;

    /** Of the same. */
    public static final int HEIGHT = 460;

    private static final List<String> SIGNALS = Arrays.stream(Convolution1dAlgorithm.values())
            .map(Convolution1dAlgorithm::id)
            .toList();

    private static final List<String> PLANES = Arrays.stream(Convolution2dAlgorithm.values())
            .map(Convolution2dAlgorithm::id)
            .toList();

    private ConvolutionCharts() {}

    /** The chart of one of the things that are {@link #MEASURED}. */
    public static JFreeChart measured(String what, MeasuredTable table) {
        String width = "rows and columns of the kernel";
        return switch (what) {
            case "signals" -> MeasuredCharts.times("Signals of 100,000", "weights of the kernel", table, SIGNALS);
            case "planes" -> MeasuredCharts.times("Dense kernels on 1024 × 1024", width, table, PLANES);
            case "separable" -> MeasuredCharts.times("Separable kernels on 1024 × 1024", width, table, PLANES);
            case "errors" ->
                MeasuredCharts.errors(
                        "Of noise, sums lose digits as they grow, and transforms hardly any",
                        "n random samples with n/8 + 1 random weights; truth in twice double's precision",
                        "samples n",
                        table,
                        SIGNALS);
            default -> throw new IllegalArgumentException("expected one of " + MEASURED + ", found " + what);
        };
    }
}
