package twice.kmeans.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** The one look of all charts: white ground, thin grid, dark text, colours that colour-blind readers can tell apart. */
public final class ChartStyle {

    /**
     * Okabe and Ito's colours first, which every kind of colour blindness keeps apart, then Tol's; beyond the first eight,
     * neighbours can come close, which is why clusters carry numbers as well.
     */
    private static final int[] PALETTE = {
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x882255, 0x999933, 0x332288, 0xCC6677,
        0x44AA99, 0x661100, 0xAA4499, 0x117733, 0xBBA030, 0x6B6B6B, 0x5577CC, 0xB05A00, 0x00606B, 0xE08FB8
    };

    /** Of titles, labels and ticks. */
    public static final Color TEXT = new Color(0x222222);
    /** Of grid lines. */
    public static final Color GRID = new Color(0xDDDDDD);
    /** Of what is not ours. */
    public static final Color LIBRARY = new Color(0x9A9A9A);
    /** Of small print and ticks. */
    public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final BasicStroke THIN = new BasicStroke(0.6f);

    private ChartStyle() {}

    /** The colour of a series; after twenty they begin anew. */
    public static Color color(int number) {
        return new Color(PALETTE[number % PALETTE.length]);
    }

    /** A shape around the origin, of about {@code size} pixels; another one each time the colours begin anew. */
    static Shape marker(int number, double size) {
        double r = size / 2;
        return switch (number / PALETTE.length % 4) {
            case 0 -> new Ellipse2D.Double(-r, -r, size, size);
            case 1 -> new Rectangle2D.Double(-r, -r, size, size);
            case 2 -> polygon(-r, r, r, r, 0, -r);
            default -> polygon(-r, 0, 0, -r, r, 0, 0, r);
        };
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int v = 2; v < xy.length; v += 2) {
            path.lineTo(xy[v], xy[v + 1]);
        }
        path.closePath();
        return path;
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

    static void grid(XYPlot plot) {
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
    }

    /** Gives an axis its fonts and colours. */
    public static <A extends ValueAxis> A axis(A axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(SMALL);
        axis.setLabelPaint(TEXT);
        axis.setTickLabelPaint(TEXT);
        axis.setAxisLinePaint(Color.GRAY);
        return axis;
    }

    static NumberAxis numbers(String label) {
        NumberAxis axis = axis(new NumberAxis(label));
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    /** An axis of whole numbers from first to last. */
    static NumberAxis counts(String label, int first, int last) {
        NumberAxis axis = axis(new NumberAxis(label));
        axis.setRange(first - 0.3, last + 0.3);
        int step = 1;
        for (int next = 2; (last - first) / step > 16; next = next == 5 ? 10 : next * 5 / 2) {
            step = next;
        }
        axis.setTickUnit(new NumberTickUnit(step));
        return axis;
    }

    /** A log axis over whole decades. */
    public static LogAxis logAxis(String label, double least, double most) {
        LogAxis axis = axis(new LogAxis(label));
        double low = Math.pow(10, Math.floor(Math.log10(least)));
        double high = Math.pow(10, Math.ceil(Math.log10(most)));
        axis.setRange(low, Math.max(high, 10 * low));
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return axis;
    }
}
