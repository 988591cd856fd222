package twice.convolution;

import java.util.List;
import org.jfree.chart.JFreeChart;
import twice.convolution.charts.MeasuredCharts;
import twice.convolution.crossover.MeasuredTable;

/** The chapter's charts of measurements: results in, charts out; {@link ChartFile} writes them. */
public final class ConvolutionCharts {

    /** Of a chart that fills a page's width. */
    public static final int WIDTH = 820;

    /** Of the same. */
    public static final int HEIGHT = 460;

    private ConvolutionCharts() {}

    /**
     * Times of signals over the number of weights.
     *
     * @param ladder the names of the rungs in the ladder's order
     */
    public static JFreeChart crossoverOfSignals(MeasuredTable table, List<String> ladder) {
        return MeasuredCharts.times("Signals of 100,000", "weights of the kernel", table, ladder);
    }

    /** Times of planes over the width of a dense kernel. */
    public static JFreeChart crossoverOfPlanes(MeasuredTable table, List<String> ladder) {
        return MeasuredCharts.times("Dense kernels on 1024 × 1024", "rows and columns of the kernel", table, ladder);
    }

    /** Times of planes over the width of a kernel that is one column times one row. */
    public static JFreeChart crossoverOfSeparable(MeasuredTable table, List<String> ladder) {
        return MeasuredCharts.times(
                "Separable kernels on 1024 × 1024", "rows and columns of the kernel", table, ladder);
    }

    /** Errors of signals over their length. */
    public static JFreeChart errors(MeasuredTable table, List<String> ladder) {
        return MeasuredCharts.errors(
                "Errors stay near 10⁻¹⁵ of the largest value",
                "n random samples with n/8 + 1 random weights; truth in twice double's precision",
                "samples n",
                table,
                ladder);
    }
}
