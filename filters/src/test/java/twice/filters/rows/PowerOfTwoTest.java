package twice.filters.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The power of two by a polynomial against {@link Math#pow}. */
class PowerOfTwoTest {

    @Test
    void isAsExactAsItSays() {
        for (float u = 0; u < 126; u += 1 / 8192f) {
            double expected = Math.pow(2, -(double) u);
            double error = Math.abs(PowerOfTwo.of(u) - expected);
            assertTrue(error <= PowerOfTwo.ERROR * expected, "2^-" + u + " is off by " + error / expected);
        }
    }

    @Test
    void isOneAtZeroAndNothingFarOut() {
        assertEquals(1, PowerOfTwo.of(0));
        for (float u : new float[] {127, 128, 1e30f, Float.POSITIVE_INFINITY}) {
            assertEquals(0, PowerOfTwo.of(u), "2^-" + u);
        }
        for (float u = 126; u < 127; u += 1 / 1024f) {
            assertTrue(PowerOfTwo.of(u) >= 0 && PowerOfTwo.of(u) < 0x1p-125, "2^-" + u);
        }
    }
}
