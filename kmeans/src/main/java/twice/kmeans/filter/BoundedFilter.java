package twice.kmeans.filter;

import twice.kmeans.Clustering;
import twice.kmeans.KMeans;
import twice.kmeans.Points;
import twice.kmeans.Settings;
import twice.kmeans.lloyd.LloydLoop;
import twice.kmeans.lloyd.Workers;

/**
 * Bounds say which points must be looked at, and the float filter looks. The two lowest scores that the filter finds
 * anyway are just what Hamerly's two bounds need.
 *
 * <p><b>Cost.</b> 12 bytes read a point and iteration; for an open point a row of d doubles, d conversions and k·d
 * fused multiply-adds.
 *
 * <p><b>What changed since {@link FloatFilter}.</b> Points whose bounds hold are skipped. The bounds are never rewritten
 * for a centroid's move ({@link FloatBounds}), so the check runs at the speed of memory. Open points first learn the
 * distance to their own centroid, which settles most of them; the others are gathered into tiles of their own. If too many
 * are open for that to pay, the range is filtered as a whole.
 *
 * <p><b>Where it loses.</b> In the plane with few clusters the filter is done with a point before its bounds are read;
 * {@link twice.kmeans.filter.ChosenFilter} knows. In the first iterations, when all points are open, it only adds work.
 *
 * <p>Source: as {@link FloatBounds}.
 *
 * <p><b>Measured</b> against naive, small sizes of the chapter's table: plane 5.03×, mid 11.8×, digits 14.8×, wide 28.1× (AMD EPYC
 * (Zen 4), 2 threads where it uses threads, JDK 17, 2026-11-21).
 *
 * <p>Below: {@link BoxedFilter}. Next: {@link ParallelFilter}.
 */
public final class BoundedFilter implements KMeans {

    @Override
    public Clustering cluster(Points points, Points start, Settings settings) {
        return cluster(points, start, settings, Workers.ONE);
    }

    static Clustering cluster(Points points, Points start, Settings settings, Workers workers) {
        return LloydLoop.run(points, start, settings, workers, new BoundedFilterAssigner(points, start, workers));
    }
}
