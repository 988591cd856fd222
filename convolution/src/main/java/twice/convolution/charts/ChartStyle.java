package twice.convolution.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** The one look of all charts: white ground, thin grid, dark text, colours that colour-blind readers can tell apart. */
public final class ChartStyle {

    /**
     * Okabe and Ito's colours first, which every kind of colour blindness keeps apart, then three of Tol's.
     */
    private static final int[] PALETTE = {
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x882255, 0x999933, 0x332288
    };

    /** Titles, labels, numbers. */
    public static final Color TEXT = new Color(0x222222);

    static final Color GRID = new Color(0xDDDDDD);
    static final Color LIBRARY = new Color(0x9A9A9A);
    /** Small print and ticks. */
    public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    /** Labels of axes and legends. */
    public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    /** Titles. */
    public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

    private static final BasicStroke THIN = new BasicStroke(0.6f);

    private ChartStyle() {}

    /** The colour of a series; after nine they begin anew. */
    public static Color color(int number) {
        return new Color(PALETTE[number % PALETTE.length]);
    }

    /** A dot around the origin, of that many pixels. */
    static Shape dot(double size) {
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
    }

    /** A chart with title and, unless empty, a line of small print under it. */
    public static JFreeChart chart(String title, String smallPrint, Plot plot, boolean legend) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(6, 6, 6, 14));
        JFreeChart chart = new JFreeChart(null, null, plot, legend);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(6, 4, 4, 14));
        chart.setTitle(line(title, TITLE));
        if (!smallPrint.isEmpty()) {
            chart.addSubtitle(line(smallPrint, SMALL));
        }
        if (legend) {
            chart.getLegend().setItemFont(LABEL);
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        return chart;
    }

    private static TextTitle line(String text, Font font) {
        TextTitle line = new TextTitle(text, font);
        line.setPaint(TEXT);
        line.setHorizontalAlignment(HorizontalAlignment.LEFT);
        line.setTextAlignment(HorizontalAlignment.LEFT);
        line.setPadding(2, 8, 2, 8);
        return line;
    }

    /** A thin grid. */
    public static void grid(XYPlot plot) {
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
    }

    /** That axis in the look of all. */
    public static <A extends ValueAxis> A axis(A axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(SMALL);
        axis.setLabelPaint(TEXT);
        axis.setTickLabelPaint(TEXT);
        axis.setAxisLinePaint(Color.GRAY);
        return axis;
    }

    /** A linear axis, which needn't begin at zero. */
    public static NumberAxis numbers(String label) {
        NumberAxis axis = axis(new NumberAxis(label));
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    /** An axis of whole numbers from first to last. */
    static NumberAxis counts(String label, int first, int last) {
        NumberAxis axis = axis(new NumberAxis(label));
        axis.setRange(first - 0.5, last + 0.5);
        int step = 1;
        for (int next = 2; (last - first) / step > 16; next = next == 5 ? 10 : next * 5 / 2) {
            step = next;
        }
        axis.setTickUnit(new NumberTickUnit(step));
        return axis;
    }

    /** A log axis over whole decades. */
    public static LogAxis decades(String label, double least, double most) {
        LogAxis axis = axis(new LogAxis(label));
        double low = Math.pow(10, Math.floor(Math.log10(least)));
        axis.setRange(low, Math.max(most * 1.3, 10 * low));
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return axis;
    }

    /** The colour of a rung: gray for the library, and the palette in the ladder's order for the others. */
    static Color rung(String name, List<String> ladder) {
        List<String> ours =
                ladder.stream().filter(rung -> !rung.equals("library")).toList();
        return name.equals("library") ? LIBRARY : color(Math.max(0, ours.indexOf(name)));
    }

    /** Lines of one colour, with dots of some pixels, or none for 0. */
    public static XYLineAndShapeRenderer line(Color color, float width, double dots) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(width > 0, dots > 0);
        renderer.setDefaultPaint(color);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultStroke(new BasicStroke(Math.max(width, 1)));
        renderer.setDefaultShape(dot(dots));
        return renderer;
    }

    /** The plot of a curve or points. */
    public static DefaultXYDataset series(String name, double[] x, double[] y) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries(name, new double[][] {x, y});
        return dataset;
    }
}
