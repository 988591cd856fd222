package twice.cnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/** Compares tensors, and refuses whatever isn't within the bound: NaN, infinities, other shapes. */
public final class TensorComparison {

    private TensorComparison() {}

    /**
     * Demands |found − expected| ≤ bound · max(1, the largest |expected|) everywhere; a bound of 0 demands equal values.
     */
    public static void assertClose(String what, Tensor expected, Tensor found, double bound) {
        assertEquals(expected.shape(), found.shape(), what + ": shape");
        double largest = 1;
        for (float value : expected.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.values().length; i++) {
            float e = expected.values()[i];
            float f = found.values()[i];
            double error = Math.abs((double) f - e);
            if (!(error <= bound * largest)) {
                fail(what + " at " + i + " of " + expected.shape() + ": expected " + e + ", found " + f + ", error "
                        + error + ", bound " + bound * largest);
            }
        }
    }
}
