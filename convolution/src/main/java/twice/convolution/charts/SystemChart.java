package twice.convolution.charts;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** How far each of some systems is from being linear and shift-invariant, on a log axis. */
public final class SystemChart {

    /** What is below this is drawn here: rounding, or nothing at all. */
    private static final double FLOOR = 1e-9;

    private SystemChart() {}

    /** A system's two deviations, 0 or more. */
    public record Deviation(String system, double fromLinear, double fromShiftInvariant) {}

    /** A pair of bars for each system; at least one. */
    public static JFreeChart of(List<Deviation> deviations) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (Deviation deviation : deviations) {
            dataset.addValue(Math.max(2 * FLOOR, deviation.fromLinear()), "not linear", deviation.system());
            dataset.addValue(
                    Math.max(2 * FLOOR, deviation.fromShiftInvariant()), "not shift-invariant", deviation.system());
        }
        LogAxis axis = ChartStyle.decades("largest deviation, as a part of the largest output (log scale)", FLOOR, 5);
        axis.setNumberFormatOverride(null);
        CategoryAxis systems = new CategoryAxis();
        systems.setTickLabelFont(ChartStyle.SMALL.deriveFont(12f));
        systems.setTickLabelPaint(ChartStyle.TEXT);
        CategoryPlot plot = new CategoryPlot(dataset, systems, axis, renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        return ChartStyle.chart(
                "A convolution deviates by rounding, anything else by a lot",
                "float rounds at 6·10⁻⁸; the shortest bars stand for 0",
                plot,
                true);
    }

    private static BarRenderer renderer() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBase(FLOOR);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.05);
        renderer.setSeriesPaint(0, ChartStyle.color(0));
        renderer.setSeriesPaint(1, ChartStyle.color(1));
        return renderer;
    }
}
