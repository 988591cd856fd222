package twice.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import twice.convolution.Plane;

/** The comparator refuses every kind of wrong answer. */
class PlaneComparisonTest {

    private static final Plane RIGHT = new Plane(2, 3, new float[] {1, -2, 3, 0.5f, 7, 9});

    private static AssertionFailedError assertRefused(int rows, int columns, float... found) {
        Plane wrong = new Plane(rows, columns, found);
        assertThrows(AssertionFailedError.class, () -> PlaneComparison.assertSame("x", RIGHT, wrong));
        return assertThrows(AssertionFailedError.class, () -> PlaneComparison.assertClose("x", RIGHT, wrong, 1e-6));
    }

    @Test
    void acceptsTheSame() {
        PlaneComparison.assertSame("x", RIGHT, new Plane(2, 3, RIGHT.values().clone()));
        PlaneComparison.assertClose("x", RIGHT, new Plane(2, 3, new float[] {1, -2, 3, 0.5000001f, 7, 9}), 1e-6);
    }

    @Test
    void refusesZeros() {
        assertRefused(2, 3, new float[6]);
    }

    @Test
    void refusesNaNAndInfinity() {
        assertRefused(2, 3, 1, -2, 3, 0.5f, 7, Float.NaN);
        assertRefused(2, 3, 1, Float.POSITIVE_INFINITY, 3, 0.5f, 7, 9);
    }

    @Test
    void refusesOneWrongValueAndSaysWhere() {
        String message = assertRefused(2, 3, 1, -2, 3, 0.5f, 7.001f, 9).getMessage();
        assertTrue(message.contains("row 1, column 1: expected 7.0, found 7.001"), message);
    }

    @Test
    void refusesADroppedRowAndADroppedColumn() {
        assertRefused(1, 3, 1, -2, 3);
        assertRefused(2, 2, 1, -2, 0.5f, 7);
    }

    @Test
    void refusesATransposedResult() {
        assertRefused(3, 2, 1, 0.5f, -2, 7, 3, 9);
        assertRefused(3, 2, RIGHT.values());
    }

    @Test
    void refusesAShiftedResult() {
        assertRefused(2, 3, -2, 3, 0.5f, 7, 9, 1);
    }
}
