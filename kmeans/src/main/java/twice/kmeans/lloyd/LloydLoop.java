package twice.kmeans.lloyd;

import java.util.Arrays;
import twice.kmeans.Clustering;
import twice.kmeans.IterationListener;
import twice.kmeans.Points;
import twice.kmeans.Settings;
import twice.kmeans.update.EmptyClusters;
import twice.kmeans.update.ExactSums;
import twice.kmeans.update.StoppingRule;

/**
 * Lloyd's iteration around an {@link Assigner}: what {@link NaiveLloyd} does, except that the sums of the clusters are
 * kept from one iteration to the next, and only points that changed cluster are booked. {@link ExactSums} make that
 * legal to the last bit.
 *
 * <p>Points are assigned range by range. Each range belongs to one of a few banks of sums, whatever the number of threads;
 * the banks are booked side by side, and added up in their order.
 */
public final class LloydLoop {

    private static final int LARGEST_RANGE = 8192;

    /** Ranges begin at multiples of this, so that an assigner may cut them into tiles of any power of two up to it. */
    private static final int RANGE_STEP = 256;

    /** Points that are compared in one go, and one by one only if that finds a difference. */
    private static final int NOTED_AT_ONCE = 64;

    private static final int MOST_BANKS = 8;

    /** So many points a cluster for each bank, or adding up the banks would cost more than booking the points. */
    private static final int POINTS_A_BANK = 4;

    private final Points original;
    private final Points points;
    /** For each point its number among the original ones; null if it is its own. */
    private final int[] order;

    private final Settings settings;
    private final Workers workers;
    private final Assigner assigner;
    private final int k;
    private final int rangeSize;
    private final int[] labels;

    /** The labels that are booked. */
    private final int[] previous;

    /** For each range, from its first place on, the points whose label is not the booked one. */
    private final int[] moved;

    private final int[] rangeMoves;
    private final long[] rangeDistances;
    private final ExactSums[] banks;
    private final ExactSums sums;

    private LloydLoop(
            Points original, Points points, int[] order, int k, Settings settings, Workers workers, Assigner assigner) {
        this.original = original;
        this.order = order;
        this.points = points;
        this.settings = settings;
        this.workers = workers;
        this.assigner = assigner;
        this.k = k;
        this.rangeSize = Math.max(1, Math.min(LARGEST_RANGE, points.n() / 64) / RANGE_STEP) * RANGE_STEP;
        this.labels = new int[points.n()];
        this.previous = new int[points.n()];
        this.moved = new int[points.n()];
        int ranges = Workers.ranges(points.n(), rangeSize);
        this.rangeMoves = new int[ranges];
        this.rangeDistances = new long[ranges];
        this.banks = new ExactSums[Math.max(1, Math.min(MOST_BANKS, points.n() / k / POINTS_A_BANK))];
        Arrays.setAll(banks, bank -> assigner.sums(k, points.d()));
        this.sums = banks.length == 1 ? banks[0] : assigner.sums(k, points.d());
    }

    /**
     * Runs k-means.
     *
     * @param points n × d
     * @param start k × d
     * @param assigner made for these points and this k, not used before
     */
    public static Clustering run(Points points, Points start, Settings settings, Workers workers, Assigner assigner) {
        return new LloydLoop(points, points, null, start.n(), settings, workers, assigner).run(start);
    }

    /**
     * Runs k-means over points in another order; its result is in the original one.
     *
     * @param original n × d
     * @param points the same points in the assigner's order
     * @param order for each of these its number among the original ones
     */
    public static Clustering run(
            Points original,
            Points points,
            int[] order,
            Points start,
            Settings settings,
            Workers workers,
            Assigner assigner) {
        return new LloydLoop(original, points, order, start.n(), settings, workers, assigner).run(start);
    }

    private Clustering run(Points start) {
        StoppingRule rule = new StoppingRule(original, settings.tolerance());
        double[] centroids = start.values().clone();
        double[] means = new double[centroids.length];
        Arrays.fill(labels, -1);
        Arrays.fill(previous, -1);
        boolean changed = true;
        boolean still = false;
        int iteration = 0;
        while (changed && !still && iteration < settings.maxIterations()) {
            changed = assign(centroids);
            if (changed) {
                book();
            }
            EmptyClusters.means(original, this::originalLabels, sums, centroids, means);
            still = rule.stops(centroids, means);
            double[] before = centroids;
            centroids = means;
            means = before;
            iteration++;
            tell(iteration, centroids);
        }
        if (changed) {
            assign(centroids);
        }
        int[] result = originalLabels();
        double inertia = Inertia.of(original, centroids, result, workers);
        return new Clustering(new Points(centroids, k, points.d()), result, iteration, !changed || still, inertia);
    }

    private void tell(int iteration, double[] centroids) {
        IterationListener listener = settings.listener();
        int[] shown = listener.needsLabels() ? originalLabels() : labels;
        listener.iteration(
                iteration, shown, centroids, Arrays.stream(rangeDistances).sum());
    }

    /** The labels in the order of the original points. */
    private int[] originalLabels() {
        if (order == null) {
            return labels;
        }
        int[] ordered = new int[labels.length];
        workers.runRanges(ordered.length, LARGEST_RANGE, (range, from, to) -> {
            for (int i = from; i < to; i++) {
                ordered[order[i]] = labels[i];
            }
        });
        return ordered;
    }

    /** Whether any label changed. */
    private boolean assign(double[] centroids) {
        assigner.prepare(centroids);
        workers.runRanges(points.n(), rangeSize, (range, from, to) -> {
            rangeDistances[range] = assigner.assign(from, to, labels);
            rangeMoves[range] = noteMoves(from, to);
        });
        return Arrays.stream(rangeMoves).anyMatch(moves -> moves > 0);
    }

    /** Notes the points of a range whose label is not the booked one; how many there are. */
    private int noteMoves(int from, int to) {
        int at = from;
        for (int step = from; step < to; step += NOTED_AT_ONCE) {
            int end = Math.min(to, step + NOTED_AT_ONCE);
            if (Arrays.equals(labels, step, end, previous, step, end)) {
                continue;
            }
            for (int i = step; i < end; i++) {
                moved[at] = i;
                int difference = labels[i] ^ previous[i];
                at += (difference | -difference) >>> 31; // 1 unless it is 0, without a branch that nobody could foresee
            }
        }
        return at - from;
    }

    /** Books every point whose label changed. */
    private void book() {
        workers.run(banks.length, bank -> {
            for (int range = bank; range < rangeMoves.length; range += banks.length) {
                int from = range * rangeSize;
                book(from, from + rangeMoves[range], banks[bank]);
            }
        });
        if (banks.length > 1) {
            sums.clear();
            for (ExactSums bank : banks) {
                sums.addAll(bank);
            }
        }
    }

    /** Books those moved points, and such as follow each other and moved alike in one go. */
    private void book(int from, int to, ExactSums bank) {
        double[] values = points.values();
        int end;
        for (int m = from; m < to; m = end) {
            int point = moved[m];
            int was = previous[point];
            int is = labels[point];
            end = m + 1;
            while (end < to
                    && moved[end] == point + end - m
                    && previous[moved[end]] == was
                    && labels[moved[end]] == is) {
                end++;
            }
            int count = end - m;
            Arrays.fill(previous, point, point + count, is);
            if (was >= 0) {
                bank.removeRun(was, values, point, count);
            }
            bank.addRun(is, values, point, count);
        }
    }
}
