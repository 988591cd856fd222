package twice.filters.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Drawable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import twice.convolution.Plane;
import twice.convolution.charts.Sheet;
import twice.filters.FilterSettings;
import twice.filters.noise.SaltAndPepper;

/** What is drawn shows what was measured. */
class PicturesOfComparisonTest {

    private static Comparison comparison;

    @BeforeAll
    static void compare() {
        comparison = new Contest(ComparisonTest.SCENE, FilterSettings.DEFAULT, 42, step -> {})
                .run(List.of(ComparisonTest.GRAIN, ComparisonTest.DOTS), ComparisonTest.means());
    }

    private static BufferedImage drawn(Drawable what, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        what.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return image;
    }

    private static boolean isGray(int rgb) {
        return (rgb >> 16 & 0xFF) == (rgb & 0xFF) && (rgb >> 8 & 0xFF) == (rgb & 0xFF);
    }

    /** Half black, half white: the panel shows it, the enlarged detail under it, and a frame in colour. */
    @Test
    void aPanelShowsThePictureAndItsDetail() {
        float[] values = new float[40 * 40];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 40 < 20 ? -30 : 300;
        }
        PicturePanel panel = new PicturePanel(new Plane(40, 40, values), new Detail(4, 16, 8), "t", "s");
        int height = PicturePanel.height(new Plane(40, 40, values), 212);
        BufferedImage image = drawn(panel, 212, height);
        assertEquals(34 + 200 + 6 + 200 + 6, height);
        assertEquals(0x000000, image.getRGB(30, 200) & 0xFFFFFF, "dark, below 0");
        assertEquals(0xFFFFFF, image.getRGB(180, 200) & 0xFFFFFF, "light, above 255");
        assertEquals(0x000000, image.getRGB(50, 340) & 0xFFFFFF, "the detail's left half");
        assertEquals(0xFFFFFF, image.getRGB(160, 340) & 0xFFFFFF, "the detail's right half");
        assertEquals(0x000000, image.getRGB(6 + 98, 340) & 0xFFFFFF, "enlarged without smoothing");
        assertTrue(!isGray(image.getRGB(6 + 5 * 16, 34 + 5 * 6)), "the frame");
    }

    @Test
    void theSheetHasARowForEachNoise() {
        ComparisonSheet sheet = ComparisonSheet.of(comparison, ComparisonTest.SCENE, FilterSettings.DEFAULT, 42);
        int panel = PicturePanel.height(ComparisonTest.SCENE, 210);
        assertEquals(3 * 210 + 20, sheet.width());
        assertEquals(2 * (30 + panel) + 20, sheet.height());
        BufferedImage image = drawn(sheet, sheet.width(), sheet.height());
        for (int row = 0; row < 2; row++) {
            // The sky in the upper left corner: smooth where it is clean, rough where it is noisy.
            int[] roughness = new int[3];
            for (int column = 0; column < 3; column++) {
                int x = 10 + column * 210 + 8;
                int y = 10 + row * (30 + panel) + 30 + PicturePanel.TEXT_HEIGHT + 2;
                roughness[column] = roughness(image, x, y);
            }
            assertTrue(roughness[0] < 100 && roughness[1] > 1000, Arrays.toString(roughness));
            assertTrue(roughness[2] > 100 && roughness[2] < 0.8 * roughness[1], Arrays.toString(roughness));
        }
    }

    private static int roughness(BufferedImage image, int left, int top) {
        int sum = 0;
        for (int y = top; y < top + 10; y++) {
            for (int x = left; x < left + 20; x++) {
                sum += Math.abs((image.getRGB(x, y) & 0xFF) - (image.getRGB(x + 1, y) & 0xFF));
            }
        }
        return sum;
    }

    @Test
    void chartsHaveAPanelForEachNoiseAndACurveForEachKind() {
        Sheet sheet = QualityCharts.psnr(comparison);
        assertEquals(2, sheet.charts().size());
        XYPlot plot = (XYPlot) ((JFreeChart) sheet.charts().get(1)).getPlot();
        assertEquals(1, plot.getDatasetCount());
        for (int i = 0; i < 3; i++) {
            Score score = comparison.on(ComparisonTest.DOTS).get(1 + i);
            assertEquals(i, plot.getDataset(0).getXValue(0, i));
            assertEquals(score.quality().psnr(), plot.getDataset(0).getYValue(0, i));
        }
        double unfiltered = comparison.unfiltered(ComparisonTest.DOTS).quality().psnr();
        assertTrue(plot.getRangeAxis().getRange().contains(unfiltered));
        BufferedImage image =
                drawn(sheet, sheet.columns() * QualityCharts.PANEL_WIDTH, sheet.rows() * QualityCharts.PANEL_HEIGHT);
        assertEquals(860, image.getWidth());
        assertEquals(320, image.getHeight());
    }

    @Test
    void perfectRepairsAreLeftOutOfTheChart() {
        Plane black = new Plane(16, 16, new float[256]);
        Comparison perfect = new Contest(black, FilterSettings.DEFAULT, 1, step -> {})
                .run(List.of(SaltAndPepper.share(0)), ComparisonTest.means());
        Sheet sheet = QualityCharts.psnr(perfect);
        drawn(sheet, QualityCharts.PANEL_WIDTH, QualityCharts.PANEL_HEIGHT);
        XYPlot plot = (XYPlot) ((JFreeChart) sheet.charts().get(0)).getPlot();
        assertEquals(0, plot.getDataset(0).getItemCount(0));
    }

    @Test
    void theDetailLiesWhereTheEdgesAre() {
        float[] values = new float[200 * 300];
        for (int r = 100; r < 120; r++) {
            for (int c = 220; c < 240; c++) {
                values[r * 300 + c] = 100 * ((r + c) % 2);
            }
        }
        Detail detail = Detail.of(new Plane(200, 300, values));
        assertEquals(40, detail.side());
        assertTrue(detail.row() <= 100 && detail.row() + 40 >= 120, detail.toString());
        assertTrue(detail.column() <= 220 && detail.column() + 40 >= 240, detail.toString());
        assertEquals(new Detail(0, 0, 3), Detail.of(new Plane(3, 9, new float[27])));
    }
}
