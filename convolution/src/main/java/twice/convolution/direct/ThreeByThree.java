package twice.convolution.direct;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The commonest kernel, with its nine weights held in registers along four whole rows. Reading a list of taps would cost
 * more than the sums: here each of 18 loads serves up to three rows, and the rows go by at little more than the time of
 * copying them.
 */
final class ThreeByThree {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Rows of output at a time. */
    static final int ROWS = 4;

    private ThreeByThree() {}

    /**
     * Four rows of output.
     *
     * @param x where to read, rows {@code xStride} apart
     * @param p place in x of the top row's first window
     * @param w nine weights
     * @param y where to write, rows {@code yStride} apart
     * @param o place in y of the top row
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
        for (int column = 0; column < columns; column += LANES) {
            // The last vector reaches back into the one before.
            int start = Math.min(column, columns - LANES);
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
            FloatVector c = v.mul(w0);
            v = FloatVector.fromArray(SPECIES, x, q + 1);
            a = v.fma(w7, a);
            b = v.fma(w4, b);
            c = v.fma(w1, c);
            v = FloatVector.fromArray(SPECIES, x, q + 2);
            a = v.fma(w8, a);
            b = v.fma(w5, b);
            c = v.fma(w2, c);
            q += xStride;
            v = FloatVector.fromArray(SPECIES, x, q);
            b = v.fma(w6, b);
            c = v.fma(w3, c);
            FloatVector d = v.mul(w0);
            v = FloatVector.fromArray(SPECIES, x, q + 1);
            b = v.fma(w7, b);
            c = v.fma(w4, c);
            d = v.fma(w1, d);
            v = FloatVector.fromArray(SPECIES, x, q + 2);
            b = v.fma(w8, b);
            c = v.fma(w5, c);
            d = v.fma(w2, d);
            q += xStride;
            v = FloatVector.fromArray(SPECIES, x, q);
            c = v.fma(w6, c);
            d = v.fma(w3, d);
            v = FloatVector.fromArray(SPECIES, x, q + 1);
            c = v.fma(w7, c);
            d = v.fma(w4, d);
            v = FloatVector.fromArray(SPECIES, x, q + 2);
            c = v.fma(w8, c);
            d = v.fma(w5, d);
            q += xStride;
            v = FloatVector.fromArray(SPECIES, x, q);
            d = v.fma(w6, d);
            v = FloatVector.fromArray(SPECIES, x, q + 1);
            d = v.fma(w7, d);
            v = FloatVector.fromArray(SPECIES, x, q + 2);
            d = v.fma(w8, d);
            int to = o + start;
            a.intoArray(y, to);
            b.intoArray(y, to + yStride);
            c.intoArray(y, to + 2 * yStride);
            d.intoArray(y, to + 3 * yStride);
        }
    }
}
