package twice.cnn.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Rows times numbers, added to a row: what is loaded and stored of the sum serves four rows. */
final class ScaledRows {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private ScaledRows() {}

    /**
     * c[o + j] += Σᵣ s[q + r·next]·rows[p + r·step + j] for the four rows r = 0…3.
     */
    static void addFour(float[] s, int q, int next, float[] rows, int p, int step, float[] c, int o, int columns) {
        float s0 = s[q];
        float s1 = s[q + next];
        float s2 = s[q + 2 * next];
        float s3 = s[q + 3 * next];
        int p1 = p + step;
        int p2 = p1 + step;
        int p3 = p2 + step;
        int whole = columns / LANES * LANES;
        for (int j = 0; j < whole; j += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, c, o + j);
            sum = FloatVector.fromArray(SPECIES, rows, p + j).fma(FloatVector.broadcast(SPECIES, s0), sum);
            sum = FloatVector.fromArray(SPECIES, rows, p1 + j).fma(FloatVector.broadcast(SPECIES, s1), sum);
            sum = FloatVector.fromArray(SPECIES, rows, p2 + j).fma(FloatVector.broadcast(SPECIES, s2), sum);
            sum = FloatVector.fromArray(SPECIES, rows, p3 + j).fma(FloatVector.broadcast(SPECIES, s3), sum);
            sum.intoArray(c, o + j);
        }
        for (int j = whole; j < columns; j++) {
            c[o + j] += (s0 * rows[p + j] + s1 * rows[p1 + j]) + (s2 * rows[p2 + j] + s3 * rows[p3 + j]);
        }
    }

    /** c[o + j] += s·row[p + j]. */
    static void addOne(float s, float[] row, int p, float[] c, int o, int columns) {
        for (int j = 0; j < columns; j++) {
            c[o + j] += s * row[p + j];
        }
    }
}
