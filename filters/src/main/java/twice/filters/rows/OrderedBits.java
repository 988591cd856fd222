package twice.filters.rows;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Floats as whole numbers in the same order, and back: a comparison of floats has to think of NaN and of two zeros, one
 * of ints does not, and vectors of ints have a minimum that is one instruction.
 *
 * <p>The bits of a float are sign, exponent, fraction, and so they count upwards with its magnitude. For negative floats
 * all but the sign are turned round. −0 comes right before 0.
 */
public final class OrderedBits {

    private OrderedBits() {}

    /** A whole number that is less than another's if the float is. */
    public static int of(float value) {
        return turned(Float.floatToRawIntBits(value));
    }

    /** The float it came from. */
    public static float toFloat(int ordered) {
        return Float.intBitsToFloat(turned(ordered));
    }

    /**
     * Turns n floats into such whole numbers, whose bits are left in an array of floats, or back again: both are the same.
     * Where there are vectors.
     */
    public static void turn(float[] from, int p, float[] to, int t, int n) {
        Lanes.turn(from, p, to, t, n);
    }

    private static int turned(int bits) {
        return bits ^ (bits >> 31 & 0x7fffffff);
    }

    /** Apart, because it can't be loaded where the vector module is missing. */
    private static final class Lanes {

        private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
        private static final int LANES = SPECIES.length();

        static void turn(float[] from, int p, float[] to, int t, int n) {
            int whole = n - n % LANES;
            for (int i = 0; i < whole; i += LANES) {
                IntVector bits = FloatVector.fromArray(SPECIES, from, p + i).reinterpretAsInts();
                IntVector low = bits.lanewise(VectorOperators.ASHR, 31).and(Integer.MAX_VALUE);
                bits.lanewise(VectorOperators.XOR, low).reinterpretAsFloats().intoArray(to, t + i);
            }
            for (int i = whole; i < n; i++) {
                to[t + i] = toFloat(Float.floatToRawIntBits(from[p + i]));
            }
        }
    }
}
