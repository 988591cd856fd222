package twice.kmeans;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Lets the JVM compile an algorithm on made-up points while the real ones are still being read. Until a vector kernel is
 * compiled, each of its instructions is an object and a call, a hundred times slower; on a cold JVM that is a second or
 * two, more than clustering a million points takes.
 *
 * <p>The made-up points have as many columns as the real ones, and nearly as many centroids: C2 compiles a loop for the
 * number of rounds that it has seen it make.
 */
final class WarmUp {

    /** Coordinates that meet a centroid in one iteration: loops as long as the real ones, and yet little work. */
    private static final int WORK = 2_000_000;

    private static final int FEWEST_POINTS = 256;
    private static final int MOST_POINTS = 1 << 16;
    private static final int MOST_CENTROIDS = 128;
    private static final int ROUNDS = 60;
    private static final Settings SETTINGS = Settings.DEFAULT.withTolerance(0).withMaxIterations(20);

    private final KMeans algorithm;
    private final int k;
    private Thread thread;

    /** For an algorithm that is to find k clusters; nothing runs yet. */
    WarmUp(KMeans algorithm, int k) {
        this.algorithm = algorithm;
        this.k = k;
    }

    /** Starts in the background, for points of d coordinates. */
    void start(int d) {
        thread = new Thread(() -> run(d), "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(int d) {
        int centroids = Math.min(k, MOST_CENTROIDS);
        int n = (int) Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, (long) WORK / ((long) d * centroids)));
        Points points = new Points(new SplittableRandom(d).doubles((long) n * d).toArray(), n, d);
        Points first = points.select(IntStream.range(0, centroids).toArray());
        KMeans warmed = algorithm instanceof AutoKMeans
                ? AutoKMeans.choose(1, 1, (int) AutoKMeans.MUCH_WORK, KMeansAlgorithm.vectorsAvailable())
                : algorithm;
        for (int round = 0; round < ROUNDS && !Thread.currentThread().isInterrupted(); round++) {
            warmed.cluster(points, first, SETTINGS);
        }
    }

    /** Waits for the end if the work to come is long enough, and stops it otherwise. */
    void finish(Points points) {
        if ((double) points.n() * points.d() * k < AutoKMeans.MUCH_WORK) {
            thread.interrupt();
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
