package twice.filters.rank;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BorderedRows;

/** Rows of a plane with their border as ordered whole numbers ({@link OrderedBits}), and the way back. */
final class KeyRows {

    static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();

    private final BorderedRows rows;
    private final float[] row;

    KeyRows(Plane x, int reach, FilterSettings settings) {
        rows = new BorderedRows(x, reach, settings);
        row = new float[padded(rows.width())];
    }

    /** Room for so many values in whole vectors, and for another vector that begins anywhere before their end. */
    static int padded(int width) {
        return (width / LANES + 2) * LANES;
    }

    /** A new row that {@link #read} can fill. */
    int[] newRow() {
        return new int[row.length];
    }

    /** Values in a row with its border. */
    int width() {
        return rows.width();
    }

    /** Fills {@code to} with a row, its border on both sides, and zeros up to a whole vector. */
    void read(int number, int[] to) {
        rows.copy(number, row, 0);
        order(row, rows.width(), to);
    }

    private static void order(float[] from, int width, int[] to) {
        for (int i = 0; i < width; i += LANES) {
            IntVector bits = FloatVector.fromArray(FloatVector.SPECIES_PREFERRED, from, i)
                    .reinterpretAsInts();
            IntVector turned = bits.lanewise(VectorOperators.ASHR, 31).and(Integer.MAX_VALUE);
            bits.lanewise(VectorOperators.XOR, turned).intoArray(to, i);
        }
    }

    /** Writes the first {@code width} of these as floats. */
    static void write(int[] from, float[] to, int at, int width) {
        int i = 0;
        for (; i <= width - LANES; i += LANES) {
            IntVector key = IntVector.fromArray(SPECIES, from, i);
            IntVector turned = key.lanewise(VectorOperators.ASHR, 31).and(Integer.MAX_VALUE);
            key.lanewise(VectorOperators.XOR, turned).reinterpretAsFloats().intoArray(to, at + i);
        }
        for (; i < width; i++) {
            to[at + i] = OrderedBits.toFloat(from[i]);
        }
    }
}
