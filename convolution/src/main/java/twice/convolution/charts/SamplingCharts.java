package twice.convolution.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import twice.convolution.systems.Quantizer;
import twice.convolution.systems.Sampling;
import twice.convolution.systems.Wave;

/** Waves, their samples, and what becomes of them. */
public final class SamplingCharts {

    /** Points of a curve; a period of a hundred hertz still has ten of them. */
    private static final int POINTS = 2000;

    private SamplingCharts() {}

    /** A wave, its samples, and the wave that is made of them again. */
    public static JFreeChart sampling(Wave wave, double[] samples, double rate, Wave rebuilt) {
        double seconds = samples.length / rate;
        XYPlot plot = plot(seconds);
        curve(plot, 0, "analog", wave, seconds, ChartStyle.LIBRARY, 4f);
        curve(plot, 1, "rebuilt from the samples", rebuilt, seconds, ChartStyle.color(0), 1.6f);
        dots(plot, 2, samples, rate);
        String title = String.format(
                Locale.ROOT, "%,d samples at %s a second, and what comes back", samples.length, number(rate));
        return chart(title, "Nyquist's frequency is " + number(rate / 2) + " Hz", plot);
    }

    /** A sine and its alias, with the samples that both go through. */
    public static JFreeChart aliasing(
            double frequency, double alias, Wave high, Wave low, double[] samples, double rate) {
        double seconds = samples.length / rate;
        XYPlot plot = plot(seconds);
        curve(plot, 0, number(frequency) + " Hz", high, seconds, ChartStyle.color(5), 1.4f);
        curve(plot, 1, "alias, " + number(alias) + " Hz", low, seconds, ChartStyle.color(1), 2.2f);
        dots(plot, 2, samples, rate);
        boolean above = frequency > rate / 2;
        String title = above
                ? "Sampled at " + number(rate) + " Hz, " + number(frequency) + " Hz looks like " + number(alias) + " Hz"
                : "Sampled at " + number(rate) + " Hz, " + number(frequency) + " Hz stays what it is";
        return chart(title, "Nyquist's frequency is " + number(rate / 2) + " Hz", plot);
    }

    /** The frequency that is seen over the one that is there, for all up to a bit beyond the given one. */
    public static JFreeChart folding(double frequency, double rate) {
        double last = Math.max(2.25 * rate, 1.1 * frequency);
        double[] x = SignalCharts.filled(POINTS + 1, i -> last * i / POINTS);
        double[] y = SignalCharts.filled(POINTS + 1, i -> Sampling.alias(x[i], rate));
        NumberAxis there = ChartStyle.axis(new NumberAxis("frequency of the sine (Hz)"));
        there.setRange(0, last);
        NumberAxis seen = ChartStyle.axis(new NumberAxis("frequency seen (Hz)"));
        seen.setRange(0, 0.6 * rate);
        XYLineAndShapeRenderer line = ChartStyle.line(ChartStyle.color(0), 1.8f, 0);
        XYPlot plot = new XYPlot(ChartStyle.series("alias", x, y), there, seen, line);
        plot.setDataset(
                1, ChartStyle.series("this one", new double[] {frequency}, new double[] {Sampling.alias(frequency, rate)
                }));
        plot.setRenderer(1, ChartStyle.line(ChartStyle.color(1), 0, 9));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        ChartStyle.grid(plot);
        return ChartStyle.chart("Frequencies fold at every multiple of " + number(rate / 2) + " Hz", "", plot, true);
    }

    /** A wave and what some bits leave of it. */
    public static JFreeChart quantization(Wave wave, double seconds, Quantizer quantizer) {
        XYPlot plot = plot(seconds);
        Wave stairs = t -> quantizer.quantize(wave.at(t));
        curve(plot, 0, "analog", wave, seconds, ChartStyle.LIBRARY, 3f);
        curve(plot, 1, quantizer.bits() + " bits", stairs, seconds, ChartStyle.color(0), 1.6f);
        Wave error = t -> stairs.at(t) - wave.at(t);
        curve(plot, 2, "error", error, seconds, ChartStyle.color(1), 1.2f);
        String title = String.format(Locale.ROOT, "%d bits: steps of %s", quantizer.bits(), number(quantizer.step()));
        return chart(title, "", plot);
    }

    /** Signal to noise over bits, measured and by theory; row b − 1 is for b bits. */
    public static JFreeChart signalToNoise(double[] measured) {
        double[] bits = SignalCharts.filled(measured.length, i -> i + 1.0);
        double[] theory = SignalCharts.filled(measured.length, i -> new Quantizer(i + 1).theory());
        NumberAxis y = ChartStyle.axis(new NumberAxis("signal to noise (dB)"));
        XYPlot plot = new XYPlot(
                ChartStyle.series("6.02·b + 1.76 dB", bits, theory),
                ChartStyle.counts("bits b", 1, measured.length),
                y,
                ChartStyle.line(ChartStyle.LIBRARY, 2f, 0));
        plot.setDataset(1, ChartStyle.series("measured", bits, measured));
        plot.setRenderer(1, ChartStyle.line(ChartStyle.color(0), 0, 7));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        ChartStyle.grid(plot);
        return ChartStyle.chart("Each bit is worth 6 decibels", "a sine of full height", plot, true);
    }

    private static XYPlot plot(double seconds) {
        NumberAxis time = ChartStyle.axis(new NumberAxis("time (s)"));
        time.setRange(0, seconds);
        NumberAxis height = ChartStyle.axis(new NumberAxis("value (full scale is 1)"));
        height.setRange(-1.3, 1.3); // what is rebuilt may overshoot
        XYPlot plot = new XYPlot(null, time, height, null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        ChartStyle.grid(plot);
        return plot;
    }

    private static void curve(
            XYPlot plot, int index, String name, Wave wave, double seconds, Color color, float width) {
        double[] t = SignalCharts.filled(POINTS + 1, i -> seconds * i / POINTS);
        double[] y = SignalCharts.filled(POINTS + 1, i -> wave.at(t[i]));
        XYLineAndShapeRenderer line = ChartStyle.line(color, width, 0);
        line.setDefaultStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        plot.setDataset(index, ChartStyle.series(name, t, y));
        plot.setRenderer(index, line);
    }

    private static void dots(XYPlot plot, int index, double[] samples, double rate) {
        double[] t = SignalCharts.filled(samples.length, i -> i / rate);
        plot.setDataset(index, ChartStyle.series("samples", t, samples));
        plot.setRenderer(index, ChartStyle.line(ChartStyle.TEXT, 0, samples.length > 100 ? 4 : 7));
    }

    private static JFreeChart chart(String title, String smallPrint, XYPlot plot) {
        return ChartStyle.chart(title, smallPrint, plot, true);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
