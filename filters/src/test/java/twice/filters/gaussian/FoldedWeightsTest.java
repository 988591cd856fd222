package twice.filters.gaussian;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.filters.Gaussian;

/** Folding keeps every weight, and is done only where it is needed. */
class FoldedWeightsTest {

    @ParameterizedTest
    @EnumSource(Border.class)
    void readWhatTheWholeBellReads(Border border) {
        double[] x = {3, 1, 4, 1, 5, 9, 2};
        for (int n = 1; n <= x.length; n++) {
            for (double sigma : new double[] {0.4, 1, 2.5, 9, 40}) {
                Gaussian gaussian = new Gaussian(sigma);
                double[] folded = FoldedWeights.of(gaussian, border, n);
                assertTrue(folded.length <= n + 1, "at most n + 1 weights");
                for (int at = 0; at < n; at++) {
                    String what = border + " " + n + " " + sigma + " at " + at;
                    assertEquals(sum(gaussian.weights(), x, n, at, border), sum(folded, x, n, at, border), 1e-12, what);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void leaveABellAloneThatFits(Border border) {
        Gaussian gaussian = new Gaussian(2);
        assertArrayEquals(gaussian.weights(), FoldedWeights.of(gaussian, border, 100), 0);
    }

    private static double sum(double[] w, double[] x, int n, int at, Border border) {
        double sum = 0;
        for (int i = 1 - w.length; i < w.length; i++) {
            int found = border.index(at + i, n);
            sum += w[Math.abs(i)] * (found == Border.OUTSIDE ? 7 : x[found]);
        }
        return sum;
    }
}
