package twice.convolution.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import twice.convolution.Kernel;
import twice.convolution.crossover.Measured;
import twice.convolution.crossover.MeasuredTable;
import twice.convolution.systems.Quantizer;
import twice.convolution.systems.Wave;

/** Charts show the numbers that they were given. */
class ChartsTest {

    @Test
    void aSignalItsKernelAndTheResult() {
        JFreeChart chart =
                SignalCharts.convolution(new double[] {3, 4, 5}, new double[] {2, 1}, new double[] {9, 8}, 1, 1);
        assertEquals("3 values with a kernel of 2 give 2", chart.getTitle().getText());
        List<?> panels = ((CombinedDomainXYPlot) chart.getPlot()).getSubplots();
        XYPlot result = (XYPlot) panels.get(2);
        assertEquals(1, result.getDataset().getXValue(0, 0), "the result begins at its offset");
        assertEquals(8, result.getDataset().getYValue(0, 1));
    }

    /** The first weight stands in the upper left: its place is (0, 0), and only the way down is turned over. */
    @Test
    void aHeatMapIsNotMirrored() {
        JFreeChart chart = HeatMap.kernel(Kernel.of(new double[][] {{-1, 0, 2}, {0.5, 0, 0}}), "kernel");
        XYPlot plot = chart.getXYPlot();
        assertFalse(plot.getDomainAxis().isInverted());
        assertTrue(plot.getRangeAxis().isInverted());
        List<String> numbers = new ArrayList<>();
        plot.getAnnotations().forEach(a -> numbers.add(((XYTextAnnotation) a).getText()));
        assertEquals(List.of("−1", "0", "2", "0.50", "0", "0"), numbers);
        assertEquals(2, plot.getDataset().getXValue(0, 2));
        assertEquals(1, plot.getDataset().getYValue(0, 3));
    }

    @Test
    void numbersThatWouldOverlapAreLeftOut() {
        double[] weights = new double[49];
        weights[0] = 0.000123;
        assertEquals(
                0,
                HeatMap.kernel(new Kernel(7, 7, weights), "kernel")
                        .getXYPlot()
                        .getAnnotations()
                        .size());
    }

    @Test
    void colours() {
        ColorScale signed = ColorScale.signed(2);
        assertEquals(Color.WHITE, signed.color(0));
        assertEquals(signed.first(), signed.color(-2));
        assertEquals(signed.last(), signed.color(5));
        assertEquals(Color.WHITE, ColorScale.signed(0).color(0), "a kernel of zeros has a colour as well");
    }

    @Test
    void timesNameTheCrossover() {
        MeasuredTable table = new MeasuredTable(
                "machine",
                List.of(
                        modelled("lanes", 10, 1),
                        modelled("fft", 10, 16),
                        modelled("lanes", 1000, 10_000),
                        modelled("fft", 1000, 16)));
        JFreeChart chart = MeasuredCharts.times("Planes", "width", table, List.of("lanes", "fft"));
        assertEquals("Planes: fft from 40 on", chart.getTitle().getText());
        assertEquals(4, chart.getXYPlot().getDatasetCount(), "two curves and their models");
        assertEquals("lanes", chart.getXYPlot().getDataset(0).getSeriesKey(0));
    }

    private static Measured modelled(String rung, int size, double value) {
        return new Measured(rung, size, value, OptionalDouble.of(value));
    }

    @Test
    void growthNamesThePowers() {
        OptionalDouble none = OptionalDouble.empty();
        List<Measured> rows = new ArrayList<>();
        for (int size : new int[] {3, 5, 9}) {
            rows.add(new Measured("naive", size, size * size, none));
            rows.add(new Measured("flat", size, 2, none));
        }
        rows.add(new Measured("three", 3, 1, none));
        JFreeChart chart = MeasuredCharts.growth(
                "Median", "n", "n", new MeasuredTable("machine", rows), List.of("naive", "three", "flat"));
        assertEquals(
                "Median: naive grows like n^2.0, flat grows like n^0.0",
                chart.getTitle().getText());
        List<String> legend = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            legend.add(chart.getXYPlot().getLegendItems().get(i).getLabel());
        }
        assertEquals(List.of("naive: n^2.0", "three", "flat: n^0.0"), legend);
    }

    @Test
    void errorsOfTwinsShareACurveAndZeroHasAPlace() {
        OptionalDouble none = OptionalDouble.empty();
        MeasuredTable table = new MeasuredTable(
                "machine",
                List.of(
                        new Measured("library", 10, 3e-16, none),
                        new Measured("naive", 10, 3e-16, none),
                        new Measured("lanes", 10, 0, none)));
        XYPlot plot = MeasuredCharts.errors("title", "", "n", table, List.of("library", "naive", "lanes"))
                .getXYPlot();
        assertEquals("library = naive", plot.getDataset(0).getSeriesKey(0));
        assertEquals(1e-16, plot.getDataset(1).getYValue(0, 0), 1e-20);
    }

    @Test
    void theRungsKeepTheirColours() {
        List<String> ladder = List.of("library", "naive", "lanes");
        assertEquals(ChartStyle.LIBRARY, ChartStyle.rung("library", ladder));
        assertEquals(ChartStyle.color(0), ChartStyle.rung("naive", ladder));
        assertEquals(ChartStyle.color(1), ChartStyle.rung("lanes", ladder));
    }

    @Test
    void titlesTellTheFinding() {
        Wave wave = Wave.sines(7);
        double[] samples = {0, 0};
        assertEquals(
                "Sampled at 10 Hz, 7 Hz looks like 3 Hz",
                SamplingCharts.aliasing(7, 3, wave, wave, samples, 10)
                        .getTitle()
                        .getText());
        assertEquals(
                "Sampled at 10 Hz, 3 Hz stays what it is",
                SamplingCharts.aliasing(3, 3, wave, wave, samples, 10)
                        .getTitle()
                        .getText());
        assertEquals(
                "2 bits: steps of 0.5000",
                SamplingCharts.quantization(wave, 1, new Quantizer(2))
                        .getTitle()
                        .getText());
    }

    @Test
    void aSheetPutsEachChartInItsPlace() {
        List<Color> colors = List.of(Color.RED, Color.GREEN, Color.BLUE);
        Sheet sheet = new Sheet(
                2,
                List.of(
                        (graphics, area) -> fill(graphics, area, colors.get(0)),
                        (graphics, area) -> fill(graphics, area, colors.get(1)),
                        (graphics, area) -> fill(graphics, area, colors.get(2))));
        assertEquals(2, sheet.rows());
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        sheet.draw(graphics, new Rectangle2D.Double(0, 0, 20, 10));
        graphics.dispose();
        assertEquals(Color.RED.getRGB(), image.getRGB(2, 2));
        assertEquals(Color.GREEN.getRGB(), image.getRGB(15, 2));
        assertEquals(Color.BLUE.getRGB(), image.getRGB(2, 8));
        assertEquals(Color.WHITE.getRGB(), image.getRGB(15, 8));
        assertThrows(IllegalArgumentException.class, () -> new Sheet(2, List.of()));
    }

    private static void fill(Graphics2D graphics, Rectangle2D area, Color color) {
        graphics.setPaint(color);
        graphics.fill(area);
    }
}
