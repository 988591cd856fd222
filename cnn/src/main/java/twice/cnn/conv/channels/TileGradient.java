package twice.cnn.conv.channels;

import static twice.cnn.conv.channels.TileProduct.LANES;
import static twice.cnn.conv.channels.TileProduct.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loop of the gradient by weights, for one of a tile's products: sums over tiles, eight channels by two vectors of
 * other channels in registers,
 *
 * <pre>
 * c[r][l] += Σ(tile) a[tile][r] · b[tile][l]        a, b [blocks of channels × tiles × lanes]
 * </pre>
 */
final class TileGradient {

    /** Rows of c computed together. */
    static final int ROWS = 8;

    private TileGradient() {}

    /**
     * All rows and columns of c.
     *
     * @param rows channels of a, a multiple of {@value #ROWS} or filled up to one
     * @param blocks vectors of channels of b; a row of c has as many
     * @param block from a block of channels of a or b to the next
     * @param add whether what stands in c is added to
     */
    static void add(
            float[] a,
            int at,
            int rows,
            float[] b,
            int q,
            int blocks,
            int block,
            int tiles,
            float[] c,
            int to,
            boolean add) {
        // Where a vector has four lanes, eight rows are those of two blocks.
        int half = LANES > 4 ? 4 : block;
        int row = blocks * LANES;
        for (int r = 0; r < rows; r += ROWS) {
            int p = at + r / LANES * block + r % LANES;
            int l = 0;
            for (; l + 2 <= blocks; l += 2) {
                int q0 = q + l * block;
                wide(a, p, half, b, q0, q0 + block, tiles, c, to + r * row + l * LANES, row, add);
            }
            if (l < blocks) {
                narrow(a, p, half, b, q + l * block, tiles, c, to + r * row + l * LANES, row, add);
            }
        }
    }

    private static void wide(
            float[] a,
            int at,
            int half,
            float[] b,
            int q0,
            int q1,
            int tiles,
            float[] c,
            int to,
            int row,
            boolean add) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector c00 = add ? FloatVector.fromArray(SPECIES, c, to) : zero;
        FloatVector c01 = add ? FloatVector.fromArray(SPECIES, c, to + LANES) : zero;
        FloatVector c10 = add ? FloatVector.fromArray(SPECIES, c, to + row) : zero;
        FloatVector c11 = add ? FloatVector.fromArray(SPECIES, c, to + row + LANES) : zero;
        FloatVector c20 = add ? FloatVector.fromArray(SPECIES, c, to + 2 * row) : zero;
        FloatVector c21 = add ? FloatVector.fromArray(SPECIES, c, to + 2 * row + LANES) : zero;
        FloatVector c30 = add ? FloatVector.fromArray(SPECIES, c, to + 3 * row) : zero;
        FloatVector c31 = add ? FloatVector.fromArray(SPECIES, c, to + 3 * row + LANES) : zero;
        FloatVector c40 = add ? FloatVector.fromArray(SPECIES, c, to + 4 * row) : zero;
        FloatVector c41 = add ? FloatVector.fromArray(SPECIES, c, to + 4 * row + LANES) : zero;
        FloatVector c50 = add ? FloatVector.fromArray(SPECIES, c, to + 5 * row) : zero;
        FloatVector c51 = add ? FloatVector.fromArray(SPECIES, c, to + 5 * row + LANES) : zero;
        FloatVector c60 = add ? FloatVector.fromArray(SPECIES, c, to + 6 * row) : zero;
        FloatVector c61 = add ? FloatVector.fromArray(SPECIES, c, to + 6 * row + LANES) : zero;
        FloatVector c70 = add ? FloatVector.fromArray(SPECIES, c, to + 7 * row) : zero;
        FloatVector c71 = add ? FloatVector.fromArray(SPECIES, c, to + 7 * row + LANES) : zero;
        for (int k = 0; k < tiles; k++) {
            int p = at + k * LANES;
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, q0 + k * LANES);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, q1 + k * LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[p]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[p + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[p + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[p + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[p + half]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[p + half + 1]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[p + half + 2]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[p + half + 3]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
        }
        c00.intoArray(c, to);
        c01.intoArray(c, to + LANES);
        c10.intoArray(c, to + row);
        c11.intoArray(c, to + row + LANES);
        c20.intoArray(c, to + 2 * row);
        c21.intoArray(c, to + 2 * row + LANES);
        c30.intoArray(c, to + 3 * row);
        c31.intoArray(c, to + 3 * row + LANES);
        c40.intoArray(c, to + 4 * row);
        c41.intoArray(c, to + 4 * row + LANES);
        c50.intoArray(c, to + 5 * row);
        c51.intoArray(c, to + 5 * row + LANES);
        c60.intoArray(c, to + 6 * row);
        c61.intoArray(c, to + 6 * row + LANES);
        c70.intoArray(c, to + 7 * row);
        c71.intoArray(c, to + 7 * row + LANES);
    }

    private static void narrow(
            float[] a, int at, int half, float[] b, int q0, int tiles, float[] c, int to, int row, boolean add) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector c00 = add ? FloatVector.fromArray(SPECIES, c, to) : zero;
        FloatVector c10 = add ? FloatVector.fromArray(SPECIES, c, to + row) : zero;
        FloatVector c20 = add ? FloatVector.fromArray(SPECIES, c, to + 2 * row) : zero;
        FloatVector c30 = add ? FloatVector.fromArray(SPECIES, c, to + 3 * row) : zero;
        FloatVector c40 = add ? FloatVector.fromArray(SPECIES, c, to + 4 * row) : zero;
        FloatVector c50 = add ? FloatVector.fromArray(SPECIES, c, to + 5 * row) : zero;
        FloatVector c60 = add ? FloatVector.fromArray(SPECIES, c, to + 6 * row) : zero;
        FloatVector c70 = add ? FloatVector.fromArray(SPECIES, c, to + 7 * row) : zero;
        for (int k = 0; k < tiles; k++) {
            int p = at + k * LANES;
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, q0 + k * LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[p]);
            c00 = a0.fma(b0, c00);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[p + 1]);
            c10 = a1.fma(b0, c10);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[p + 2]);
            c20 = a2.fma(b0, c20);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[p + 3]);
            c30 = a3.fma(b0, c30);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[p + half]);
            c40 = a4.fma(b0, c40);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[p + half + 1]);
            c50 = a5.fma(b0, c50);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[p + half + 2]);
            c60 = a6.fma(b0, c60);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[p + half + 3]);
            c70 = a7.fma(b0, c70);
        }
        c00.intoArray(c, to);
        c10.intoArray(c, to + row);
        c20.intoArray(c, to + 2 * row);
        c30.intoArray(c, to + 3 * row);
        c40.intoArray(c, to + 4 * row);
        c50.intoArray(c, to + 5 * row);
        c60.intoArray(c, to + 6 * row);
        c70.intoArray(c, to + 7 * row);
    }
}
