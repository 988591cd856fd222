package twice.benchmarks;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import twice.kmeans.charts.ChartStyle;

/** A bar a rung, in the ladder's order from top to bottom, with its gain over the naive one. */
final class LadderChart {

    /** The part of a plot's width that a letter of a label takes at most. */
    private static final double LETTER = 0.009;

    private LadderChart() {}

    /** The chart of a ladder of one rung or more. */
    static JFreeChart of(String title, Ladder ladder) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Ladder.Row row : ladder.rows()) {
            double milliseconds = row.measured().milliseconds();
            dataset.addValue(milliseconds, "time", row.rung().name());
            least = Math.min(least, milliseconds);
            most = Math.max(most, milliseconds);
        }
        // Room to the left for the shortest bar to be seen, and to the right for each bar's label.
        LogAxis time = ChartStyle.logAxis("milliseconds (log scale, shorter is better)", least / 2, most);
        time.setRange(time.getLowerBound(), end(ladder, dataset, time.getLowerBound()));
        CategoryAxis rungs = new CategoryAxis();
        rungs.setTickLabelFont(ChartStyle.SMALL.deriveFont(12f));
        rungs.setTickLabelPaint(ChartStyle.TEXT);
        rungs.setMaximumCategoryLabelWidthRatio(0.4f);
        rungs.setCategoryMargin(0.25);
        CategoryPlot plot = new CategoryPlot(dataset, rungs, time, renderer(ladder, time.getLowerBound()));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        String words = ladder.words().isEmpty() ? "" : ladder.words() + "; ";
        String gain = "± half of the 95 % confidence interval; × is the gain over ";
        return ChartStyle.chart(title, words + gain + ladder.yardstick().rung().name(), plot, false);
    }

    /**
     * Where an axis that begins at {@code base} ends so that all labels fit. A bar of time t with a label that takes the share
     * s of the width ends at ln(t/base)/ln(end/base) of it, which may be 1 − s.
     */
    private static double end(Ladder ladder, DefaultCategoryDataset dataset, double base) {
        BarLabels labels = new BarLabels(ladder);
        double length = 0;
        for (int column = 0; column < dataset.getColumnCount(); column++) {
            double label = LETTER * labels.generateLabel(dataset, 0, column).length();
            double bar = Math.log(dataset.getValue(0, column).doubleValue() / base);
            length = Math.max(length, bar / (1 - Math.min(0.5, label)));
        }
        return base * Math.exp(length);
    }

    private static BarRenderer renderer(Ladder ladder, double base) {
        BarRenderer renderer = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemPaint(int row, int column) {
                return color(ladder, column);
            }
        };
        renderer.setBase(base);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(ChartStyle.SMALL);
        renderer.setDefaultItemLabelPaint(ChartStyle.TEXT);
        renderer.setDefaultItemLabelGenerator(new BarLabels(ladder));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    /** Gray for what stands below naive, which is not ours; the first colour for naive, and so on. */
    private static Color color(Ladder ladder, int column) {
        int own = column - ladder.rows().indexOf(ladder.yardstick());
        return own < 0 ? ChartStyle.LIBRARY : ChartStyle.color(own);
    }
}
