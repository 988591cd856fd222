package twice.filters.charts;

import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import twice.convolution.charts.MeasuredCharts;
import twice.convolution.crossover.MeasuredTable;
import twice.filters.FilterFamily;
import twice.filters.Rung;

/** The charts of how times grow with the window. */
public final class GrowthCharts {

    /** The families that are measured so. */
    public static final List<String> MEASURED = List.of("mean", "median", "gaussian");

    /** Of a chart that fills a page's width. */
    public static final int WIDTH = 820;

    /** Of the same. */
    public static final int HEIGHT = 460;

    private static final Map<String, String> TITLES = Map.of(
            "mean", "Mean",
            "median", "Median of bytes",
            "gaussian", "Gaussian");

    private GrowthCharts() {}

    /** The chart of one of the families that are {@link #MEASURED}. */
    public static JFreeChart of(String family, MeasuredTable table) {
        List<String> ladder = FilterFamily.ALL.stream()
                .filter(one -> one.name().equals(family))
                .flatMap(one -> one.ladder().stream())
                .map(Rung::id)
                .toList();
        boolean sigma = family.equals("gaussian");
        return MeasuredCharts.growth(
                TITLES.get(family) + " on 960 × 540",
                sigma ? "σ in pixels" : "rows and columns n of the window",
                sigma ? "σ" : "n",
                table,
                ladder);
    }
}
