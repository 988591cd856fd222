package twice.filters.nlm;

import static twice.filters.rows.PowerOfTwo.C1;
import static twice.filters.rows.PowerOfTwo.C2;
import static twice.filters.rows.PowerOfTwo.C3;
import static twice.filters.rows.PowerOfTwo.C4;
import static twice.filters.rows.PowerOfTwo.C5;
import static twice.filters.rows.PowerOfTwo.EXPONENT;
import static twice.filters.rows.PowerOfTwo.ROUNDER;
import static twice.filters.rows.PowerOfTwo.ZERO_FROM;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Loops over rows, in whole vectors: all arrays have {@link #ROOM} more values than are wanted. */
final class PatchRows {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Values that may be read and written beyond those that are wanted. */
    static final int ROOM = LANES;

    private PatchRows() {}

    /** Writes, for n values, what stands before plus the squared difference of x and x shifted, in units. */
    static void squares(float[] x, int p, int shift, float unit, float[] before, int b, float[] to, int t, int n) {
        for (int c = 0; c < n; c += LANES) {
            FloatVector difference = FloatVector.fromArray(SPECIES, x, p + c + shift)
                    .sub(FloatVector.fromArray(SPECIES, x, p + c))
                    .mul(unit);
            difference
                    .fma(difference, FloatVector.fromArray(SPECIES, before, b + c))
                    .intoArray(to, t + c);
        }
    }

    /** Adds n values of a, from i on, and of b, from j on; all may be one array if what is written lies before both. */
    static void add(float[] a, int i, float[] b, int j, float[] to, int t, int n) {
        for (int c = 0; c < n; c += LANES) {
            FloatVector.fromArray(SPECIES, a, i + c)
                    .add(FloatVector.fromArray(SPECIES, b, j + c))
                    .intoArray(to, t + c);
        }
    }

    /**
     * Adds what one shift gives: weights 2 to the minus (squares − noise), and their products with the differences of x.
     *
     * @param squares the patches' distances
     * @param noise what is forgiven of them
     * @param p where in x the row stands
     * @param o where in the sums it stands
     */
    static void weigh(
            float[] squares, float noise, float[] x, int p, int shift, float[] sum, float[] weights, int o, int n) {
        int bound = Float.floatToRawIntBits(ZERO_FROM);
        for (int c = 0; c < n; c += LANES) {
            FloatVector u = FloatVector.fromArray(SPECIES, squares, c).sub(noise);
            u = u.reinterpretAsInts().max(0).min(bound).reinterpretAsFloats(); // positive floats order as integers
            FloatVector whole = u.add(ROUNDER);
            u = whole.sub(ROUNDER).sub(u);
            FloatVector w = u.fma(C5, C4).fma(u, FloatVector.broadcast(SPECIES, C3));
            w = w.fma(u, FloatVector.broadcast(SPECIES, C2)).fma(u, FloatVector.broadcast(SPECIES, C1));
            w = w.fma(u, FloatVector.broadcast(SPECIES, 1f));
            w = w.reinterpretAsInts()
                    .sub(whole.reinterpretAsInts().lanewise(VectorOperators.LSHL, EXPONENT))
                    .reinterpretAsFloats();
            w.add(FloatVector.fromArray(SPECIES, weights, o + c)).intoArray(weights, o + c);
            FloatVector.fromArray(SPECIES, x, p + c + shift)
                    .sub(FloatVector.fromArray(SPECIES, x, p + c))
                    .fma(w, FloatVector.fromArray(SPECIES, sum, o + c))
                    .intoArray(sum, o + c);
        }
    }
}
