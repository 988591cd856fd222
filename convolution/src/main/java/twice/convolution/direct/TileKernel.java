package twice.convolution.direct;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loop: a tile of two output rows by four vectors, held in eight registers while all taps pass by. A tap
 * is a place to read and two weights, one for each row; whatever it loads serves both rows, and each of its weights serves
 * four vectors. So eight multiply-adds share six loads, and nothing is stored before the sums are done.
 *
 * <p>One loop, not one over kernel rows and one over columns: the compiler keeps the sums in registers through a single
 * loop and boxes them, ten times slower, through a nest.
 */
public final class TileKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Rows of a tile. */
    public static final int ROWS = 2;

    /** Columns of a tile. */
    public static final int COLUMNS = 4 * LANES;

    private TileKernel() {}

    /**
     * Sums taps {@code from} (inclusive) to {@code to} (exclusive) for one tile.
     *
     * @param x where to read
     * @param p the tile's place in x
     * @param offsets for each tap its distance from p
     * @param weights for each tap the weight for the upper row and the one for the lower
     * @param y where to write
     * @param o the tile's place in y
     * @param yStride from one row of y to the next
     * @param add whether to add to what stands in y
     */
    static void run(
            float[] x,
            int p,
            int[] offsets,
            float[] weights,
            int from,
            int to,
            float[] y,
            int o,
            int yStride,
            boolean add) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector a1 = zero;
        FloatVector a2 = zero;
        FloatVector a3 = zero;
        FloatVector b0 = zero;
        FloatVector b1 = zero;
        FloatVector b2 = zero;
        FloatVector b3 = zero;
        for (int t = from; t < to; t++) {
            int q = p + offsets[t];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, q);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, q + LANES);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, q + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, q + 3 * LANES);
            FloatVector upper = FloatVector.broadcast(SPECIES, weights[2 * t]);
            a0 = x0.fma(upper, a0);
            a1 = x1.fma(upper, a1);
            a2 = x2.fma(upper, a2);
            a3 = x3.fma(upper, a3);
            FloatVector lower = FloatVector.broadcast(SPECIES, weights[2 * t + 1]);
            b0 = x0.fma(lower, b0);
            b1 = x1.fma(lower, b1);
            b2 = x2.fma(lower, b2);
            b3 = x3.fma(lower, b3);
        }
        int u = o + yStride;
        if (add) {
            a0 = a0.add(FloatVector.fromArray(SPECIES, y, o));
            a1 = a1.add(FloatVector.fromArray(SPECIES, y, o + LANES));
            a2 = a2.add(FloatVector.fromArray(SPECIES, y, o + 2 * LANES));
            a3 = a3.add(FloatVector.fromArray(SPECIES, y, o + 3 * LANES));
            b0 = b0.add(FloatVector.fromArray(SPECIES, y, u));
            b1 = b1.add(FloatVector.fromArray(SPECIES, y, u + LANES));
            b2 = b2.add(FloatVector.fromArray(SPECIES, y, u + 2 * LANES));
            b3 = b3.add(FloatVector.fromArray(SPECIES, y, u + 3 * LANES));
        }
        a0.intoArray(y, o);
        a1.intoArray(y, o + LANES);
        a2.intoArray(y, o + 2 * LANES);
        a3.intoArray(y, o + 3 * LANES);
        b0.intoArray(y, u);
        b1.intoArray(y, u + LANES);
        b2.intoArray(y, u + 2 * LANES);
        b3.intoArray(y, u + 3 * LANES);
    }
}
