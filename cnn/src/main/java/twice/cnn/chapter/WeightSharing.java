package twice.cnn.chapter;

import java.awt.Color;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import twice.cnn.Shape;
import twice.cnn.layers.Convolution;
import twice.convolution.charts.ChartStyle;

/**
 * What a layer would have to learn if it were dense, if it looked at neighbourhoods with weights of their own in every place, and
 * as a convolution. Biases are counted.
 *
 * @param name of the layer
 * @param input the shape of what comes to it
 */
record WeightSharing(String name, Convolution layer, Shape input) {

    /** Two layers of the chapter: one of a small network, one of a large one. */
    static final List<WeightSharing> LAYERS = List.of(
            new WeightSharing("LeNet-5, conv1", Convolution.of(1, 6, 5).withPadding(2), Shape.of(1, 28, 28)),
            new WeightSharing("VGG16, second layer", Convolution.of(64, 64, 3).withPadding(1), Shape.of(64, 224, 224)));

    private static final Color GRID = new Color(0xDDDDDD);

    private long outputs() {
        return layer.output(List.of(input)).size();
    }

    /** Every output from every input. */
    long dense() {
        return outputs() * (input.size() + 1);
    }

    /** Every output from its own neighbourhood, with its own weights. */
    long local() {
        return outputs() * (shared() / layer.outputs());
    }

    /** Every place with the same weights. */
    long shared() {
        return layer.parameters(List.of(input)).stream()
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }

    /** All layers side by side. */
    static JFreeChart chart() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (WeightSharing each : LAYERS) {
            data.addValue((double) each.dense(), "dense: every output from every input", each.name());
            data.addValue(
                    (double) each.local(),
                    "local: every output from its neighbourhood, with its own weights",
                    each.name());
            data.addValue((double) each.shared(), "convolution: the same weights everywhere", each.name());
        }
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(ChartStyle.LABEL);
        names.setTickLabelPaint(ChartStyle.TEXT);
        LogAxis range = ChartStyle.decades("numbers to learn (log scale)", 10, 3e15);
        range.setTickUnit(new NumberTickUnit(3));
        range.setNumberFormatOverride(new Powers());
        BarRenderer renderer = new BarRenderer();
        renderer.setBase(1);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.06);
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", NumberFormat.getIntegerInstance(Locale.ROOT)));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(ChartStyle.SMALL);
        renderer.setDefaultItemLabelPaint(ChartStyle.TEXT);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        for (int s = 0; s < data.getRowCount(); s++) {
            renderer.setSeriesPaint(s, ChartStyle.color(s));
        }
        CategoryPlot plot = new CategoryPlot(data, names, range, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(GRID);
        WeightSharing large = LAYERS.get(LAYERS.size() - 1);
        return ChartStyle.chart(
                String.format(
                        Locale.ROOT,
                        "A dense layer in place of VGG16's second would have %,d million times its weights",
                        large.dense() / large.shared() / 1_000_000),
                "parameters of a layer with the same inputs and outputs, biases included",
                plot,
                true);
    }
}
