package twice.kmeans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import twice.kmeans.lloyd.NaiveLloyd;
import twice.kmeans.quality.Elbow;
import twice.kmeans.quality.Silhouette;
import twice.kmeans.seeding.Seeding;

/** The charts show the numbers they were given; how they look is for eyes. */
class KMeansChartsTest {

    private static Clustering cluster(Points points, int k) {
        return new NaiveLloyd().cluster(points, Seeding.FIRST.choose(points, k, 0, 1), Settings.DEFAULT);
    }

    private static String smallPrint(JFreeChart chart) {
        return ((TextTitle) chart.getSubtitle(0)).getText();
    }

    @Test
    void everyPointIsDrawnInItsCluster() {
        Points points = Blobs.gaussian(60, 2, 3, 1, 1);
        Clustering found = cluster(points, 3);
        JFreeChart chart = KMeansCharts.clusters(points, found, "three");
        assertEquals("three", chart.getTitle().getText());
        XYPlot plot = chart.getXYPlot();
        XYDataset drawn = plot.getDataset(0);
        XYDataset centroids = plot.getDataset(1);
        int[] next = new int[3];
        for (int i = 0; i < 60; i++) {
            int c = found.labels()[i];
            assertEquals(points.get(i, 0), drawn.getXValue(c, next[c]));
            assertEquals(points.get(i, 1), drawn.getYValue(c, next[c]++));
        }
        for (int c = 0; c < 3; c++) {
            assertEquals(found.sizes()[c], drawn.getItemCount(c));
            assertEquals(found.centroids().get(c, 0), centroids.getXValue(c, 0));
            assertEquals(found.centroids().get(c, 1), centroids.getYValue(c, 0));
            assertTrue(plot.getDomainAxis().getRange().contains(centroids.getXValue(c, 0)));
        }
        assertTrue(smallPrint(chart).startsWith("n = 60, d = 2, k = 3, "));
        assertEquals(
                3,
                ((XYLineAndShapeRenderer) plot.getRenderer(0)).getAnnotations().size(),
                "a cell a cluster");
    }

    @Test
    void oneColumnIsAStripAndManyAreProjected() {
        Points line = Blobs.gaussian(40, 1, 2, 1, 1);
        XYPlot strip = KMeansCharts.clusters(line, cluster(line, 2), "line").getXYPlot();
        assertFalse(strip.getRangeAxis().isVisible());
        assertEquals(0.5, strip.getDataset(1).getYValue(1, 0));

        Points wide = Blobs.gaussian(40, 9, 2, 1, 1);
        XYPlot plane = KMeansCharts.clusters(wide, cluster(wide, 2), "wide").getXYPlot();
        assertEquals(
                "first principal component of 9 columns", plane.getDomainAxis().getLabel());
        assertTrue(
                ((XYLineAndShapeRenderer) plane.getRenderer(0)).getAnnotations().isEmpty(), "no cells there");
    }

    @Test
    void ofTooManyPointsASampleIsDrawnAndSaidSo() {
        Points points = Blobs.gaussian(20_001, 2, 2, 1, 1);
        JFreeChart chart = KMeansCharts.clusters(points, cluster(points, 2), "many");
        XYDataset drawn = chart.getXYPlot().getDataset(0);
        assertEquals(20_000, drawn.getItemCount(0) + drawn.getItemCount(1));
        assertTrue(smallPrint(chart).endsWith("a sample of 20,000 points is drawn"));
    }

    @Test
    void inertiaIsDrawnFromIterationOne() {
        JFreeChart chart = KMeansCharts.inertiaByIteration(new double[] {90, 40, 30});
        assertEquals(
                "Inertia falls from 90.00 to 30.00 in 3 iterations",
                chart.getTitle().getText());
        XYDataset drawn = chart.getXYPlot().getDataset();
        assertEquals(3, drawn.getItemCount(0));
        assertEquals(2, drawn.getXValue(0, 1));
        assertEquals(40, drawn.getYValue(0, 1));
    }

    @Test
    void theElbowHasTwoAxes() {
        Points points = Points.of(new double[][] {{1}, {2}, {8}, {9}});
        List<Elbow.Row> rows = List.of(
                new Elbow.Row(1, cluster(points, 1), new Silhouette(0, 4, false)),
                new Elbow.Row(2, cluster(points, 2), new Silhouette(0.8, 4, false)),
                new Elbow.Row(3, cluster(points, 3), new Silhouette(0.4, 4, false)));
        JFreeChart chart = KMeansCharts.elbow(rows);
        assertEquals(
                "The silhouette is highest at k = 2 (0.800)", chart.getTitle().getText());
        XYPlot plot = chart.getXYPlot();
        assertEquals(50, plot.getDataset(0).getYValue(0, 0));
        assertEquals(2, plot.getDataset(1).getItemCount(0), "k = 1 has no silhouette");
        assertEquals(0.4, plot.getDataset(1).getYValue(0, 1));
        assertEquals(plot.getRangeAxis(1), plot.getRangeAxisForDataset(1));
        assertEquals(
                "Inertia of one cluster",
                KMeansCharts.elbow(rows.subList(0, 1)).getTitle().getText());
    }

    @Test
    void distancesNameTheThriftiest() {
        Map<String, long[]> distances = new LinkedHashMap<>();
        distances.put("library = naive", new long[] {1000, 1000, 1000});
        distances.put("elkan", new long[] {1000, 50, 0});
        JFreeChart chart = KMeansCharts.distancesByIteration(distances);
        assertEquals(
                "Iteration 3: elkan needs 1,000 times fewer distances than naive",
                chart.getTitle().getText());
        XYDataset drawn = chart.getXYPlot().getDataset();
        assertEquals("elkan", drawn.getSeriesKey(1));
        assertEquals(50, drawn.getYValue(1, 1));
        assertEquals(1, drawn.getYValue(1, 2), "0 stands at 1 on a log axis");
    }
}
