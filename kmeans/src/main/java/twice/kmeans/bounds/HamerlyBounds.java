package twice.kmeans.bounds;

import twice.kmeans.Clustering;
import twice.kmeans.KMeans;
import twice.kmeans.Points;
import twice.kmeans.Settings;
import twice.kmeans.lloyd.LloydLoop;
import twice.kmeans.lloyd.Workers;

/**
 * Two bounds a point skip most distances: an upper bound of the distance to its own centroid and a lower bound of the
 * distance to every other. While the first is below the second, the label can't change and nothing is computed.
 *
 * <p><b>Cost.</b> 16 bytes a point, read and written once an iteration; distances only for points whose bounds cross, k
 * of them. In the plane, far into a run, fewer than one point in ten.
 *
 * <p><b>What changed since {@link twice.kmeans.lloyd.LanesLloyd}.</b> Back to scalar loops, but not all points: a
 * centroid that moved by w is at most w nearer or farther (triangle inequality), so the bounds are corrected by the ways
 * of the centroids instead of computed anew. Half the distance from the own centroid to its nearest neighbour is a second
 * lower bound, the same for all points of a cluster. Bounds are loosened by more than rounding can take ({@link Margin}),
 * so a skipped point keeps just the label that naive Lloyd would give it.
 *
 * <p><b>Where it loses.</b> Many dimensions or many clusters: distances grow alike, the two bounds lie close together, and
 * one fast centroid among many loosens the lower bound of all points.
 *
 * <p>Source: G. Hamerly, "Making k-means even faster", SIAM International Conference on Data Mining (2010).
 *
 * <p><b>Measured</b> against naive, small sizes of the chapter's table: plane 1.22×, mid 0.92×, digits 1.04×, wide 1.04× (AMD EPYC
 * (Zen 4), 2 threads where it uses threads, JDK 17, 2026-11-21).
 *
 * <p>Below: {@link twice.kmeans.lloyd.LanesLloyd}. Next: {@link ElkanBounds}.
 */
public final class HamerlyBounds implements KMeans {

    @Override
    public Clustering cluster(Points points, Points start, Settings settings) {
        return LloydLoop.run(points, start, settings, Workers.ONE, new HamerlyAssigner(points, start.n()));
    }
}
