package twice.kmeans;

import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import twice.kmeans.charts.ClusterChart;
import twice.kmeans.charts.CurveCharts;
import twice.kmeans.quality.Elbow;

/** The chapter's charts: results in, charts out; {@link ChartFile} writes them. */
public final class KMeansCharts {

    private KMeansCharts() {}

    /**
     * Points in the colours of their clusters, with numbered centroids. With two columns the cells that belong to the
     * centroids are tinted; one column is drawn as a strip; more are projected on their first two principal components.
     * Of more than 20,000 points a seeded sample is drawn, and the small print says so.
     */
    public static JFreeChart clusters(Points points, Clustering clustering, String title) {
        return ClusterChart.of(points, clustering, title);
    }

    /** Inertia after each iteration, from the first; at least one. */
    public static JFreeChart inertiaByIteration(double[] inertia) {
        return CurveCharts.inertia(inertia);
    }

    /** Inertia (left axis) and mean silhouette (right axis, from k = 2) over k; at least one row. */
    public static JFreeChart elbow(List<Elbow.Row> rows) {
        return CurveCharts.elbow(rows);
    }

    /**
     * How many distances each rung computed in each iteration, on a log axis (0 stands at 1): when bounds pay.
     *
     * @param distances by the rung's name, in the order of the legend; at least one, each with at least one iteration
     */
    public static JFreeChart distancesByIteration(Map<String, long[]> distances) {
        return CurveCharts.distances(distances);
    }
}
