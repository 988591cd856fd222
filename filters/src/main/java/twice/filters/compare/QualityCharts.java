package twice.filters.compare;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Drawable;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import twice.convolution.charts.ChartStyle;
import twice.convolution.charts.Sheet;
import twice.filters.noise.Noise;

/** PSNR over the window's size: a panel for each noise, a curve for each kind of filter; what is perfect has no place on it. */
public final class QualityCharts {

    /** Width of a panel, for which the charts are made. */
    public static final int PANEL_WIDTH = 430;

    /** Height of a panel. */
    public static final int PANEL_HEIGHT = 320;

    /** More panels than this go into rows of two. */
    private static final int ONE_ROW = 1;

    private QualityCharts() {}

    /** All panels on a sheet of {@link Sheet#columns} × {@link Sheet#rows}. */
    public static Sheet psnr(Comparison comparison) {
        List<Noise> noises = comparison.noises();
        List<Drawable> panels = new ArrayList<>();
        noises.forEach(noise -> panels.add(panel(comparison, noise)));
        return new Sheet(noises.size() > ONE_ROW ? 2 : 1, panels);
    }

    private static JFreeChart panel(Comparison comparison, Noise noise) {
        List<Score> scores = comparison.on(noise);
        int[] sizes = scores.stream()
                .filter(Score::isFiltered)
                .mapToInt(Score::size)
                .distinct()
                .sorted()
                .toArray();
        SymbolAxis x = ChartStyle.axis(new SymbolAxis(
                "window (pixels)",
                Arrays.stream(sizes).mapToObj(String::valueOf).toArray(String[]::new)));
        x.setGridBandsVisible(false);
        XYPlot plot = new XYPlot(null, x, ChartStyle.numbers("PSNR (dB)"), null);
        ChartStyle.grid(plot);
        List<String> kinds = comparison.scores().stream()
                .filter(Score::isFiltered)
                .map(Score::kind)
                .distinct()
                .toList();
        for (int k = 0; k < kinds.size(); k++) {
            String kind = kinds.get(k);
            List<Score> curve = scores.stream()
                    .filter(score -> score.kind().equals(kind)
                            && Double.isFinite(score.quality().psnr()))
                    .toList();
            plot.setDataset(
                    k,
                    ChartStyle.series(
                            kind,
                            curve.stream()
                                    .mapToDouble(score -> Arrays.binarySearch(sizes, score.size()))
                                    .toArray(),
                            curve.stream()
                                    .mapToDouble(score -> score.quality().psnr())
                                    .toArray()));
            plot.setRenderer(k, ChartStyle.line(ChartStyle.color(k), 1.8f, 7));
        }
        double noisy = comparison.unfiltered(noise).quality().psnr();
        if (Double.isFinite(noisy)) {
            Range range = Range.expandToInclude(plot.getRangeAxis().getRange(), noisy);
            plot.getRangeAxis().setRange(Range.expand(range, 0.03, 0.06));
            plot.addRangeMarker(line(noisy), Layer.BACKGROUND);
        }
        return ChartStyle.chart(noise.label(), finding(comparison, noise), plot, true);
    }

    private static String finding(Comparison comparison, Noise noise) {
        Score best = comparison.bestOfEachKind(noise).get(0);
        return "best: " + best.label() + ", " + Verdict.decibels(best);
    }

    private static ValueMarker line(double noisy) {
        float[] dashes = {5, 4};
        ValueMarker marker = new ValueMarker(
                noisy, Color.GRAY, new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
        marker.setLabel("no filter");
        marker.setLabelBackgroundColor(new Color(255, 255, 255, 0));
        marker.setLabelFont(ChartStyle.SMALL);
        marker.setLabelPaint(ChartStyle.TEXT);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        return marker;
    }
}
