package twice.kmeans.filter;

import twice.kmeans.Clustering;
import twice.kmeans.KMeans;
import twice.kmeans.Points;
import twice.kmeans.Settings;
import twice.kmeans.lloyd.Workers;

/**
 * Chooses by d and k whether boxes or bounds pay, on as many threads as the settings allow.
 *
 * <p>In up to three columns boxes were faster than both others for 16 to 256 centroids, and as fast for four; in four columns
 * nothing is left of that ({@link BoxedFilter}; 200,000 points, JDK 17, 2026-11).
 *
 * <p>Bounds cost, over a whole run, about what the scores of 50 centroids and 30 columns do: a look at each bound, and for
 * most points the distance to their own centroid from rows of doubles, which come from memory. Where scores of all centroids
 * are cheaper than that, {@link FloatFilter} runs, otherwise {@link BoundedFilter}.
 *
 * <p>Below: {@link ParallelFilter}. This is the top of the ladder.
 */
public final class ChosenFilter implements KMeans {

    private static final int COLUMNS_FOR_BOXES = 3;
    private static final int CENTROIDS_AS_DEAR_AS_BOUNDS = 50;
    private static final int COLUMNS_AS_DEAR_AS_BOUNDS = 30;

    @Override
    public Clustering cluster(Points points, Points start, Settings settings) {
        Workers workers = new Workers(settings.threads());
        if (points.d() <= COLUMNS_FOR_BOXES) {
            return BoxedFilter.cluster(points, start, settings, workers);
        }
        long scores = start.n() * (points.d() + 6L);
        long bounds = CENTROIDS_AS_DEAR_AS_BOUNDS * ((long) points.d() + COLUMNS_AS_DEAR_AS_BOUNDS);
        return scores < bounds
                ? FloatFilter.cluster(points, start, settings, workers)
                : BoundedFilter.cluster(points, start, settings, workers);
    }
}
