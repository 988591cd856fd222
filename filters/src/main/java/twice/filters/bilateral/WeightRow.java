package twice.filters.bilateral;

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

/** The loop over one row of the window, for a row of outputs, two vectors at a time. */
final class WeightRow {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Columns of output at a time; the arrays have room for as many more. */
    static final int COLUMNS = 2 * LANES;

    private WeightRow() {}

    /**
     * Adds a row of the window to sums and weights.
     *
     * @param centre the outputs' own values
     * @param row the row of values; output c sees those from {@code c + p} on
     * @param exponents what the distance gives to each exponent of 2, positive
     * @param n how many values of the row each output sees
     * @param unit what makes of a difference the root of its part of the exponent
     * @param sum of weights times differences from the centre
     * @param weights sum of the weights
     */
    static void add(
            float[] centre,
            float[] row,
            int p,
            float[] exponents,
            int n,
            float unit,
            float[] sum,
            float[] weights,
            int columns) {
        int bound = Float.floatToRawIntBits(ZERO_FROM);
        for (int c = 0; c < columns; c += COLUMNS) {
            FloatVector a = FloatVector.fromArray(SPECIES, centre, c);
            FloatVector b = FloatVector.fromArray(SPECIES, centre, c + LANES);
            FloatVector aSum = FloatVector.zero(SPECIES);
            FloatVector bSum = FloatVector.zero(SPECIES);
            FloatVector aWeights = FloatVector.zero(SPECIES);
            FloatVector bWeights = FloatVector.zero(SPECIES);
            for (int j = 0; j < n; j++) {
                FloatVector far = FloatVector.broadcast(SPECIES, exponents[j]);
                FloatVector aMore =
                        FloatVector.fromArray(SPECIES, row, p + c + j).sub(a);
                FloatVector bMore =
                        FloatVector.fromArray(SPECIES, row, p + c + j + LANES).sub(b);
                FloatVector u = aMore.mul(unit);
                FloatVector v = bMore.mul(unit);
                u = u.fma(u, far)
                        .reinterpretAsInts()
                        .min(bound)
                        .reinterpretAsFloats(); // positive floats order as integers
                v = v.fma(v, far).reinterpretAsInts().min(bound).reinterpretAsFloats();
                FloatVector n0 = u.add(ROUNDER);
                FloatVector n1 = v.add(ROUNDER);
                u = n0.sub(ROUNDER).sub(u);
                v = n1.sub(ROUNDER).sub(v);
                FloatVector w0 = u.fma(C5, C4).fma(u, FloatVector.broadcast(SPECIES, C3));
                FloatVector w1 = v.fma(C5, C4).fma(v, FloatVector.broadcast(SPECIES, C3));
                w0 = w0.fma(u, FloatVector.broadcast(SPECIES, C2)).fma(u, FloatVector.broadcast(SPECIES, C1));
                w1 = w1.fma(v, FloatVector.broadcast(SPECIES, C2)).fma(v, FloatVector.broadcast(SPECIES, C1));
                w0 = w0.fma(u, FloatVector.broadcast(SPECIES, 1f));
                w1 = w1.fma(v, FloatVector.broadcast(SPECIES, 1f));
                w0 = w0.reinterpretAsInts()
                        .sub(n0.reinterpretAsInts().lanewise(VectorOperators.LSHL, EXPONENT))
                        .reinterpretAsFloats();
                w1 = w1.reinterpretAsInts()
                        .sub(n1.reinterpretAsInts().lanewise(VectorOperators.LSHL, EXPONENT))
                        .reinterpretAsFloats();
                aWeights = aWeights.add(w0);
                bWeights = bWeights.add(w1);
                aSum = w0.fma(aMore, aSum);
                bSum = w1.fma(bMore, bSum);
            }
            aSum.add(FloatVector.fromArray(SPECIES, sum, c)).intoArray(sum, c);
            bSum.add(FloatVector.fromArray(SPECIES, sum, c + LANES)).intoArray(sum, c + LANES);
            aWeights.add(FloatVector.fromArray(SPECIES, weights, c)).intoArray(weights, c);
            bWeights.add(FloatVector.fromArray(SPECIES, weights, c + LANES)).intoArray(weights, c + LANES);
        }
    }
}
