package twice.kmeans.charts;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import twice.kmeans.quality.Elbow;

/** Curves over iterations or over k. */
public final class CurveCharts {

    private CurveCharts() {}

    /** See {@link twice.kmeans.KMeansCharts#inertiaByIteration}. */
    public static JFreeChart inertia(double[] inertia) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries("inertia", new double[][] {counting(inertia.length), inertia});
        NumberAxis y = ChartStyle.axis(new NumberAxis("inertia (squared units of the data)"));
        XYPlot plot = new XYPlot(dataset, ChartStyle.counts("iteration", 1, inertia.length), y, lines(0, 1));
        ChartStyle.grid(plot);
        String title = String.format(
                Locale.ROOT,
                "Inertia falls from %.4g to %.4g in %d iterations",
                inertia[0],
                inertia[inertia.length - 1],
                inertia.length);
        return ChartStyle.chart(title, "", plot, false);
    }

    /** See {@link twice.kmeans.KMeansCharts#elbow}. */
    public static JFreeChart elbow(List<Elbow.Row> rows) {
        double[] k = rows.stream().mapToDouble(Elbow.Row::k).toArray();
        double[] inertia =
                rows.stream().mapToDouble(row -> row.clustering().inertia()).toArray();
        List<Elbow.Row> rated = rows.stream().filter(row -> row.k() > 1).toList();
        double[] ratedK = rated.stream().mapToDouble(Elbow.Row::k).toArray();
        double[] silhouette =
                rated.stream().mapToDouble(row -> row.silhouette().mean()).toArray();
        DefaultXYDataset left = new DefaultXYDataset();
        left.addSeries("inertia (left)", new double[][] {k, inertia});
        DefaultXYDataset right = new DefaultXYDataset();
        right.addSeries("mean silhouette (right)", new double[][] {ratedK, silhouette});

        int last = rows.get(rows.size() - 1).k();
        boolean sampled = rows.stream().anyMatch(row -> row.silhouette().sampled());
        XYPlot plot = new XYPlot(
                left,
                ChartStyle.counts("clusters k", 1, last),
                ChartStyle.axis(new NumberAxis("inertia (squared units of the data)")),
                lines(0, 1));
        plot.setRangeAxis(
                1, ChartStyle.numbers(sampled ? "mean silhouette (of a sample)" : "mean silhouette (−1 to 1)"));
        plot.setDataset(1, right);
        plot.setRenderer(1, lines(1, 1));
        plot.mapDatasetToRangeAxis(1, 1);
        ChartStyle.grid(plot);
        String title = rated.isEmpty()
                ? "Inertia of one cluster"
                : rated.stream()
                        .max(Comparator.comparingDouble(row -> row.silhouette().mean()))
                        .map(row -> String.format(
                                Locale.ROOT,
                                "The silhouette is highest at k = %d (%.3f)",
                                row.k(),
                                row.silhouette().mean()))
                        .orElseThrow();
        return ChartStyle.chart(title, "", plot, true);
    }

    /** See {@link twice.kmeans.KMeansCharts#distancesByIteration}. */
    public static JFreeChart distances(Map<String, long[]> distances) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = lines(0, distances.size());
        int longest = 1;
        long least = Long.MAX_VALUE;
        long most = 1;
        for (Map.Entry<String, long[]> rung : distances.entrySet()) {
            double[] drawn = Arrays.stream(rung.getValue())
                    .mapToDouble(v -> Math.max(1, v))
                    .toArray();
            dataset.addSeries(rung.getKey(), new double[][] {counting(drawn.length), drawn});
            longest = Math.max(longest, drawn.length);
            for (double v : drawn) {
                least = Math.min(least, (long) v);
                most = Math.max(most, (long) v);
            }
        }
        LogAxis y = ChartStyle.logAxis("distances computed (log scale)", (double) least, (double) most);
        XYPlot plot = new XYPlot(dataset, ChartStyle.counts("iteration", 1, longest), y, renderer);
        ChartStyle.grid(plot);
        return ChartStyle.chart(finding(distances), "", plot, true);
    }

    /** What the last iteration shows: who computes least, and how many times fewer than who computes most. */
    private static String finding(Map<String, long[]> distances) {
        Comparator<Map.Entry<String, long[]>> byLast =
                Comparator.comparingLong(rung -> rung.getValue()[rung.getValue().length - 1]);
        Map.Entry<String, long[]> fewest =
                distances.entrySet().stream().min(byLast).orElseThrow();
        Map.Entry<String, long[]> most =
                distances.entrySet().stream().max(byLast).orElseThrow();
        int last = fewest.getValue().length;
        double times = most.getValue()[most.getValue().length - 1] / (double) Math.max(1, fewest.getValue()[last - 1]);
        return times <= 1
                ? "Every rung computes the same number of distances"
                : String.format(
                        Locale.ROOT,
                        "Iteration %d: %s needs %s times fewer distances than %s",
                        last,
                        shortName(fewest.getKey()),
                        String.format(Locale.ROOT, times < 10 ? "%.1f" : "%,.0f", times),
                        shortName(most.getKey()));
    }

    /** Of rungs that share a curve, "one = other", the naive one or else the first. */
    private static String shortName(String names) {
        List<String> each = List.of(names.split(" = ", -1));
        return each.contains("naive") ? "naive" : each.get(0);
    }

    private static double[] counting(int length) {
        double[] counting = new double[length];
        Arrays.setAll(counting, i -> i + 1);
        return counting;
    }

    private static XYLineAndShapeRenderer lines(int firstColor, int series) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int s = 0; s < series; s++) {
            renderer.setSeriesPaint(s, ChartStyle.color(firstColor + s));
            renderer.setSeriesStroke(s, new BasicStroke(1.8f));
            renderer.setSeriesShape(s, ChartStyle.marker(20 * (firstColor + s), 6));
        }
        return renderer;
    }
}
