package twice.cnn.chapter;

import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import twice.convolution.charts.ChartStyle;

/** Lines through the means of several runs, with bars from the least to the largest. */
final class Spread {

    /**
     * A line.
     *
     * @param color its place in the palette
     * @param y by place and run
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn, compared nowhere
    record Line(String name, int color, double[][] y) {

        double mean(int place) {
            return Arrays.stream(y[place]).average().orElse(Double.NaN);
        }
    }

    private Spread() {}

    /** A chart of lines over a logarithmic axis. */
    static JFreeChart chart(
            String title, String smallPrint, LogAxis domain, ValueAxis range, double[] x, List<Line> lines) {
        XYPlot plot = new XYPlot(null, domain, range, null);
        ChartStyle.grid(plot);
        for (int l = 0; l < lines.size(); l++) {
            Line line = lines.get(l);
            // A little beside each other, so that no bar hides another.
            double aside = Math.pow(1.02, 2 * l - lines.size() + 1.0);
            YIntervalSeries series = new YIntervalSeries(line.name());
            for (int i = 0; i < x.length; i++) {
                double[] sorted = line.y()[i].clone();
                Arrays.sort(sorted);
                series.add(x[i] * aside, line.mean(i), sorted[0], sorted[sorted.length - 1]);
            }
            YIntervalSeriesCollection data = new YIntervalSeriesCollection();
            data.addSeries(series);
            plot.setDataset(l, data);
            XYErrorRenderer renderer = new XYErrorRenderer();
            renderer.setDrawXError(false);
            renderer.setDefaultLinesVisible(true);
            renderer.setCapLength(3);
            renderer.setDefaultShape(
                    ChartStyle.line(ChartStyle.color(line.color()), 1.8f, 6).getDefaultShape());
            renderer.setDefaultStroke(
                    ChartStyle.line(ChartStyle.color(line.color()), 1.8f, 6).getDefaultStroke());
            renderer.setDefaultPaint(ChartStyle.color(line.color()));
            renderer.setAutoPopulateSeriesPaint(false);
            renderer.setAutoPopulateSeriesShape(false);
            renderer.setAutoPopulateSeriesStroke(false);
            plot.setRenderer(l, renderer);
        }
        return ChartStyle.chart(title, smallPrint, plot, true);
    }
}
