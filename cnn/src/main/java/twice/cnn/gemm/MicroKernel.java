package twice.cnn.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loop of the matrix product: a tile of C, six rows by two vectors, stays in twelve registers while a panel
 * of A and one of B pass by. A step loads two vectors of B and six numbers of A and does twelve multiply-adds with them;
 * both panels are read from one end to the other, in the order in which they lie.
 *
 * <p>Six by two is what sixteen registers can hold besides the operands. One loop and all vectors in this method's own
 * variables: a vector that went through a call or an array would become an object.
 */
public final class MicroKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Rows of a tile, and of a panel of A. */
    public static final int ROWS = 6;

    /** Columns of a tile, and of a panel of B. */
    public static final int COLUMNS = 2 * LANES;

    private MicroKernel() {}

    /**
     * One tile: c = Σ a·b, or c += Σ a·b.
     *
     * @param a a panel: for each of {@code depth} steps {@link #ROWS} numbers, from {@code p} on
     * @param b a panel: for each step {@link #COLUMNS} numbers, from {@code q} on
     * @param c where the tile stands, its first row at {@code o}, the next {@code leading} behind
     */
    static void tile(float[] a, int p, float[] b, int q, int depth, float[] c, int o, int leading, boolean add) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector c00 = zero;
        FloatVector c01 = zero;
        FloatVector c10 = zero;
        FloatVector c11 = zero;
        FloatVector c20 = zero;
        FloatVector c21 = zero;
        FloatVector c30 = zero;
        FloatVector c31 = zero;
        FloatVector c40 = zero;
        FloatVector c41 = zero;
        FloatVector c50 = zero;
        FloatVector c51 = zero;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, q + k * COLUMNS);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + k * COLUMNS + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[p + k * ROWS]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[p + k * ROWS + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[p + k * ROWS + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[p + k * ROWS + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[p + k * ROWS + 4]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[p + k * ROWS + 5]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
        }
        if (add) {
            c00 = c00.add(FloatVector.fromArray(SPECIES, c, o));
            c01 = c01.add(FloatVector.fromArray(SPECIES, c, o + LANES));
            c10 = c10.add(FloatVector.fromArray(SPECIES, c, o + leading));
            c11 = c11.add(FloatVector.fromArray(SPECIES, c, o + leading + LANES));
            c20 = c20.add(FloatVector.fromArray(SPECIES, c, o + 2 * leading));
            c21 = c21.add(FloatVector.fromArray(SPECIES, c, o + 2 * leading + LANES));
            c30 = c30.add(FloatVector.fromArray(SPECIES, c, o + 3 * leading));
            c31 = c31.add(FloatVector.fromArray(SPECIES, c, o + 3 * leading + LANES));
            c40 = c40.add(FloatVector.fromArray(SPECIES, c, o + 4 * leading));
            c41 = c41.add(FloatVector.fromArray(SPECIES, c, o + 4 * leading + LANES));
            c50 = c50.add(FloatVector.fromArray(SPECIES, c, o + 5 * leading));
            c51 = c51.add(FloatVector.fromArray(SPECIES, c, o + 5 * leading + LANES));
        }
        c00.intoArray(c, o);
        c01.intoArray(c, o + LANES);
        c10.intoArray(c, o + leading);
        c11.intoArray(c, o + leading + LANES);
        c20.intoArray(c, o + 2 * leading);
        c21.intoArray(c, o + 2 * leading + LANES);
        c30.intoArray(c, o + 3 * leading);
        c31.intoArray(c, o + 3 * leading + LANES);
        c40.intoArray(c, o + 4 * leading);
        c41.intoArray(c, o + 4 * leading + LANES);
        c50.intoArray(c, o + 5 * leading);
        c51.intoArray(c, o + 5 * leading + LANES);
    }
}
