package twice.kmeans.filter;

import static twice.kmeans.filter.ScoreKernel.TILE;

import java.util.Arrays;
import twice.kmeans.Points;
import twice.kmeans.lloyd.Workers;

/**
 * The points once more as floats, in tiles as {@link ScoreKernel} reads them: coordinate j of point i at
 * {@code (i / TILE * d + j) * TILE + i % TILE}. They are moved so that the middle of the starting centroids is the origin,
 * and scaled by a power of two so that no coordinate exceeds 1 and nothing overflows. Each float is within 2⁻²⁴ of its
 * own magnitude of the true coordinate, which {@link ErrorMargin} takes into account.
 */
final class FloatTiles {

    private static final int TILES_A_TASK = 64;

    private final Points points;
    private final int d;
    private final double[] origin;
    private final double scale;
    private final float[] tiles;
    private final float[] squaredNorms;

    FloatTiles(Points points, Points start, Workers workers) {
        this.points = points;
        this.d = points.d();
        this.origin = middle(start);
        this.scale = scale(points.magnitude() + Math.max(start.magnitude(), points.magnitude()));
        int count = Workers.ranges(points.n(), TILE);
        this.tiles = new float[Math.multiplyExact(count * TILE, d)];
        this.squaredNorms = new float[count * TILE];
        workers.runRanges(count, TILES_A_TASK, (task, from, to) -> {
            TilePacker packer = new TilePacker(this);
            double[] norms = new double[TILE];
            for (int tile = from; tile < to; tile++) {
                if (d <= ShortRowKernel.LARGEST_D) {
                    packShort(tile, norms);
                } else {
                    pack(tile, packer);
                }
            }
        });
    }

    private void pack(int tile, TilePacker packer) {
        int first = tile * TILE;
        int size = Math.min(TILE, points.n() - first);
        for (int p = 0; p < size; p++) {
            float[] rows = packer.put(first + p, p);
            squaredNorms[first + p] = (float) Rows.squaredNorm(rows, p * d, d);
        }
        packer.pack(tiles, offset(tile));
    }

    /** The same for rows that are shorter than any vector: column by column, without a detour. */
    private void packShort(int tile, double[] norms) {
        int first = tile * TILE;
        int size = Math.min(TILE, points.n() - first);
        Arrays.fill(norms, 0);
        for (int j = 0; j < d; j++) {
            int column = offset(tile) + j * TILE;
            int x = first * d + j;
            for (int p = 0; p < size; p++) {
                float value = (float) ((points.values()[x + p * d] - origin[j]) * scale);
                tiles[column + p] = value;
                norms[p] += (double) value * value;
            }
        }
        for (int p = 0; p < size; p++) {
            squaredNorms[first + p] = (float) norms[p];
        }
    }

    /** The median of the centroids in each column: one of them far out does not move it. */
    private static double[] middle(Points start) {
        double[] middle = new double[start.d()];
        double[] column = new double[start.n()];
        for (int j = 0; j < middle.length; j++) {
            for (int c = 0; c < column.length; c++) {
                column[c] = start.get(c, j);
            }
            Arrays.sort(column);
            middle[j] = column[column.length / 2];
        }
        return middle;
    }

    /** A power of two that takes the magnitude to at most 1. */
    private static double scale(double magnitude) {
        return magnitude == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(magnitude) - 1);
    }

    /** Moves, scales and rounds the d coordinates from that offset on. */
    void convertRow(double[] from, int offset, float[] to, int toOffset) {
        Rows.convert(from, offset, origin, scale, to, toOffset, d);
    }

    /** Moves, scales and rounds point i. */
    void convertPoint(int i, float[] to, int toOffset) {
        convertRow(points.values(), i * d, to, toOffset);
    }

    int d() {
        return d;
    }

    /** What a distance is multiplied by. */
    double scale() {
        return scale;
    }

    float[] tiles() {
        return tiles;
    }

    /** Where a tile begins in {@link #tiles}. */
    int offset(int tile) {
        return tile * TILE * d;
    }

    /** ‖x‖² of every point, and zeros up to a whole tile. */
    float[] squaredNorms() {
        return squaredNorms;
    }
}
