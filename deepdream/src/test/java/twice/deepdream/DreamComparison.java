package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import twice.cnn.Tensor;

/** Compares pictures, and refuses whatever isn't within the bound: NaN, infinities, other shapes. */
public final class DreamComparison {

    private DreamComparison() {}

    /** Demands |found − expected| ≤ bound everywhere. */
    public static void assertClose(String what, Tensor expected, Tensor found, double bound) {
        assertEquals(expected.shape(), found.shape(), what + ": shape");
        for (int i = 0; i < expected.values().length; i++) {
            float e = expected.values()[i];
            float f = found.values()[i];
            if (!(Math.abs((double) f - e) <= bound)) {
                fail(what + " at " + i + " of " + expected.shape() + ": expected " + e + ", found " + f + ", bound "
                        + bound);
            }
        }
    }

    /** The largest magnitude. */
    public static double largest(Tensor tensor) {
        double largest = 0;
        for (float value : tensor.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
