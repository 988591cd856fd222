package twice.kmeans;

import twice.kmeans.bounds.ElkanBounds;
import twice.kmeans.bounds.HamerlyBounds;
import twice.kmeans.filter.ChosenFilter;
import twice.kmeans.lloyd.NaiveLloyd;

/**
 * What runs when nobody names a rung: the fastest exact one for n, d and k.
 *
 * <p>A JVM that has just started needs a second or two to compile vector kernels, and runs them a hundred times slower until
 * then. So {@link ChosenFilter} runs where there is work for longer than that, and scalar rungs below: Hamerly's bounds in
 * few dimensions, Elkan's in many (as long as its n·k bounds stay below 64 million), the plain loop for a handful of
 * points. The scalar ones also run where the vector module is missing.
 *
 * <p><b>Measured</b> against naive, small sizes of the chapter's table: plane 1.23×, mid 1.29×, digits 20.6×, wide 47.2× (AMD EPYC
 * (Zen 4), 2 threads where it uses threads, JDK 17, 2026-11-21).
 */
final class AutoKMeans implements KMeans {

    /** From so many coordinates that meet a centroid in one iteration, vector kernels are worth compiling. */
    static final long MUCH_WORK = 20_000_000;

    private static final long LITTLE_WORK = 20_000;
    private static final int FEW_DIMENSIONS = 16;
    private static final long MOST_BOUNDS = 1L << 26;

    @Override
    public Clustering cluster(Points points, Points start, Settings settings) {
        return choose(points.n(), points.d(), start.n(), KMeansAlgorithm.vectorsAvailable())
                .cluster(points, start, settings);
    }

    static KMeans choose(int n, int d, int k, boolean vectors) {
        double work = (double) n * d * k;
        if (work <= LITTLE_WORK) {
            return new NaiveLloyd();
        }
        if (vectors && work >= MUCH_WORK) {
            return new ChosenFilter();
        }
        return d < FEW_DIMENSIONS || (long) n * k > MOST_BOUNDS ? new HamerlyBounds() : new ElkanBounds();
    }
}
