package twice.benchmarks.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What errors are measured by is itself exact. */
class TruthTest {

    @Test
    void byHand() {
        double[] x = {3, 4, 5};
        double[] k = {2, 1, 0};
        double[] expected = {6, 11, 14, 5, 0};
        for (int t = 0; t < 5; t++) {
            assertEquals(expected[t], Truth.at(t, x, k));
        }
    }

    /** Against decimal arithmetic without rounding, where a plain sum loses everything. */
    @Test
    void cancellationLosesNothing() {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = random.doubles(99, -1e8, 1e8).toArray();
        double[] k = random.doubles(99, -1e8, 1e8).toArray();
        for (int i = 0; i < 49; i++) {
            k[98 - i] = -k[i];
            x[98 - i] = x[i];
        }
        k[49] = 1e-7;
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < 99; i++) {
            exact = exact.add(new BigDecimal(k[i]).multiply(new BigDecimal(x[98 - i])));
        }
        assertEquals(exact.doubleValue(), Truth.at(98, x, k), 1e-14 * Math.abs(exact.doubleValue()));
    }

    @Test
    void deviationsOfAnythingWrongAreNoNumbers() {
        assertEquals(0.25, KernelSizes.deviation(new double[] {4, 1}, new double[] {3, 1}));
        assertTrue(Double.isNaN(KernelSizes.deviation(new double[] {4, 1}, new double[] {4})));
        assertTrue(Double.isNaN(KernelSizes.deviation(new double[] {4, 1}, new double[] {4, Double.NaN})));
    }
}
