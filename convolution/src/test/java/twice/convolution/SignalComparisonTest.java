package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The comparator refuses every kind of wrong answer. */
class SignalComparisonTest {

    private static final double[] RIGHT = {1, -2, 3, 0.5};

    private static void assertRefused(double... found) {
        assertThrows(AssertionFailedError.class, () -> SignalComparison.assertClose("x", RIGHT, found, 1e-9));
        assertThrows(AssertionFailedError.class, () -> SignalComparison.assertSame("x", RIGHT, found));
    }

    @Test
    void acceptsTheSame() {
        SignalComparison.assertSame("x", RIGHT, RIGHT.clone());
        SignalComparison.assertClose("x", RIGHT, new double[] {1, -2, 3, 0.5 + 1e-12}, 1e-9);
    }

    @Test
    void refusesZeros() {
        assertRefused(new double[4]);
    }

    @Test
    void refusesNaNAndInfinity() {
        assertRefused(1, -2, 3, Double.NaN);
        assertRefused(1, Double.NEGATIVE_INFINITY, 3, 0.5);
    }

    @Test
    void refusesOneWrongValue() {
        assertRefused(1, -2, 3, 0.5 + 1e-6);
    }

    @Test
    void refusesADroppedTailAndOneTooMany() {
        assertRefused(Arrays.copyOf(RIGHT, 3));
        assertRefused(Arrays.copyOf(RIGHT, 5));
    }

    @Test
    void refusesTheSignalBackwards() {
        assertRefused(0.5, 3, -2, 1);
    }
}
