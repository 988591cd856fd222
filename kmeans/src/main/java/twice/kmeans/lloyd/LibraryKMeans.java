package twice.kmeans.lloyd;

import java.util.Arrays;
import org.apache.commons.math3.exception.ConvergenceException;
import twice.kmeans.Clustering;
import twice.kmeans.IterationListener;
import twice.kmeans.KMeans;
import twice.kmeans.Points;
import twice.kmeans.Settings;
import twice.kmeans.update.StoppingRule;

/**
 * The library in one step: {@code new KMeansPlusPlusClusterer<>(k).cluster(points)} of commons-math3, which the other rungs
 * are checked against and measured by.
 *
 * <p>The library insists on choosing its own start, tells nobody about its iterations, and knows neither a tolerance nor
 * our rule for a cluster that empties. {@link LibraryClusterer} leads it to the start. A run with a tolerance, or with a
 * listener, asks it for one iteration at a time and looks at the centroids in between. An iteration that empties a cluster
 * is done by {@link NaiveLloyd}.
 *
 * <p><b>Cost.</b> An object and a list entry a point, and a square root a distance, which may also round two unequal
 * distances to a tie that the other rungs don't see. Centroids are plain means, so their last bits may differ.
 *
 * <p><b>Measured</b> against naive, small sizes of the chapter's table: plane 0.58×, mid 0.80×, digits 1.08×, wide 0.94× (AMD EPYC
 * (Zen 4), 2 threads where it uses threads, JDK 17, 2026-11-21).
 *
 * <p>Next: {@link NaiveLloyd}.
 */
public final class LibraryKMeans implements KMeans {

    private static final long DISTANCES_UNKNOWN = -1;

    @Override
    public Clustering cluster(Points points, Points start, Settings settings) {
        if (settings.tolerance() == 0 && settings.listener() == IterationListener.NONE) {
            try {
                return inOneStep(points, start, settings.maxIterations());
            } catch (ConvergenceException emptiedCluster) {
                return stepByStep(points, start, settings);
            }
        }
        return stepByStep(points, start, settings);
    }

    private static Clustering inOneStep(Points points, Points start, int maxIterations) {
        LibraryClusterer library = new LibraryClusterer(points, start.n());
        library.cluster(start.values(), maxIterations);
        double[] centroids = library.centroids();
        int assignments = library.assignments();
        // The library sees that a start doesn't move only by a second assignment that changes nothing.
        boolean alreadyThere = assignments == 2 && Arrays.equals(centroids, start.values());
        int iterations = alreadyThere ? 1 : Math.min(assignments, maxIterations);
        return clustering(
                points, centroids, library.labels(), iterations, alreadyThere || assignments <= maxIterations);
    }

    private static Clustering stepByStep(Points points, Points start, Settings settings) {
        StoppingRule rule = new StoppingRule(points, settings.tolerance());
        LibraryClusterer library = new LibraryClusterer(points, start.n());
        double[] centroids = start.values();
        library.cluster(centroids, 0);
        int[] labels = library.labels();
        int[] previous = {};
        for (int iteration = 1; ; iteration++) {
            double[] moved;
            int[] next;
            try {
                library.cluster(centroids, 1);
                moved = library.centroids();
                next = library.labels();
            } catch (ConvergenceException emptiedCluster) {
                Clustering naive = new NaiveLloyd()
                        .cluster(
                                points,
                                new Points(centroids, start.n(), start.d()),
                                Settings.DEFAULT.withTolerance(0).withMaxIterations(1));
                moved = naive.centroids().values();
                next = naive.labels();
            }
            settings.listener().iteration(iteration, labels, moved, DISTANCES_UNKNOWN);
            boolean changed = !Arrays.equals(labels, previous);
            boolean still = rule.stops(centroids, moved);
            centroids = moved;
            if (!changed || still || iteration == settings.maxIterations()) {
                return clustering(points, centroids, changed ? next : labels, iteration, !changed || still);
            }
            previous = labels;
            labels = next;
        }
    }

    private static Clustering clustering(
            Points points, double[] centroids, int[] labels, int iterations, boolean converged) {
        Points found = new Points(centroids, centroids.length / points.d(), points.d());
        return new Clustering(found, labels, iterations, converged, Inertia.of(points, centroids, labels, Workers.ONE));
    }
}
