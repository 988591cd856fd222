package twice.kmeans.filter;

import static twice.kmeans.filter.ScoreKernel.GROUP;

import java.util.Arrays;

/** The centroids of an iteration as the kernels read them. */
final class PackedCentroids {

    private final FloatTiles points;
    private final int k;

    /** How many of the k places hold a centroid. */
    private int used;

    private final float[] row;

    /** groups × d × {@link ScoreKernel#GROUP}: the coordinates, negated. */
    private final float[] negated;

    /** groups × {@link ScoreKernel#GROUP}: ½‖c‖² less its margin, infinite behind the last centroid. */
    private final float[] halfNorms;

    private final ErrorMargin margin;

    PackedCentroids(FloatTiles points, int k, ErrorMargin margin) {
        this.points = points;
        this.k = k;
        this.margin = margin;
        this.used = k;
        this.row = new float[points.d()];
        this.negated = new float[groups() * GROUP * points.d()];
        this.halfNorms = new float[groups() * GROUP];
        Arrays.fill(halfNorms, Float.POSITIVE_INFINITY);
    }

    /** Takes k·d coordinates, row-major. */
    void set(double[] centroids) {
        int d = points.d();
        for (int c = 0; c < k; c++) {
            points.convertRow(centroids, c * d, row, 0);
            int first = c / GROUP * GROUP * d + c % GROUP;
            for (int j = 0; j < d; j++) {
                negated[first + j * GROUP] = -row[j];
            }
            halfNorms[c] = margin.lowered(Rows.squaredNorm(row, 0, d));
        }
    }

    /** Takes some of the centroids of others, which count as number 0, 1, … here. */
    void take(PackedCentroids all, int[] numbers, int count) {
        int d = points.d();
        used = count;
        for (int c = 0; c < count; c++) {
            int from = numbers[c] / GROUP * GROUP * d + numbers[c] % GROUP;
            int to = c / GROUP * GROUP * d + c % GROUP;
            for (int j = 0; j < d; j++) {
                negated[to + j * GROUP] = all.negated[from + j * GROUP];
            }
            halfNorms[c] = all.halfNorms[numbers[c]];
        }
        for (int c = count; c < groups() * GROUP; c++) {
            halfNorms[c] = Float.POSITIVE_INFINITY;
        }
    }

    private int groups() {
        return (used + GROUP - 1) / GROUP;
    }

    /** The two lowest scores of each point of the tile that begins at {@code tile} in {@code tiles}. */
    void twoLowest(float[] tiles, int tile, TwoLowest lowest) {
        int d = points.d();
        if (d <= ShortRowKernel.LARGEST_D) {
            ShortRowKernel.twoLowest(tiles, tile, negated, halfNorms, used, d, lowest);
        } else {
            ScoreKernel.twoLowest(tiles, tile, negated, halfNorms, groups(), d, lowest);
        }
    }
}
