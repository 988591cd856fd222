package twice.filters.extremes;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import twice.filters.rows.OrderedBits;

/**
 * Loops over rows of keys: {@link OrderedBits} for the minimum; for the maximum with all bits inverted ({@code flip} = −1),
 * which turns the order round, so that the smallest key is what is wanted in either case.
 */
final class LeastKeys {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int MAGNITUDE = 0x7fffffff;

    private LeastKeys() {}

    /** The key of one value. */
    static int key(float value, int flip) {
        return OrderedBits.of(value) ^ flip;
    }

    private static float value(int key, int flip) {
        return OrderedBits.toFloat(key ^ flip);
    }

    /** Writes the keys of n values of x from p on. */
    static void read(float[] x, int p, int flip, int[] to, int t, int n) {
        int whole = n - n % LANES;
        for (int c = 0; c < whole; c += LANES) {
            IntVector bits = FloatVector.fromArray(FLOATS, x, p + c).reinterpretAsInts();
            IntVector low = bits.lanewise(VectorOperators.ASHR, 31).and(MAGNITUDE);
            bits.lanewise(VectorOperators.XOR, low)
                    .lanewise(VectorOperators.XOR, flip)
                    .intoArray(to, t + c);
        }
        for (int c = whole; c < n; c++) {
            to[t + c] = key(x[p + c], flip);
        }
    }

    /** Writes the smaller of each of n keys in a, from i on, and that of the value in x, from p on. */
    static void least(float[] x, int p, int flip, int[] a, int i, int[] to, int t, int n) {
        int whole = n - n % LANES;
        for (int c = 0; c < whole; c += LANES) {
            IntVector bits = FloatVector.fromArray(FLOATS, x, p + c).reinterpretAsInts();
            IntVector low = bits.lanewise(VectorOperators.ASHR, 31).and(MAGNITUDE);
            bits.lanewise(VectorOperators.XOR, low)
                    .lanewise(VectorOperators.XOR, flip)
                    .min(IntVector.fromArray(SPECIES, a, i + c))
                    .intoArray(to, t + c);
        }
        for (int c = whole; c < n; c++) {
            to[t + c] = Math.min(a[i + c], key(x[p + c], flip));
        }
    }

    /**
     * Writes the smaller of each of n keys in a, from i on, and in b, from j on. All three arrays may be one, as long as
     * what is written lies at or before what is read.
     */
    static void least(int[] a, int i, int[] b, int j, int[] to, int t, int n) {
        int whole = n - n % LANES;
        for (int c = 0; c < whole; c += LANES) {
            IntVector.fromArray(SPECIES, a, i + c)
                    .min(IntVector.fromArray(SPECIES, b, j + c))
                    .intoArray(to, t + c);
        }
        for (int c = whole; c < n; c++) {
            to[t + c] = Math.min(a[i + c], b[j + c]);
        }
    }

    /** Writes the values of the smaller of each of n keys from i on and from j on. */
    static void write(int[] a, int i, int j, int flip, float[] y, int o, int n) {
        int whole = n - n % LANES;
        for (int c = 0; c < whole; c += LANES) {
            IntVector bits = IntVector.fromArray(SPECIES, a, i + c)
                    .min(IntVector.fromArray(SPECIES, a, j + c))
                    .lanewise(VectorOperators.XOR, flip);
            IntVector low = bits.lanewise(VectorOperators.ASHR, 31).and(MAGNITUDE);
            bits.lanewise(VectorOperators.XOR, low).reinterpretAsFloats().intoArray(y, o + c);
        }
        for (int c = whole; c < n; c++) {
            y[o + c] = value(Math.min(a[i + c], a[j + c]), flip);
        }
    }
}
