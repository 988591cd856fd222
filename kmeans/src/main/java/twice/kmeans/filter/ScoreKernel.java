package twice.kmeans.filter;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The scores ½‖c‖² − x·c of a tile of points against all centroids, and for each point the two lowest: the inner loop of
 * a matrix product, with the minimum taken while the scores are still in registers.
 *
 * <p>A lane is a point. {@link #VECTORS} vectors of points meet {@link #GROUP} centroids at a time, which makes 16 sums
 * in registers: each coordinate read from memory is used four times, and enough additions are under way to hide their
 * latency. The two lowest scores rest in memory meanwhile ({@link TwoLowest}): registers that must live across the inner
 * loop would push the sums out of it.
 */
final class ScoreKernel {

    static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    /** Vectors in a tile. */
    static final int VECTORS = 4;

    /** Points in a tile. */
    static final int TILE = VECTORS * LANES.length();

    /**
     * Columns that are summed up before they join the score: the sum of many such blocks is far more accurate than one
     * sum over all columns.
     */
    static final int BLOCK = 64;

    /** Centroids that are met at a time. */
    static final int GROUP = 4;

    private static final float[] ZEROS = new float[GROUP];

    private ScoreKernel() {}

    /**
     * Finds the two lowest scores of each point of a tile; of equal ones the lowest number counts as lower.
     *
     * @param tiles holds d × {@link #TILE} coordinates from {@code tile} on
     * @param minusCentroids groups × d × {@link #GROUP}: the coordinates of the centroids, negated
     * @param halfNorms groups × {@link #GROUP}: ½‖c‖², infinite for the places behind the last centroid
     * @param lowest receives the two lowest scores of each point and the number of the lowest
     */
    static void twoLowest(
            float[] tiles, int tile, float[] minusCentroids, float[] halfNorms, int groups, int d, TwoLowest lowest) {
        lowest.clear();
        for (int g = 0; g < groups; g++) {
            int first = g * GROUP;
            int block = Math.min(d, BLOCK);
            addProducts(halfNorms, first, tiles, tile, minusCentroids, first * d, 0, block, lowest.scores);
            for (int j = BLOCK; j < d; j += BLOCK) {
                block = Math.min(d, j + BLOCK);
                addProducts(ZEROS, 0, tiles, tile, minusCentroids, first * d, j, block, lowest.products);
                lowest.addProducts();
            }
            lowest.keep(first);
        }
    }

    /**
     * Writes {@code start[first + t]} + Σ −xⱼ·cⱼ over the columns {@code from}…{@code to − 1}, {@link #GROUP} × {@link #TILE}
     * of them, for the group of centroids t that begins at {@code group}. It does no more than that: C2 inlines only so
     * much into one method, and vectors in calls that it doesn't inline become objects.
     */
    private static void addProducts(
            float[] start,
            int first,
            float[] tiles,
            int tile,
            float[] minusCentroids,
            int group,
            int from,
            int to,
            float[] sums) {
        int l = LANES.length();
        FloatVector s00 = FloatVector.broadcast(LANES, start[first]);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        FloatVector s10 = FloatVector.broadcast(LANES, start[first + 1]);
        FloatVector s11 = s10;
        FloatVector s12 = s10;
        FloatVector s13 = s10;
        FloatVector s20 = FloatVector.broadcast(LANES, start[first + 2]);
        FloatVector s21 = s20;
        FloatVector s22 = s20;
        FloatVector s23 = s20;
        FloatVector s30 = FloatVector.broadcast(LANES, start[first + 3]);
        FloatVector s31 = s30;
        FloatVector s32 = s30;
        FloatVector s33 = s30;
        for (int j = from; j < to; j++) {
            int at = tile + j * TILE;
            FloatVector x0 = FloatVector.fromArray(LANES, tiles, at);
            FloatVector x1 = FloatVector.fromArray(LANES, tiles, at + l);
            FloatVector x2 = FloatVector.fromArray(LANES, tiles, at + 2 * l);
            FloatVector x3 = FloatVector.fromArray(LANES, tiles, at + 3 * l);
            int coordinate = group + j * GROUP;
            FloatVector c = FloatVector.broadcast(LANES, minusCentroids[coordinate]);
            s00 = x0.fma(c, s00);
            s01 = x1.fma(c, s01);
            s02 = x2.fma(c, s02);
            s03 = x3.fma(c, s03);
            c = FloatVector.broadcast(LANES, minusCentroids[coordinate + 1]);
            s10 = x0.fma(c, s10);
            s11 = x1.fma(c, s11);
            s12 = x2.fma(c, s12);
            s13 = x3.fma(c, s13);
            c = FloatVector.broadcast(LANES, minusCentroids[coordinate + 2]);
            s20 = x0.fma(c, s20);
            s21 = x1.fma(c, s21);
            s22 = x2.fma(c, s22);
            s23 = x3.fma(c, s23);
            c = FloatVector.broadcast(LANES, minusCentroids[coordinate + 3]);
            s30 = x0.fma(c, s30);
            s31 = x1.fma(c, s31);
            s32 = x2.fma(c, s32);
            s33 = x3.fma(c, s33);
        }
        s00.intoArray(sums, 0);
        s01.intoArray(sums, l);
        s02.intoArray(sums, 2 * l);
        s03.intoArray(sums, 3 * l);
        s10.intoArray(sums, TILE);
        s11.intoArray(sums, TILE + l);
        s12.intoArray(sums, TILE + 2 * l);
        s13.intoArray(sums, TILE + 3 * l);
        s20.intoArray(sums, 2 * TILE);
        s21.intoArray(sums, 2 * TILE + l);
        s22.intoArray(sums, 2 * TILE + 2 * l);
        s23.intoArray(sums, 2 * TILE + 3 * l);
        s30.intoArray(sums, 3 * TILE);
        s31.intoArray(sums, 3 * TILE + l);
        s32.intoArray(sums, 3 * TILE + 2 * l);
        s33.intoArray(sums, 3 * TILE + 3 * l);
    }
}
