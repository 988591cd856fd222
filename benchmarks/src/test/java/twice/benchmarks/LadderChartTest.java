package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.junit.jupiter.api.Test;
import twice.kmeans.charts.ChartStyle;

class LadderChartTest {

    private static final List<Ladder.Rung> RUNGS = List.of(
            new Ladder.Rung("library", "one call", true),
            new Ladder.Rung("naive", "the formula", true),
            new Ladder.Rung("filter", "less to do", true));

    private static CategoryPlot plot(Measurement... measurements) {
        return LadderChart.of("ladder", Ladder.of("plane", RUNGS, "naive", List.of(measurements)))
                .getCategoryPlot();
    }

    private static Measurement measured(String rung, double milliseconds, double error) {
        return new Measurement(rung, "plane", 1, milliseconds, error, 3, 0);
    }

    @Test
    void theLadderKeepsItsOrderAndMeasuresByNaive() {
        CategoryPlot plot =
                plot(measured("filter", 4, 0.5), measured("library", 500, 20), measured("naive", 200, Double.NaN));
        assertEquals(List.of("library", "naive", "filter"), plot.getDataset().getColumnKeys());
        assertEquals(4.0, plot.getDataset().getValue(0, 2));
        var labels = plot.getRenderer().getDefaultItemLabelGenerator();
        assertEquals("500 ± 20 ms  ×0.40", labels.generateLabel(plot.getDataset(), 0, 0));
        assertEquals("200 ms", labels.generateLabel(plot.getDataset(), 0, 1));
        assertEquals("4.00 ± 0.50 ms  ×50", labels.generateLabel(plot.getDataset(), 0, 2));
    }

    @Test
    void whatStandsBelowNaiveIsGray() {
        CategoryPlot plot = plot(measured("library", 500, 20), measured("naive", 200, 1), measured("filter", 4, 0.5));
        assertEquals(ChartStyle.LIBRARY, plot.getRenderer().getItemPaint(0, 0));
        assertEquals(ChartStyle.color(0), plot.getRenderer().getItemPaint(0, 1));
        assertEquals(ChartStyle.color(1), plot.getRenderer().getItemPaint(0, 2));
    }

    @Test
    void withoutNaiveTheFirstIsTheMeasure() {
        CategoryPlot plot = plot(measured("library", 500, 20), measured("filter", 4, 0.5));
        var labels = plot.getRenderer().getDefaultItemLabelGenerator();
        assertEquals("500 ± 20 ms", labels.generateLabel(plot.getDataset(), 0, 0));
        assertEquals("4.00 ± 0.50 ms  ×125", labels.generateLabel(plot.getDataset(), 0, 1));
    }

    @Test
    void microsecondsKeepTheirDigits() {
        CategoryPlot plot = plot(measured("naive", 0.012, 0), measured("filter", 0.00123, 0.0001));
        var labels = plot.getRenderer().getDefaultItemLabelGenerator();
        assertEquals("0.0120 ms", labels.generateLabel(plot.getDataset(), 0, 0));
        assertEquals("0.00123 ± 0.00010 ms  ×9.8", labels.generateLabel(plot.getDataset(), 0, 1));
    }

    @Test
    void anErrorIsNeverRoundedToNothing() {
        CategoryPlot plot = plot(measured("naive", 843, 0.3), measured("filter", 16.76, 0.002));
        var labels = plot.getRenderer().getDefaultItemLabelGenerator();
        assertEquals("843 ± 0.3 ms", labels.generateLabel(plot.getDataset(), 0, 0));
        assertEquals("16.8 ± 0.002 ms  ×50", labels.generateLabel(plot.getDataset(), 0, 1));
    }

    @Test
    void theTitleNamesTheWorkloadAndTheSmallPrintSaysWhatItIs() {
        List<Measurement> measurements = List.of(measured("naive", 843, 0.3), measured("filter", 4, 0.1));
        Ladder ladder = Ladder.of("plane: points of two columns", RUNGS, "naive", measurements);
        assertEquals("filter is 211 times as fast as naive on plane", Ladders.title(ladder));
        assertEquals("points of two columns", ladder.words());
        Ladder unnamed = Ladder.of("plane", RUNGS, "naive", measurements);
        assertEquals("plane", unnamed.workload());
        assertEquals("", unnamed.words());
    }

    @Test
    void theAxisEndsBehindTheLongestLabelAndNotFarther() {
        CategoryPlot plot = plot(measured("naive", 1000, 9), measured("filter", 1, 0.1));
        double end = plot.getRangeAxis().getUpperBound();
        assertTrue(end > 2000 && end < 10000, "ends at " + end);
    }
}
