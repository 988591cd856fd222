package twice.filters.rows;

/**
 * 2⁻ᵘ for u ≥ 0 in float, by the steps that vectors take too. u = n − f with n whole and |f| ≤ ½; a polynomial gives 2ᶠ, and n
 * is taken off its exponent, which is a subtraction of integers.
 *
 * <p>The polynomial is the one of degree 5 with constant term 1 that has the smallest relative error, found by Remez'
 * exchange: 0.9·10⁻⁷, with rounding 1.7·10⁻⁷. It gives 1 for u = 0 and 0 from u = 127 on, both exactly.
 */
public final class PowerOfTwo {

    /** From here on the power is 0. */
    public static final float ZERO_FROM = 127;

    /** 1.5·2²³: a float of moderate size plus this has no fraction, and its last bits are the whole number. */
    public static final float ROUNDER = 12582912;

    /** By how much a whole number has to be shifted to stand in a float's exponent. */
    public static final int EXPONENT = 23;

    /** The polynomial's coefficients. */
    public static final float C1 = 0.693147f;

    public static final float C2 = 0.24022242f;
    public static final float C3 = 0.055507336f;
    public static final float C4 = 0.009671513f;
    public static final float C5 = 0.0013264727f;

    /** A weight's relative error at most, if its exponent is exact. */
    public static final double ERROR = 1.7e-7;

    private PowerOfTwo() {}

    /** 2⁻ᵘ for u ≥ 0. */
    public static float of(float u) {
        float bounded = Math.min(u, ZERO_FROM);
        float rounded = bounded + ROUNDER;
        float f = (rounded - ROUNDER) - bounded;
        float power = Math.fma(f, Math.fma(f, Math.fma(f, Math.fma(f, Math.fma(f, C5, C4), C3), C2), C1), 1);
        return Float.intBitsToFloat(Float.floatToRawIntBits(power) - (Float.floatToRawIntBits(rounded) << EXPONENT));
    }
}
