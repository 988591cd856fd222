package twice.convolution.charts;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.systems.FrequencyResponse;

/** A matrix as a field of coloured cells, its first row on top; small ones have their numbers written in. */
public final class HeatMap {

    /** Numbers that need more than this in a row have no room in their cells. */
    private static final int CHARACTERS = 45;

    /** Frequencies along each side of a response. */
    private static final int FREQUENCIES = 65;

    private HeatMap() {}

    /** A kernel's weights: blue below zero, orange above. */
    public static JFreeChart kernel(Kernel kernel, String title) {
        double most = 0;
        for (double weight : kernel.weights()) {
            most = Math.max(most, Math.abs(weight));
        }
        return matrix(kernel.rows(), kernel.columns(), kernel.weights(), ColorScale.signed(most), title);
    }

    /** A plane from its lowest value, black, to its highest, white. */
    public static JFreeChart plane(Plane plane, String title) {
        double[] values = new double[plane.values().length];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            values[i] = plane.values()[i];
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        return matrix(plane.rows(), plane.columns(), values, ColorScale.gray(low, high), title);
    }

    /** |H| of a kernel over all frequencies, none in the middle. */
    public static JFreeChart response(Kernel kernel, String title) {
        double[][] grid = FrequencyResponse.grid(kernel, FREQUENCIES);
        int n = FREQUENCIES;
        double[] x = new double[n * n];
        double[] y = new double[n * n];
        double[] height = new double[n * n];
        double most = 0;
        for (int i = 0; i < n * n; i++) {
            x[i] = FrequencyResponse.frequency(i % n, n) / Math.PI;
            y[i] = FrequencyResponse.frequency(i / n, n) / Math.PI;
            height[i] = grid[i / n][i % n];
            most = Math.max(most, height[i]);
        }
        double half = 1.0 / (n - 1);
        XYPlot plot = blocks(x, y, height, 2 * half, ColorScale.height(most));
        plot.setDomainAxis(frequencies("across (units of π)", half));
        NumberAxis down = frequencies("down (units of π)", half);
        down.setInverted(true);
        plot.setRangeAxis(down);
        return ChartStyle.chart(title, String.format(Locale.ROOT, "0 dark … %.3g bright", most), plot, false);
    }

    private static NumberAxis frequencies(String label, double half) {
        NumberAxis axis = ChartStyle.axis(new NumberAxis(label));
        axis.setRange(-1 - half, 1 + half);
        axis.setTickUnit(new NumberTickUnit(0.5));
        return axis;
    }

    private static JFreeChart matrix(int rows, int columns, double[] values, ColorScale scale, String title) {
        double[] x = new double[values.length];
        double[] y = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            x[i] = i % columns;
            y[i] = row;
        }
        XYPlot plot = blocks(x, y, values, 1, scale);
        // Square cells, whatever the matrix's shape: the shorter side gets empty room on both ends.
        int side = Math.max(rows, columns);
        plot.setDomainAxis(hidden(columns, side));
        plot.setRangeAxis(hidden(rows, side));
        plot.getRangeAxis().setInverted(true);
        String[] numbers = Arrays.stream(values).mapToObj(HeatMap::number).toArray(String[]::new);
        int longest = Arrays.stream(numbers).mapToInt(String::length).max().orElseThrow();
        if (side * longest <= CHARACTERS) {
            for (int i = 0; i < values.length; i++) {
                XYTextAnnotation number = new XYTextAnnotation(numbers[i], x[i], y[i]);
                number.setFont(ChartStyle.SMALL);
                number.setPaint(isDark(scale.color(values[i])) ? Color.WHITE : ChartStyle.TEXT);
                plot.addAnnotation(number);
            }
        }
        return ChartStyle.chart(title, rows + " × " + columns, plot, false);
    }

    private static XYPlot blocks(double[] x, double[] y, double[] values, double size, ColorScale scale) {
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("values", new double[][] {x, y, values});
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth(size);
        renderer.setBlockHeight(size);
        renderer.setPaintScale(scale);
        XYPlot plot = new XYPlot(dataset, null, null, renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private static NumberAxis hidden(int n, int side) {
        NumberAxis axis = new NumberAxis();
        axis.setRange((n - side) / 2.0 - 0.55, (n + side) / 2.0 - 0.45);
        axis.setVisible(false);
        return axis;
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.valueOf((long) value).replace('-', '−');
        }
        return String.format(Locale.ROOT, "%.2g", value).replace('-', '−');
    }

    private static boolean isDark(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() < 140;
    }
}
