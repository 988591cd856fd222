package twice.cnn.chapter;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import twice.convolution.charts.ChartStyle;

/** Lines over one axis. */
final class Curves {

    /**
     * A line.
     *
     * @param color its place in the palette
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn, compared nowhere
    record Curve(String name, int color, double[] y) {}

    private Curves() {}

    /**
     * A chart of lines.
     *
     * @param x where all of them have their points
     * @param dots of how many units; 0 for none
     */
    static JFreeChart chart(
            String title,
            String smallPrint,
            NumberAxis domain,
            ValueAxis range,
            double[] x,
            double dots,
            List<Curve> curves) {
        XYPlot plot = new XYPlot(null, domain, range, null);
        ChartStyle.grid(plot);
        for (int c = 0; c < curves.size(); c++) {
            Curve curve = curves.get(c);
            plot.setDataset(c, ChartStyle.series(curve.name(), x, curve.y()));
            plot.setRenderer(c, ChartStyle.line(ChartStyle.color(curve.color()), 1.8f, dots));
        }
        return ChartStyle.chart(title, smallPrint, plot, true);
    }

    /** An axis of whole numbers. */
    static NumberAxis counts(String label, double first, double last) {
        NumberAxis axis = ChartStyle.numbers(label);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setRange(first, last);
        return axis;
    }

    /** An axis of a range. */
    static NumberAxis numbers(String label, double low, double high) {
        NumberAxis axis = ChartStyle.numbers(label);
        axis.setRange(low, high);
        return axis;
    }

    /** 0, 1, 2, … */
    static double[] steps(int count, int first) {
        double[] steps = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = i + first;
        }
        return steps;
    }
}
