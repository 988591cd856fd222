package twice.kmeans.update;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import twice.kmeans.Points;

/**
 * Means of all clusters, and the rule for a cluster that lost its points: it takes the point farthest from its own
 * centroid.
 *
 * <p>With several empty clusters, the lowest number takes the farthest point, the next the second farthest; of equally
 * far ones the lowest number goes first. Distances are to the centroids before they move. A point so taken counts at its
 * new place for the mean of the cluster that gave it, but keeps its label until the next assignment. If every point sits
 * on its centroid already there is nothing to take (there are fewer distinct points than clusters): then an empty cluster
 * moves onto the largest one if its own number is higher, so that it can't win the tie, and stays where it is otherwise.
 *
 * <p>Source: this is what scikit-learn does ({@code _k_means_common.pyx}), made precise for ties.
 */
public final class EmptyClusters {

    private EmptyClusters() {}

    /** As {@link #means(Points, Supplier, ExactSums, double[], double[])}, with labels that are there anyway. */
    public static void means(Points points, int[] labels, ExactSums sums, double[] before, double[] after) {
        means(points, () -> labels, sums, before, after);
    }

    /**
     * The centroids of the next iteration.
     *
     * @param points n × d
     * @param labels gives n labels; asked only if a cluster is empty
     * @param sums sums of the points of each label; not changed
     * @param before k·d centroids the labels were assigned by
     * @param after receives k·d means
     */
    public static void means(Points points, Supplier<int[]> labels, ExactSums sums, double[] before, double[] after) {
        int d = points.d();
        int k = before.length / d;
        int[] empty = emptyClusters(sums, k);
        ExactSums relocated = empty.length == 0 ? sums : relocate(points, labels.get(), sums, before, empty);
        int largest = 0;
        for (int c = 1; c < k; c++) {
            if (relocated.count(c) > relocated.count(largest)) {
                largest = c;
            }
        }
        for (int c = 0; c < k; c++) {
            if (relocated.count(c) > 0) {
                relocated.mean(c, after);
            } else {
                System.arraycopy(before, c * d, after, c * d, d);
            }
        }
        for (int c = largest + 1; c < k; c++) {
            if (relocated.count(c) == 0) {
                System.arraycopy(after, largest * d, after, c * d, d);
            }
        }
    }

    private static int[] emptyClusters(ExactSums sums, int k) {
        int[] empty = new int[k];
        int found = 0;
        for (int c = 0; c < k; c++) {
            if (sums.count(c) == 0) {
                empty[found++] = c;
            }
        }
        return Arrays.copyOf(empty, found);
    }

    private static ExactSums relocate(Points points, int[] labels, ExactSums sums, double[] before, int[] empty) {
        double[] distances = new double[points.n()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Distances.squared(points.values(), i, before, labels[i], points.d());
        }
        int[] farthest = farthest(distances, empty.length);
        if (distances[farthest[0]] == 0) {
            return sums;
        }
        ExactSums relocated = sums.copy();
        for (int e = 0; e < empty.length; e++) {
            relocated.remove(labels[farthest[e]], points.values(), farthest[e]);
            relocated.add(empty[e], points.values(), farthest[e]);
        }
        return relocated;
    }

    /** The numbers of the {@code count} largest distances, largest first, of equal ones the lowest number first. */
    private static int[] farthest(double[] distances, int count) {
        Comparator<Integer> nearestFirst =
                Comparator.<Integer>comparingDouble(i -> distances[i]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> kept = new PriorityQueue<>(nearestFirst);
        for (int i = 0; i < distances.length; i++) {
            if (kept.size() < count) {
                kept.add(i);
            } else if (distances[i] > distances[kept.element()]) {
                kept.remove();
                kept.add(i);
            }
        }
        int[] order = new int[count];
        for (int e = count - 1; e >= 0; e--) {
            order[e] = kept.remove();
        }
        return order;
    }
}
