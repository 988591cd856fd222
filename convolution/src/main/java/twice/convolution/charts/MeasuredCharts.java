package twice.convolution.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import twice.convolution.crossover.Crossovers;
import twice.convolution.crossover.Growth;
import twice.convolution.crossover.Measured;
import twice.convolution.crossover.MeasuredTable;

/** Measurements of every rung over a size, on logarithmic axes. */
public final class MeasuredCharts {

    private MeasuredCharts() {}

    /**
     * Times over the kernel's size: measured points, the chooser's model as a broken line, and where the fastest changes.
     *
     * @param ladder the names of the rungs in the ladder's order, which is that of the colours
     */
    public static JFreeChart times(String what, String sizes, MeasuredTable table, List<String> ladder) {
        List<Crossovers.Crossover> crossovers = Crossovers.of(table.rows());
        XYPlot plot = plot(sizes, "milliseconds (log scale)", table.rows(), ladder, smallest(table.rows()));
        for (String rung : rungs(table.rows(), ladder)) {
            List<Measured> modelled = table.rows().stream()
                    .filter(row -> row.rung().equals(rung) && row.model().isPresent())
                    .toList();
            if (!modelled.isEmpty()) {
                addModel(plot, modelled, ChartStyle.rung(rung, ladder));
            }
        }
        for (Crossovers.Crossover crossover : crossovers) {
            addCrossover(plot, crossover);
        }
        String finding = crossovers.isEmpty()
                ? what
                : what + ": "
                        + crossovers.stream()
                                .map(c ->
                                        String.format(Locale.ROOT, "%s from %,.0f on", c.above(), Math.ceil(c.size())))
                                .collect(Collectors.joining(", "));
        return ChartStyle.chart(
                finding, "dots are measured, broken lines are the model that auto chooses by", plot, true);
    }

