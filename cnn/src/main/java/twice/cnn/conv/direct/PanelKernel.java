package twice.cnn.conv.direct;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of the fast convolutions: {@value #ROWS} rows of sums over two vectors of columns, all in registers,
 *
 * <pre>
 * c[r][q] = start[r] + Σ(k) a[k][r] · b[offset[k] + q]
 * </pre>
 *
 * A step k loads two vectors of b and {@value #ROWS} single weights for 16 vector multiply-adds. The rows of b are not those of
 * a matrix: each k names the place where its row begins. So the same loop multiplies matrices, where rows lie one behind
 * the other, and convolves, where they overlap.
 *
 * <p>A cell's sum is taken in the order of k, whichever of the methods computes it and in whichever lane. All sums of a
 * method stand in its own variables: C2 keeps vectors in registers only there. A machine with 16 registers instead of 32
 * has to spill some and reaches half of what it could.
 */
public final class PanelKernel {

    /** Rows of sums in a panel; weights are packed by so many. */
    public static final int ROWS = 8;

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Numbers in a vector. */
    public static final int LANES = SPECIES.length();

    private PanelKernel() {}

    /**
     * Columns {@code from}…{@code to} of a panel. Where the last ones don't fill a vector, it begins earlier and computes some
     * columns twice, to the same bits; with fewer columns than lanes, b and c must go on to a whole vector.
     *
     * @param a the weights, {@value #ROWS} numbers for each k, from {@code at} on
     * @param b what they are multiplied with
     * @param offsets where b's row begins for each k
     * @param start the first values of the sums, from {@code startAt} on
     * @param c the sums: column q of row r at {@code cAt + r·cStep + q − from}
     */
    public static void columns(
            float[] a,
            int at,
            float[] b,
            int[] offsets,
            int from,
            int to,
            float[] start,
            int startAt,
            float[] c,
            int cAt,
            int cStep) {
        int q = from;
        for (; q + 2 * LANES <= to; q += 2 * LANES) {
            wide(a, at, b, q, offsets, start, startAt, c, cAt + q - from, cStep);
        }
        for (; q < to; q += LANES) {
            int begin = Math.max(from, Math.min(q, to - LANES));
            narrow(a, at, b, begin, offsets, start, startAt, c, cAt + begin - from, cStep);
        }
    }

    private static void wide(
            float[] a,
            int at,
            float[] b,
            int q,
            int[] offsets,
            float[] start,
            int startAt,
            float[] c,
            int cAt,
            int cStep) {
        FloatVector c00 = FloatVector.broadcast(SPECIES, start[startAt]);
        FloatVector c01 = c00;
        FloatVector c10 = FloatVector.broadcast(SPECIES, start[startAt + 1]);
        FloatVector c11 = c10;
        FloatVector c20 = FloatVector.broadcast(SPECIES, start[startAt + 2]);
        FloatVector c21 = c20;
        FloatVector c30 = FloatVector.broadcast(SPECIES, start[startAt + 3]);
        FloatVector c31 = c30;
        FloatVector c40 = FloatVector.broadcast(SPECIES, start[startAt + 4]);
        FloatVector c41 = c40;
        FloatVector c50 = FloatVector.broadcast(SPECIES, start[startAt + 5]);
        FloatVector c51 = c50;
        FloatVector c60 = FloatVector.broadcast(SPECIES, start[startAt + 6]);
        FloatVector c61 = c60;
        FloatVector c70 = FloatVector.broadcast(SPECIES, start[startAt + 7]);
        FloatVector c71 = c70;
        int w = at;
        for (int offset : offsets) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, offset + q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, offset + q + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[w]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[w + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[w + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[w + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[w + 4]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[w + 5]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[w + 6]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[w + 7]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
            w += ROWS;
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, cAt + cStep);
        c11.intoArray(c, cAt + cStep + LANES);
        c20.intoArray(c, cAt + 2 * cStep);
        c21.intoArray(c, cAt + 2 * cStep + LANES);
        c30.intoArray(c, cAt + 3 * cStep);
        c31.intoArray(c, cAt + 3 * cStep + LANES);
        c40.intoArray(c, cAt + 4 * cStep);
        c41.intoArray(c, cAt + 4 * cStep + LANES);
        c50.intoArray(c, cAt + 5 * cStep);
        c51.intoArray(c, cAt + 5 * cStep + LANES);
        c60.intoArray(c, cAt + 6 * cStep);
        c61.intoArray(c, cAt + 6 * cStep + LANES);
        c70.intoArray(c, cAt + 7 * cStep);
        c71.intoArray(c, cAt + 7 * cStep + LANES);
    }

    private static void narrow(
            float[] a,
            int at,
            float[] b,
            int q,
            int[] offsets,
            float[] start,
            int startAt,
            float[] c,
            int cAt,
            int cStep) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, start[startAt]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, start[startAt + 1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, start[startAt + 2]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, start[startAt + 3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, start[startAt + 4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, start[startAt + 5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, start[startAt + 6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, start[startAt + 7]);
        int w = at;
        for (int offset : offsets) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, offset + q);
            c0 = FloatVector.broadcast(SPECIES, a[w]).fma(b0, c0);
            c1 = FloatVector.broadcast(SPECIES, a[w + 1]).fma(b0, c1);
            c2 = FloatVector.broadcast(SPECIES, a[w + 2]).fma(b0, c2);
            c3 = FloatVector.broadcast(SPECIES, a[w + 3]).fma(b0, c3);
            c4 = FloatVector.broadcast(SPECIES, a[w + 4]).fma(b0, c4);
            c5 = FloatVector.broadcast(SPECIES, a[w + 5]).fma(b0, c5);
            c6 = FloatVector.broadcast(SPECIES, a[w + 6]).fma(b0, c6);
            c7 = FloatVector.broadcast(SPECIES, a[w + 7]).fma(b0, c7);
            w += ROWS;
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + cStep);
        c2.intoArray(c, cAt + 2 * cStep);
        c3.intoArray(c, cAt + 3 * cStep);
        c4.intoArray(c, cAt + 4 * cStep);
        c5.intoArray(c, cAt + 5 * cStep);
        c6.intoArray(c, cAt + 6 * cStep);
        c7.intoArray(c, cAt + 7 * cStep);
    }
}
