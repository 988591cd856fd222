package twice.convolution.direct;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The commonest kernel with its nine weights held in registers for a whole pair of rows: there is no list of taps to
 * read, and a pair of rows goes by at little more than the time of copying it.
 */
final class ThreeByThree {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private ThreeByThree() {}

    /**
     * Two rows of output.
     *
     * @param x where to read, rows {@code xStride} apart
     * @param p place in x of the upper row's first window
     * @param w nine weights
     * @param y where to write, rows {@code yStride} apart
     * @param o place in y of the upper row
     * @param columns the vector's lanes or more
     */
    static void run(float[] x, int p, int xStride, double[] w, float[] y, int o, int yStride, int columns) {
        FloatVector w0 = FloatVector.broadcast(SPECIES, (float) w[0]);
        FloatVector w1 = FloatVector.broadcast(SPECIES, (float) w[1]);
        FloatVector w2 = FloatVector.broadcast(SPECIES, (float) w[2]);
        FloatVector w3 = FloatVector.broadcast(SPECIES, (float) w[3]);
        FloatVector w4 = FloatVector.broadcast(SPECIES, (float) w[4]);
        FloatVector w5 = FloatVector.broadcast(SPECIES, (float) w[5]);
        FloatVector w6 = FloatVector.broadcast(SPECIES, (float) w[6]);
        FloatVector w7 = FloatVector.broadcast(SPECIES, (float) w[7]);
        FloatVector w8 = FloatVector.broadcast(SPECIES, (float) w[8]);
        for (int c = 0; c < columns; c += LANES) {
            int start = Math.min(c, columns - LANES);
            int q = p + start;
            FloatVector v = FloatVector.fromArray(SPECIES, x, q);
            FloatVector a = v.mul(w0);
            v = FloatVector.fromArray(SPECIES, x, q + 1);
            a = v.fma(w1, a);
            v = FloatVector.fromArray(SPECIES, x, q + 2);
            a = v.fma(w2, a);
            q += xStride;
            v = FloatVector.fromArray(SPECIES, x, q);
            a = v.fma(w3, a);
            FloatVector b = v.mul(w0);
            v = FloatVector.fromArray(SPECIES, x, q + 1);
            a = v.fma(w4, a);
            b = v.fma(w1, b);
            v = FloatVector.fromArray(SPECIES, x, q + 2);
            a = v.fma(w5, a);
            b = v.fma(w2, b);
            q += xStride;
            v = FloatVector.fromArray(SPECIES, x, q);
            a = v.fma(w6, a);
            b = v.fma(w3, b);
            v = FloatVector.fromArray(SPECIES, x, q + 1);
            a = v.fma(w7, a);
            b = v.fma(w4, b);
            v = FloatVector.fromArray(SPECIES, x, q + 2);
            a = v.fma(w8, a);
            b = v.fma(w5, b);
            q += xStride;
            v = FloatVector.fromArray(SPECIES, x, q);
            b = v.fma(w6, b);
            v = FloatVector.fromArray(SPECIES, x, q + 1);
            b = v.fma(w7, b);
            v = FloatVector.fromArray(SPECIES, x, q + 2);
            b = v.fma(w8, b);
            a.intoArray(y, o + start);
            b.intoArray(y, o + yStride + start);
        }
    }
}
