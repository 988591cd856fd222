package twice.deepdream.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Drawable;
import twice.convolution.Image;
import twice.convolution.charts.ChartStyle;
import twice.convolution.charts.Picture;
import twice.convolution.charts.Sheet;

/** What happened in a dream: its octaves as a strip, and how the objective grew in each. */
public final class DreamCharts {

    /** For which they are made. */
    public static final int WIDTH = 1100;

    /** For which they are made. */
    public static final int HEIGHT = 640;

    private static final double WHITE = 255;

    private DreamCharts() {}

    /**
     * The strip above the curves.
     *
     * @param octaves what was dreamt at each size, the smallest first
     * @param values the objective before each step, a list an octave
     * @param what the objective, in a word
     */
    public static Drawable of(List<Image> octaves, List<List<Double>> values, String what) {
        List<Drawable> strip = new ArrayList<>();
        for (int o = 0; o < octaves.size(); o++) {
            Image image = octaves.get(o);
            strip.add(Picture.of(
                    image, 0, WHITE, "octave " + (o + 1), image.columns() + " × " + image.rows() + " pixels"));
        }
        return new Sheet(1, List.of(new Sheet(strip.size(), strip), growth(values, what)));
    }

    /** The objective by steps, as a multiple of what it was when the octave began. */
    private static JFreeChart growth(List<List<Double>> values, String what) {
        NumberAxis x = ChartStyle.numbers("steps taken");
        x.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        XYPlot plot = new XYPlot(null, x, ChartStyle.numbers("times its value at the octave's start"), null);
        ChartStyle.grid(plot);
        double most = 1;
        for (int o = 0; o < values.size(); o++) {
            List<Double> own = values.get(o);
            double start = own.isEmpty() || own.get(0) == 0 ? 1 : Math.abs(own.get(0));
            double[] growth = own.stream().mapToDouble(value -> value / start).toArray();
            double[] steps = IntStream.range(0, own.size()).asDoubleStream().toArray();
            plot.setDataset(o, ChartStyle.series("octave " + (o + 1), steps, growth));
            plot.setRenderer(o, ChartStyle.line(ChartStyle.color(o), 1.8f, 6));
            most = growth.length == 0 ? most : growth[growth.length - 1];
        }
        String title = String.format(Locale.ROOT, "The objective grew %.1f-fold in the last octave", most);
        return ChartStyle.chart(title, what + ", before each step", plot, true);
    }
}
