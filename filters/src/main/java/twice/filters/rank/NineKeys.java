package twice.filters.rank;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The median of 3 × 3 values for as many neighbours at once as a vector has lanes. */
final class NineKeys {

    private static final VectorSpecies<Integer> SPECIES = KeyRows.SPECIES;
    private static final int LANES = KeyRows.LANES;

    private NineKeys() {}

    /** Sorts the three values of each column: s[0] gets the smallest ones. */
    static void columns(int[][] rows, int width, int[][] s) {
        columns(rows[0], rows[1], rows[2], width, s[0], s[1], s[2]);
    }

    private static void columns(int[] above, int[] here, int[] under, int width, int[] s0, int[] s1, int[] s2) {
        for (int i = 0; i < width; i += LANES) {
            IntVector a = IntVector.fromArray(SPECIES, above, i);
            IntVector b = IntVector.fromArray(SPECIES, here, i);
            IntVector c = IntVector.fromArray(SPECIES, under, i);
            IntVector low = a.min(b);
            IntVector high = a.max(b);
            IntVector less = high.min(c);
            low.min(less).intoArray(s0, i);
            low.max(less).intoArray(s1, i);
            high.max(c).intoArray(s2, i);
        }
    }

    /**
     * The median of three sorted columns is that of three values: the largest of the smallest, the middle one of the middle
     * ones, the smallest of the largest.
     */
    static void select(int[][] s, int width, float[] y, int at) {
        for (int i = 0; i < width; i += LANES) {
            int place = Math.min(i, width - LANES);
            select(s[0], s[1], s[2], place, y, at + place);
        }
    }

    private static void select(int[] s0, int[] s1, int[] s2, int i, float[] y, int at) {
        IntVector low = IntVector.fromArray(SPECIES, s0, i)
                .max(IntVector.fromArray(SPECIES, s0, i + 1))
                .max(IntVector.fromArray(SPECIES, s0, i + 2));
        IntVector a = IntVector.fromArray(SPECIES, s1, i);
        IntVector b = IntVector.fromArray(SPECIES, s1, i + 1);
        IntVector middle = a.min(b).max(a.max(b).min(IntVector.fromArray(SPECIES, s1, i + 2)));
        IntVector high = IntVector.fromArray(SPECIES, s2, i)
                .min(IntVector.fromArray(SPECIES, s2, i + 1))
                .min(IntVector.fromArray(SPECIES, s2, i + 2));
        IntVector key = low.min(middle).max(low.max(middle).min(high));
        IntVector turned = key.lanewise(VectorOperators.ASHR, 31).and(Integer.MAX_VALUE);
        key.lanewise(VectorOperators.XOR, turned).reinterpretAsFloats().intoArray(y, at);
    }
}
