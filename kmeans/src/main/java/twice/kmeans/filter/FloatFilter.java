package twice.kmeans.filter;

import twice.kmeans.Clustering;
import twice.kmeans.KMeans;
import twice.kmeans.Points;
import twice.kmeans.Settings;
import twice.kmeans.lloyd.LloydLoop;
import twice.kmeans.lloyd.Workers;

/**
 * Float decides what float can decide for certain; double is asked about the rest. Of ‖x−c‖² = ‖x‖² − 2x·c + ‖c‖² only the
 * score ½‖c‖² − x·c depends on the centroid: one fused multiply-add a coordinate instead of three operations, in lanes half
 * as wide.
 *
 * <p><b>Cost.</b> n·k·d fused multiply-adds in float an iteration, at the speed of a matrix product
 * ({@link ScoreKernel}); a copy of the points as floats, 4·n·d bytes, which is all that is read.
 *
 * <p><b>What changed since {@link twice.kmeans.lloyd.LanesLloyd}</b>, whose blocks it widens to tiles. The formula with
 * the product is fast and inexact: it takes the difference of large numbers. But its error has a proven bound
 * ({@link ErrorMargin}), and a label is wrong only if the two lowest scores lie closer than that. So the kernel keeps the
 * two lowest, and the few points in doubt, one in 600 to 18,000 here, go through the double formula ({@link ExactLook}).
 * The labels are those of naive Lloyd, ties included.
 *
 * <p><b>Where it loses.</b> Clusters very small for their distance from the origin (say, a millionth): everything is in
 * doubt. Where distances can be skipped altogether, skipping is better: see {@link BoundedFilter}.
 *
 * <p>Source: J. R. Shewchuk, "Adaptive precision floating-point arithmetic and fast robust geometric predicates" (1997), the
 * idea of a filter; K. Goto, R. A. van de Geijn, "Anatomy of high-performance matrix multiplication" (2008), the kernel.
 *
 * <p><b>Measured</b> against naive, small sizes of the chapter's table: plane 8.44×, mid 12.9×, digits 15.8×, wide 27.8× (AMD EPYC
 * (Zen 4), 2 threads where it uses threads, JDK 17, 2026-11-21).
 *
 * <p>Below: {@link twice.kmeans.bounds.ElkanBounds}. Next: {@link BoxedFilter}.
 */
public final class FloatFilter implements KMeans {

    @Override
    public Clustering cluster(Points points, Points start, Settings settings) {
        return cluster(points, start, settings, Workers.ONE);
    }

    static Clustering cluster(Points points, Points start, Settings settings, Workers workers) {
        return LloydLoop.run(points, start, settings, workers, new FilterAssigner(points, start, workers));
    }
}
