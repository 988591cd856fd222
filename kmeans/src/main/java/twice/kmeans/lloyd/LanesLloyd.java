package twice.kmeans.lloyd;

import twice.kmeans.Clustering;
import twice.kmeans.KMeans;
import twice.kmeans.Points;
import twice.kmeans.Settings;

/**
 * Lloyd's iteration with a vector lane for each point: as many points as a vector has lanes meet one centroid at once, and
 * only points that changed cluster are booked.
 *
 * <p><b>Cost.</b> 3·n·k·d additions and multiplications an iteration, in n/lanes as many instructions; a second copy of
 * the points, 8·n·d bytes, in blocks of one vector's points.
 *
 * <p><b>What changed since {@link NaiveLloyd}.</b> The points lie transposed: coordinate j of a block's points side by
 * side. A lane is a point and never a coordinate, so nothing is ever summed across lanes, and d = 2 fills the vectors as
 * well as d = 784. Each lane does just what the naive loop does, in its order and without fused multiply-add; the bits are
 * therefore the same, ties included. Four centroids are met side by side, because one sum alone would wait for its own
 * additions.
 *
 * <p><b>Where it loses.</b> Every distance is still computed, however sure its outcome; tiny inputs pay for the copy.
 *
 * <p><b>Measured</b> against naive, small sizes of the chapter's table: plane 5.40×, mid 5.06×, digits 5.25×, wide 7.10× (AMD EPYC
 * (Zen 4), 2 threads where it uses threads, JDK 17, 2026-11-21).
 *
 * <p>Below: {@link NaiveLloyd}. Next: {@link twice.kmeans.bounds.HamerlyBounds}, which computes fewer distances instead of
 * faster ones.
 */
public final class LanesLloyd implements KMeans {

    @Override
    public Clustering cluster(Points points, Points start, Settings settings) {
        return LloydLoop.run(points, start, settings, Workers.ONE, new LanesAssigner(points, start.n()));
    }
}
