package twice.kmeans.filter;

import static twice.kmeans.filter.ScoreKernel.TILE;

import java.util.Arrays;
import twice.kmeans.Points;
import twice.kmeans.lloyd.Workers;

/**
 * The smallest box around each tile of points, and which centroids can be the nearest one of any point in it: a centroid
 * is out if the whole box is nearer to another.
 *
 * <p>Both distances are of the double formula, and neither can be off by more than (d + 2)·2⁻⁵² of itself; what is called out here leaves
 * more than that between them, so that what is out can't win by rounding either.
 *
 * <p>Source: T. Kanungo, D. M. Mount et al., "An efficient k-means clustering algorithm: analysis and implementation" (2002),
 * the filtering of candidates, there down a tree of boxes.
 */
final class TileBoxes {

    /** Squared distances below this have lost digits. */
    private static final double SMALLEST = 0x1p-900;

    /** Tiles that share a larger box, which is asked first. */
    static final int TILES_A_GROUP = 16;

    private static final int GROUP = TILES_A_GROUP * TILE;

    private final int d;
    private final double surely;

    /** For each tile, and each group of them, d lower and d upper ends. */
    private final double[] tiles;

    private final double[] groups;

    TileBoxes(Points points, Workers workers) {
        d = points.d();
        surely = 1 + 8 * (d + 4) * 0x1p-52;
        tiles = new double[Math.multiplyExact(Workers.ranges(points.n(), TILE), 2 * d)];
        groups = new double[Workers.ranges(points.n(), GROUP) * 2 * d];
        workers.runRanges(points.n(), GROUP, (group, from, to) -> {
            fillEmpty(groups, group * 2 * d);
            for (int first = from; first < to; first += TILE) {
                int box = first / TILE * 2 * d;
                fillEmpty(tiles, box);
                enclose(tiles, box, points.values(), first * d, Math.min(to, first + TILE) * d);
                enclose(groups, group * 2 * d, tiles, box, box + 2 * d);
            }
        });
    }

    private void fillEmpty(double[] boxes, int box) {
        Arrays.fill(boxes, box, box + d, Double.POSITIVE_INFINITY);
        Arrays.fill(boxes, box + d, box + 2 * d, Double.NEGATIVE_INFINITY);
    }

    /** Widens a box to hold rows of d values. */
    private void enclose(double[] boxes, int box, double[] values, int from, int to) {
        for (int j = 0; j < d; j++) {
            double low = boxes[box + j];
            double high = boxes[box + d + j];
            for (int i = from + j; i < to; i += d) {
                double x = values[i];
                low = x < low ? x : low;
                high = x > high ? x : high;
            }
            boxes[box + j] = low;
            boxes[box + d + j] = high;
        }
    }

    /**
     * Which of some centroids are candidates of a group of tiles.
     *
     * @param centroids k·d, row-major
     * @param of how many are asked about
     * @param asked their numbers, in rising order
     * @param nearest scratch, as many places
     * @param candidates receives those that are left, in rising order; may be {@code asked}
     * @return how many are left, 1 or more
     */
    int candidatesOfGroup(int group, double[] centroids, int of, int[] asked, double[] nearest, int[] candidates) {
        return candidates(groups, group * 2 * d, centroids, of, asked, nearest, candidates);
    }

    /** The same for a tile, of which its group's candidates need be asked only. */
    int candidatesOfTile(int tile, double[] centroids, int of, int[] asked, double[] nearest, int[] candidates) {
        return candidates(tiles, tile * 2 * d, centroids, of, asked, nearest, candidates);
    }

    private int candidates(
            double[] boxes, int box, double[] centroids, int of, int[] asked, double[] nearest, int[] candidates) {
        double bound = Double.POSITIVE_INFINITY;
        for (int a = 0; a < of; a++) {
            int c = asked[a] * d;
            double near = 0;
            double far = 0;
            for (int j = 0; j < d; j++) {
                double below = boxes[box + j] - centroids[c + j];
                double above = centroids[c + j] - boxes[box + d + j];
                double outside = Math.max(0, Math.max(below, above));
                double across = Math.max(-below, -above);
                near += outside * outside;
                far += across * across;
            }
            nearest[a] = near;
            bound = Math.min(bound, far);
        }
        double out = bound * surely + SMALLEST;
        int count = 0;
        for (int a = 0; a < of; a++) {
            candidates[count] = asked[a];
            count += nearest[a] <= out ? 1 : 0;
        }
        return count;
    }
}
