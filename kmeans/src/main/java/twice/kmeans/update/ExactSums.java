package twice.kmeans.update;

import java.util.Arrays;

/**
 * Sums of points, one a cluster, that come out the same in whatever order points enter and leave.
 *
 * <p>A plain {@code double} sum depends on the order of its terms, so a rung that books only the points that changed
 * cluster would end with other bits than one that adds all of them anew, and a tie that hangs on the last bit would fall
 * the other way. Each sum is therefore kept as two doubles, {@code high + low}, where {@code low} holds what rounding
 * took from {@code high}: about 106 bits. As long as the largest partial sum is at most 2⁵³ times the smallest non-zero
 * coordinate, nothing is ever lost and the sum is exact, hence free of any order; beyond that, the error is at most
 * 2⁻¹⁰⁴ of the largest partial sum for each point booked.
 *
 * <p>Cost: 10 additions a coordinate and 16 bytes a sum. C2 does not vectorize the loop (JDK 17 and 25), which is why there
 * is {@link SimdExactSums}.
 *
 * <p>Source: D. E. Knuth, The Art of Computer Programming 2, section 4.2.2 (the error of a sum is a double); Y. Hida, X.
 * S. Li, D. H. Bailey, "Algorithms for quad-double precision floating point arithmetic" (2001), section 3.
 */
public class ExactSums {

    /** Free places behind the counts, so that sums that two threads keep don't share a line of the cache. */
    private static final int PADDING = 32;

    private final int d;
    private final double[] high;
    private final double[] low;
    private final int[] counts;

    /** Empty sums of k clusters in d dimensions. */
    public ExactSums(int k, int d) {
        this.d = d;
        this.high = new double[k * d];
        this.low = new double[k * d];
        this.counts = new int[k + PADDING];
    }

    /** A copy that changes on its own. */
    public ExactSums copy() {
        ExactSums copy = new ExactSums(counts.length - PADDING, d);
        System.arraycopy(high, 0, copy.high, 0, high.length);
        System.arraycopy(low, 0, copy.low, 0, low.length);
        System.arraycopy(counts, 0, copy.counts, 0, counts.length);
        return copy;
    }

    /** Empties all sums. */
    public void clear() {
        Arrays.fill(high, 0);
        Arrays.fill(low, 0);
        Arrays.fill(counts, 0);
    }

    /** All points of other sums of as many clusters and dimensions enter. */
    public void addAll(ExactSums other) {
        book(high, low, 0, other.high, 0, high.length, 1);
        book(high, low, 0, other.low, 0, high.length, 1);
        for (int c = 0; c < counts.length; c++) {
            counts[c] += other.counts[c];
        }
    }

    /** Number of points in a cluster. */
    public int count(int cluster) {
        return counts[cluster];
    }

    /** Point i of {@code values} (n × d, row-major) enters the cluster. */
    public void add(int cluster, double[] values, int i) {
        book(high, low, cluster * d, values, i * d, d, 1);
        counts[cluster]++;
    }

    /** Point i of {@code values} (n × d, row-major) leaves the cluster. */
    public void remove(int cluster, double[] values, int i) {
        book(high, low, cluster * d, values, i * d, d, -1);
        counts[cluster]--;
    }

    /** {@code count} points from number i on enter the cluster. */
    public void addRun(int cluster, double[] values, int i, int count) {
        bookRun(high, low, cluster * d, values, i * d, count, d, 1);
        counts[cluster] += count;
    }

    /** {@code count} points from number i on leave the cluster. */
    public void removeRun(int cluster, double[] values, int i, int count) {
        bookRun(high, low, cluster * d, values, i * d, count, d, -1);
        counts[cluster] -= count;
    }

    /**
     * Writes the mean of a cluster of at least one point to row {@code cluster} of {@code centroids} (k × d), rounded
     * once: the mean of m copies of a point is that point, to the last bit.
     */
    public void mean(int cluster, double[] centroids) {
        int s = cluster * d;
        double m = counts[cluster];
        for (int j = 0; j < d; j++) {
            double quotient = high[s + j] / m;
            double remainder = Math.fma(-quotient, m, high[s + j]) + low[s + j];
            centroids[s + j] = quotient + remainder / m;
        }
    }

    /**
     * (high, low) ← (high, low) + sign · x, with |low| at most half a unit in the last place of high, for d sums from
     * {@code s} on and d coordinates from {@code x} on.
     */
    protected void book(double[] high, double[] low, int s, double[] values, int x, int d, double sign) {
        for (int j = 0; j < d; j++) {
            bookOne(high, low, s + j, sign * values[x + j]);
        }
    }

    /** {@link #book} of {@code count} points whose coordinates follow each other from {@code x} on. */
    protected void bookRun(double[] high, double[] low, int s, double[] values, int x, int count, int d, double sign) {
        for (int p = 0; p < count; p++) {
            book(high, low, s, values, x + p * d, d, sign);
        }
    }

    /** (high, low) ← (high, low) + x for sum s. */
    protected static void bookOne(double[] high, double[] low, int s, double x) {
        double h = high[s];
        double sum = h + x;
        double part = sum - h;
        double error = (h - (sum - part)) + (x - part);
        double rest = low[s] + error;
        double rounded = sum + rest;
        high[s] = rounded;
        low[s] = rest - (rounded - sum);
    }
}
