package twice.testing;

import static org.junit.jupiter.api.Assertions.fail;

import twice.convolution.Plane;

/** The comparator that all tests of planes share. */
public final class PlaneComparison {

    private PlaneComparison() {}

    /** Fails unless both have the same size and each value is within {@code bound}, which NaN never is. */
    public static void assertClose(String what, Plane expected, Plane found, double bound) {
        if (expected.rows() != found.rows() || expected.columns() != found.columns()) {
            fail(what + ": expected " + expected.rows() + " × " + expected.columns() + " values, found " + found.rows()
                    + " × " + found.columns());
        }
        for (int i = 0; i < expected.values().length; i++) {
            double error = Math.abs((double) expected.values()[i] - found.values()[i]);
            if (!(error <= bound)) {
                fail(what + ": row " + i / expected.columns() + ", column " + i % expected.columns() + ": expected "
                        + expected.values()[i] + ", found " + found.values()[i] + ", off by " + error + ", allowed "
                        + bound);
            }
        }
    }

    /** Fails unless the values are equal, 0 and −0 being so. */
    public static void assertSame(String what, Plane expected, Plane found) {
        assertClose(what, expected, found, 0);
    }

    /** The largest magnitude. */
    public static double largest(Plane plane) {
        double largest = 0;
        for (float value : plane.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
