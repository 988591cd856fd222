package twice.filters.rows;

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

    private static int turned(int bits) {
        return bits ^ (bits >> 31 & 0x7fffffff);
    }
}
