package twice.kmeans;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Lets the JVM compile an algorithm on made-up points while the real ones are still being read. Until a vector kernel is
 * compiled, each of its instructions is an object and a call, a hundred times slower; on a cold JVM that is a second or
 * two, more than clustering a million points takes.
 *
 * <p>The made-up points have as many columns as the real ones, and nearly as many centroids: C2 compiles a loop for the
 * number of rounds that it has seen it make. They lie in clusters that overlap, so that points go on changing cluster for a
 * while, and bounds close for some of them and not for others: whatever never happened here is compiled when it happens
 * there. A few points make the beginning, since the first rounds are the slow ones; then come enough for several ranges, and now
 * and then all threads take part, as they will later.
 *
 * <p>It ends when the compilers have nothing left to do. They run on threads of their own, and a processor that still
 * compiles is one that doesn't cluster.
 */
final class WarmUp implements AutoCloseable {

    /** Coordinates that meet a centroid in one iteration of the first rounds: loops as long as the real ones, and yet little work. */
    private static final int WORK = 2_000_000;

    private static final int FEWEST_POINTS = 256;
    private static final int MOST_POINTS = 1 << 16;
    private static final int MOST_CENTROIDS = 128;

    /** The later rounds have so many times the points of the first ones, as long as that makes no more coordinates than this. */
    private static final int MORE = 8;

    private static final int MOST_COORDINATES = 1 << 21;

    private static final int SMALL_ROUNDS = 10;
    private static final int ROUNDS_ON_ALL_THREADS = 4;

    /** Iterations of a round, and of all later ones together; a round may end sooner, when nothing changes any more. */
    private static final int ITERATIONS = 20;

    private static final int FEWEST_ITERATIONS = 800;
    private static final int MOST_ITERATIONS = 2000;

    /** Nanoseconds of its own that the later rounds may take: plain loops are slow, and are compiled soon. */
    private static final long LONGEST = 1_500_000_000;

    /** How far centres of the made-up clusters lie apart, in widths of a cluster and whatever the number of columns. */
    private static final double APART = 3;

    private final KMeans algorithm;
    private final int k;
    private final int threads;
    private Thread thread;

    /** For an algorithm that is to find k clusters on so many threads; nothing runs yet. */
    WarmUp(KMeans algorithm, int k, int threads) {
        this.algorithm = algorithm;
        this.k = k;
        this.threads = threads;
    }

    /** Starts in the background, for points of d coordinates. */
    void start(int d) {
        thread = new Thread(() -> run(d), "warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, e) -> {}); // stopped; or the run itself will meet it, and report it
        thread.start();
    }

    private void run(int d) {
        int centroids = Math.min(k, MOST_CENTROIDS);
        int few = (int) Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, (long) WORK / ((long) d * centroids)));
        int many = Math.max(few, Math.min(MOST_POINTS, Math.min(MORE * few, MOST_COORDINATES / d)));
        Points points = clusters(many, d, centroids);
        Points fewPoints = points.select(IntStream.range(0, few).toArray());
        Points start = points.select(IntStream.range(0, centroids).toArray());
        KMeans warmed = algorithm instanceof AutoKMeans
                ? AutoKMeans.choose(1, 1, (int) AutoKMeans.MUCH_WORK, KMeansAlgorithm.vectorsAvailable())
                : algorithm;
        for (int round = 0; round < SMALL_ROUNDS; round++) {
            warmed.cluster(fewPoints, start, settings(round));
        }
        CompilerWatch compilers = new CompilerWatch();
        int iterations = 0;
        long end = ownTime() + LONGEST;
        for (int round = 0;
                ownTime() < end
                        && iterations < MOST_ITERATIONS
                        && (iterations < FEWEST_ITERATIONS || !compilers.areIdle());
                round++) {
            iterations += warmed.cluster(points, start, settings(round)).iterations();
        }
    }

    /** Of the processor, where the JVM can tell: when others use the processors too, there is still as much to compile. */
    private static long ownTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    private Settings settings(int round) {
        boolean onAll = round % ROUNDS_ON_ALL_THREADS == ROUNDS_ON_ALL_THREADS - 1;
        return new Settings(ITERATIONS, 0, onAll ? threads : 1, new Stop());
    }

    /** Made-up points around k centres. */
    private static Points clusters(int n, int d, int k) {
        SplittableRandom random = new SplittableRandom(d);
        double[] centers = random.doubles((long) k * d).toArray();
        double[] values = random.doubles((long) n * d).toArray();
        double spread = Math.min(1, APART / Math.sqrt(d));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                values[i * d + j] += spread * centers[i % k * d + j];
            }
        }
        return new Points(values, n, d);
    }

    /** Ends a round between two iterations once the thread has been interrupted. */
    private static final class Stop implements IterationListener {

        @Override
        public boolean needsLabels() {
            return false;
        }

        @Override
        public void iteration(int iteration, int[] labels, double[] centroids, long distances) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
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

    /** Stops it, where there are no points that could be clustered. */
    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Whether it has begun and not ended yet. */
    boolean isRunning() {
        return thread != null && thread.isAlive();
    }
}