    /**
     * Times over a window's size: the legend says by which power of the size each rung grows, the title names the steepest
     * and the flattest.
     *
     * @param letter what the size is called in formulas
     */
    public static JFreeChart growth(
            String what, String sizes, String letter, MeasuredTable table, List<String> ladder) {
        Map<String, Double> exponents = new LinkedHashMap<>();
        for (String rung : rungs(table.rows(), ladder)) {
            List<Measured> of =
                    table.rows().stream().filter(row -> row.rung().equals(rung)).toList();
            Growth.exponent(of).ifPresent(exponent -> exponents.put(rung, exponent));
        }
        XYPlot plot = plot(sizes, "milliseconds (log scale)", table.rows(), ladder, smallest(table.rows()));
        LegendItemCollection legend = new LegendItemCollection();
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            String rung = plot.getDataset(i).getSeriesKey(0).toString();
            LegendItem drawn = plot.getRenderer(i).getLegendItem(i, 0);
            String label = exponents.containsKey(rung) ? rung + ": " + power(letter, exponents.get(rung)) : rung;
            legend.add(new LegendItem(
                    label,
                    null,
                    null,
                    null,
                    drawn.getShape(),
                    drawn.getFillPaint(),
                    drawn.getLineStroke(),
                    drawn.getLinePaint()));
        }
        plot.setFixedLegendItems(legend);
        String finding = what + extremes(exponents, letter);
        return ChartStyle.chart(
                finding, "powers are fitted to the larger half of the sizes that a rung was measured on", plot, true);
    }

    /** The rungs that grow most and least. */
    private static String extremes(Map<String, Double> exponents, String letter) {
        List<Map.Entry<String, Double>> rising = exponents.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        return switch (rising.size()) {
            case 0 -> "";
            case 1 -> ": " + grows(rising.get(0), letter);
            default -> ": " + grows(rising.get(rising.size() - 1), letter) + ", " + grows(rising.get(0), letter);
        };
    }

    private static String grows(Map.Entry<String, Double> found, String letter) {
        return found.getKey() + " grows like " + power(letter, found.getValue());
    }

    private static String power(String letter, double exponent) {
        return String.format(Locale.ROOT, "%s^%.1f", letter, Math.abs(exponent) < 0.05 ? 0 : exponent);
    }

    /** Errors over a size; an error of 0 stands at the foot. */
    public static JFreeChart errors(
            String title, String smallPrint, String sizes, MeasuredTable table, List<String> ladder) {
        double floor = smallest(table.rows()) / 3;
        List<Measured> drawn = table.rows().stream()
                .map(row -> new Measured(row.rung(), row.size(), Math.max(row.value(), floor), row.model()))
                .toList();
        XYPlot plot = plot(sizes, "largest error / largest value (log scale)", drawn, ladder, floor);
        ((LogAxis) plot.getRangeAxis()).setNumberFormatOverride(null);
        return ChartStyle.chart(title, smallPrint, plot, true);
    }

    private static XYPlot plot(String sizes, String values, List<Measured> rows, List<String> ladder, double least) {
        double most = rows.stream().mapToDouble(Measured::value).max().orElseThrow();
        int first = rows.stream().mapToInt(Measured::size).min().orElseThrow();
        int last = rows.stream().mapToInt(Measured::size).max().orElseThrow();
        LogAxis x = ChartStyle.axis(new SizeAxis(
                sizes + " (log scale)",
                rows.stream().mapToInt(Measured::size).distinct().sorted().toArray()));
        x.setRange(first / 1.25, last * 1.25);
        XYPlot plot = new XYPlot(null, x, ChartStyle.decades(values, least, most), null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        ChartStyle.grid(plot);
        int index = 0;
        for (Map.Entry<String, List<Measured>> curve : curves(rows, ladder).entrySet()) {
            List<Measured> of = curve.getValue();
            XYLineAndShapeRenderer line =
                    ChartStyle.line(ChartStyle.rung(of.get(0).rung(), ladder), 1.6f, 6);
            plot.setDataset(index, ChartStyle.series(curve.getKey(), sizes(of), values(of)));
            plot.setRenderer(index++, line);
        }
        return plot;
    }

    /** The measurements of each rung by its name; rungs of the same values share a curve, "one = other". */
    private static Map<String, List<Measured>> curves(List<Measured> rows, List<String> ladder) {
        Map<String, List<Measured>> curves = new LinkedHashMap<>();
        for (String rung : rungs(rows, ladder)) {
            List<Measured> of =
                    rows.stream().filter(row -> row.rung().equals(rung)).toList();
            Optional<String> twin = curves.keySet().stream()
                    .filter(name -> Arrays.equals(sizes(curves.get(name)), sizes(of))
                            && Arrays.equals(values(curves.get(name)), values(of)))
                    .findFirst();
            curves.put(twin.map(name -> name + " = " + rung).orElse(rung), of);
            twin.ifPresent(curves::remove);
        }
        return curves;
    }

    private static void addModel(XYPlot plot, List<Measured> rows, Color color) {
        double[] model =
                rows.stream().mapToDouble(row -> row.model().getAsDouble()).toArray();
        XYLineAndShapeRenderer line = ChartStyle.line(color, 1.4f, 0);
        line.setDefaultStroke(
                new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0));
        line.setDefaultSeriesVisibleInLegend(false);
        int index = plot.getDatasetCount();
        plot.setDataset(index, ChartStyle.series(rows.get(0).rung() + " by the model", sizes(rows), model));
        plot.setRenderer(index, line);
    }

    private static void addCrossover(XYPlot plot, Crossovers.Crossover crossover) {
        ValueMarker marker = new ValueMarker(crossover.size(), new Color(0x777777), new BasicStroke(1f));
        marker.setLabel(String.format(Locale.ROOT, " %,.0f", Math.ceil(crossover.size())));
        marker.setLabelBackgroundColor(new Color(255, 255, 255, 0));
        marker.setLabelFont(ChartStyle.SMALL);
        marker.setLabelPaint(ChartStyle.TEXT);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
        plot.addAnnotation(new XYTextAnnotation("×", crossover.size(), crossover.value()));
    }

    /** The rungs that were measured, in the ladder's order. */
    private static List<String> rungs(List<Measured> rows, List<String> ladder) {
        return ladder.stream()
                .filter(rung -> rows.stream().anyMatch(row -> row.rung().equals(rung)))
                .toList();
    }

    private static double smallest(List<Measured> rows) {
        return rows.stream()
                .mapToDouble(Measured::value)
                .filter(v -> v > 0)
                .min()
                .orElse(1);
    }

    private static double[] sizes(List<Measured> rows) {
        return rows.stream().mapToDouble(Measured::size).toArray();
    }

    private static double[] values(List<Measured> rows) {
        return rows.stream().mapToDouble(Measured::value).toArray();
    }
}
