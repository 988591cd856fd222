package twice.kmeans.filter;

import static twice.kmeans.filter.ScoreKernel.TILE;

import java.util.Arrays;
import java.util.stream.IntStream;
import twice.kmeans.Points;
import twice.kmeans.lloyd.Assigner;
import twice.kmeans.lloyd.Workers;
import twice.kmeans.update.ExactSums;
import twice.kmeans.update.SimdExactSums;

/** Looks at the box of a tile first, and at its points only if more than one centroid is left. */
final class BoxedAssigner implements Assigner {

    private static final int MIXED = -1;

    private final Points points;
    private final int k;
    private final FloatTiles floats;
    private final TileBoxes boxes;
    private final PackedCentroids packed;
    private final ErrorMargin margin;

    /** The numbers of all centroids. */
    private final int[] all;

    /** The label that all points of a tile have. */
    private final int[] owner;

    private double[] centroids;

    /** For points that follow each other in place. */
    BoxedAssigner(Points points, Points start, Workers workers) {
        this.points = points;
        this.k = start.n();
        this.floats = new FloatTiles(points, start, workers);
        this.boxes = new TileBoxes(points, workers);
        this.margin = new ErrorMargin(points.d(), points.magnitude());
        this.packed = new PackedCentroids(floats, k, margin);
        this.all = IntStream.range(0, k).toArray();
        this.owner = new int[Workers.ranges(points.n(), TILE)];
        Arrays.fill(owner, MIXED);
    }

    @Override
    public void prepare(double[] newCentroids) {
        centroids = newCentroids;
        packed.set(newCentroids);
    }

    @Override
    public long assign(int from, int to, int[] labels) {
        TwoLowest lowest = new TwoLowest();
        ExactLook exact = new ExactLook(points, centroids, k);
        PackedCentroids few = new PackedCentroids(floats, k, margin);
        double[] nearest = new double[k];
        int[] ofGroup = new int[k];
        int[] candidates = new int[k];
        int left = 0;
        long distances = 0;
        for (int first = from; first < to; first += TILE) {
            int tile = first / TILE;
            int end = Math.min(to, first + TILE);
            if (first == from || tile % TileBoxes.TILES_A_GROUP == 0) {
                int group = tile / TileBoxes.TILES_A_GROUP;
                left = boxes.candidatesOfGroup(group, centroids, k, all, nearest, ofGroup);
                distances += 2L * k;
            }
            int count = boxes.candidatesOfTile(tile, centroids, left, ofGroup, nearest, candidates);
            distances += 2L * left;
            if (count == 1) {
                give(tile, candidates[0], labels, first, end);
                continue;
            }
            owner[tile] = MIXED;
            few.take(packed, candidates, count);
            few.twoLowest(floats.tiles(), floats.offset(tile), lowest);
            distances += (long) (end - first) * count;
            boolean certain = lowest.certain(floats.squaredNorms(), first, margin);
            for (int i = first; i < end; i++) {
                if (certain || lowest.certain(i - first)) {
                    labels[i] = candidates[lowest.number[i - first]];
                } else {
                    distances += exact.look(i);
                    labels[i] = exact.nearest();
                }
            }
        }
        return distances;
    }

    private void give(int tile, int centroid, int[] labels, int from, int to) {
        if (owner[tile] != centroid) {
            Arrays.fill(labels, from, to, centroid);
            owner[tile] = centroid;
        }
    }

    @Override
    public ExactSums sums(int clusters, int d) {
        return new SimdExactSums(clusters, d);
    }
}
