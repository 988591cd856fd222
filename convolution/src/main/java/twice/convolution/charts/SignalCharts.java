package twice.convolution.charts;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYBarDataset;

/** Signals of numbers: as bars where there are few, as a line where there are many. */
public final class SignalCharts {

    /** More values than this are drawn as a line. */
    private static final int BARS = 120;

    private SignalCharts() {}

    /**
     * A signal, a kernel and their convolution, one above the other on one axis.
     *
     * @param offset where in the full convolution the result begins
     * @param stride every how many values of that one is in the result
     */
    public static JFreeChart convolution(double[] signal, double[] kernel, double[] result, int offset, int stride) {
        int end = offset + (result.length - 1) * stride;
        int last = Math.max(Math.max(signal.length, kernel.length) - 1, end);
        CombinedDomainXYPlot plot =
                new CombinedDomainXYPlot(ChartStyle.counts("place in the full convolution", 0, last));
        plot.setGap(14);
        plot.add(panel("signal", signal, 0, 1, ChartStyle.color(0)));
        plot.add(panel("kernel", kernel, 0, 1, ChartStyle.color(1)));
        plot.add(panel("result", result, offset, stride, ChartStyle.color(2)));
        String title = String.format(
                Locale.ROOT, "%,d values with a kernel of %,d give %,d", signal.length, kernel.length, result.length);
        return ChartStyle.chart(title, "", plot, false);
    }

    private static XYPlot panel(String label, double[] values, int first, int step, Color color) {
        double[] places = filled(values.length, i -> (double) first + (double) i * step);
        NumberAxis axis = ChartStyle.axis(new NumberAxis(label));
        XYPlot plot = new XYPlot(ChartStyle.series(label, places, values), null, axis, null);
        plot.setOutlineVisible(false);
        ChartStyle.grid(plot);
        if (values.length > BARS) {
            plot.setRenderer(ChartStyle.line(color, 1.2f, 0));
        } else {
            plot.setDataset(new XYBarDataset(plot.getDataset(), 0.5));
            plot.setRenderer(bars(color));
        }
        return plot;
    }

    private static XYBarRenderer bars(Color color) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, color);
        return renderer;
    }

    /** An array by index. */
    static double[] filled(int length, IntToDoubleFunction value) {
        double[] filled = new double[length];
        Arrays.setAll(filled, value);
        return filled;
    }
}
