package twice.convolution;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;

/** The comparator that all tests of 1-D rungs share. */
final class SignalComparison {

    private SignalComparison() {}

    /** Fails unless both have the same length and each value is within its bound, which NaN never is. */
    static void assertClose(String what, double[] expected, double[] found, double[] bounds) {
        if (expected.length != found.length) {
            fail(what + ": expected " + expected.length + " values, found " + found.length);
        }
        for (int t = 0; t < expected.length; t++) {
            double error = Math.abs(expected[t] - found[t]);
            if (!(error <= bounds[t])) {
                fail(what + ": value " + t + ": expected " + expected[t] + ", found " + found[t] + ", off by " + error
                        + ", allowed " + bounds[t]);
            }
        }
    }

    /** Fails unless the values are equal, 0 and −0 being so. */
    static void assertSame(String what, double[] expected, double[] found) {
        assertClose(what, expected, found, new double[expected.length]);
    }

    /** Fails unless each value is within {@code tolerance} of the largest expected magnitude. */
    static void assertClose(String what, double[] expected, double[] found, double tolerance) {
        double magnitude = 0;
        for (double value : expected) {
            magnitude = Math.max(magnitude, Math.abs(value));
        }
        double[] bounds = new double[expected.length];
        Arrays.fill(bounds, tolerance * magnitude);
        assertClose(what, expected, found, bounds);
    }
}
