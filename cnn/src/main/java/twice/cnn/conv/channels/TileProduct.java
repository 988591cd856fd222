package twice.cnn.conv.channels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of the sums over channels, for one of a tile's products: eight tiles by two vectors of outputs in registers,
 *
 * <pre>
 * c[tile][o] = start[o] + Σ(k) a[tile][k] · b[k][o]
 *
 * a [blocks of channels × tiles × lanes]      a number of it is broadcast
 * b [blocks of outputs × channels × lanes]
 * c [blocks of outputs × tiles × lanes]
 * </pre>
 */
final class TileProduct {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Channels in a vector. */
    static final int LANES = SPECIES.length();

    /** Tiles computed together. */
    static final int TILES = 8;

    private TileProduct() {}

    /** That many tiles, filled up to a multiple of those computed together. */
    static int panels(int tiles) {
        return (tiles + TILES - 1) / TILES * TILES;
    }

    /**
     * All tiles and outputs.
     *
     * @param tiles how many; arrays go on to the next multiple of {@value #TILES}
     * @param offsets where each channel of a begins
     * @param start what the sums of each block begin with
     * @param cBlock from a block of outputs of c to the next
     */
    static void multiply(
            float[] a,
            int at,
            int[] offsets,
            int tiles,
            float[] b,
            int q,
            int blocks,
            float[] start,
            float[] c,
            int to,
            int cBlock) {
        int bBlock = offsets.length * LANES;
        int o = 0;
        for (; o + 2 <= blocks; o += 2) {
            int q0 = q + o * bBlock;
            for (int t = 0; t < tiles; t += TILES) {
                int p = at + t * LANES;
                wide(a, p, offsets, b, q0, q0 + bBlock, start, o * LANES, c, to + o * cBlock + t * LANES, cBlock);
            }
        }
        for (int t = 0; t < tiles && o < blocks; t += TILES) {
            int p = at + t * LANES;
            narrow(a, p, offsets, b, q + o * bBlock, start, o * LANES, c, to + o * cBlock + t * LANES);
        }
    }

    private static void wide(
            float[] a,
            int at,
            int[] offsets,
            float[] b,
            int q0,
            int q1,
            float[] start,
            int s,
            float[] c,
            int to,
            int cBlock) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector c01 = FloatVector.fromArray(SPECIES, start, s + LANES);
        FloatVector c10 = c00;
        FloatVector c11 = c01;
        FloatVector c20 = c00;
        FloatVector c21 = c01;
        FloatVector c30 = c00;
        FloatVector c31 = c01;
        FloatVector c40 = c00;
        FloatVector c41 = c01;
        FloatVector c50 = c00;
        FloatVector c51 = c01;
        FloatVector c60 = c00;
        FloatVector c61 = c01;
        FloatVector c70 = c00;
        FloatVector c71 = c01;
        int u = q0;
        int v = q1;
        for (int offset : offsets) {
            int p = at + offset;
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, u);
            u += LANES;
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, v);
            v += LANES;
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[p]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[p + LANES]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[p + 2 * LANES]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[p + 3 * LANES]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[p + 4 * LANES]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[p + 5 * LANES]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[p + 6 * LANES]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[p + 7 * LANES]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
        }
        c00.intoArray(c, to);
        c01.intoArray(c, to + cBlock);
        c10.intoArray(c, to + LANES);
        c11.intoArray(c, to + cBlock + LANES);
        c20.intoArray(c, to + 2 * LANES);
        c21.intoArray(c, to + cBlock + 2 * LANES);
        c30.intoArray(c, to + 3 * LANES);
        c31.intoArray(c, to + cBlock + 3 * LANES);
        c40.intoArray(c, to + 4 * LANES);
        c41.intoArray(c, to + cBlock + 4 * LANES);
        c50.intoArray(c, to + 5 * LANES);
        c51.intoArray(c, to + cBlock + 5 * LANES);
        c60.intoArray(c, to + 6 * LANES);
        c61.intoArray(c, to + cBlock + 6 * LANES);
        c70.intoArray(c, to + 7 * LANES);
        c71.intoArray(c, to + cBlock + 7 * LANES);
    }

    private static void narrow(
            float[] a, int at, int[] offsets, float[] b, int q0, float[] start, int s, float[] c, int to) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector c10 = c00;
        FloatVector c20 = c00;
        FloatVector c30 = c00;
        FloatVector c40 = c00;
        FloatVector c50 = c00;
        FloatVector c60 = c00;
        FloatVector c70 = c00;
        int u = q0;
        for (int offset : offsets) {
            int p = at + offset;
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, u);
            u += LANES;
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[p]);
            c00 = a0.fma(b0, c00);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[p + LANES]);
            c10 = a1.fma(b0, c10);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[p + 2 * LANES]);
            c20 = a2.fma(b0, c20);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[p + 3 * LANES]);
            c30 = a3.fma(b0, c30);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[p + 4 * LANES]);
            c40 = a4.fma(b0, c40);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[p + 5 * LANES]);
            c50 = a5.fma(b0, c50);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[p + 6 * LANES]);
            c60 = a6.fma(b0, c60);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[p + 7 * LANES]);
            c70 = a7.fma(b0, c70);
        }
        c00.intoArray(c, to);
        c10.intoArray(c, to + LANES);
        c20.intoArray(c, to + 2 * LANES);
        c30.intoArray(c, to + 3 * LANES);
        c40.intoArray(c, to + 4 * LANES);
        c50.intoArray(c, to + 5 * LANES);
        c60.intoArray(c, to + 6 * LANES);
        c70.intoArray(c, to + 7 * LANES);
    }
}
