package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import twice.benchmarks.Comparison.Interval;
import twice.benchmarks.Comparison.Verdict;

class ComparisonTest {

    private static Measurement measured(String rung, double... milliseconds) {
        return Measurement.of(Samples.result(rung, "plane", milliseconds));
    }

    private static Comparison compared(double[] before, double... after) {
        return new Comparison(measured("naive", before), measured("naive", after));
    }

    /**
     * By hand: means 10 and 12 of three samples each, with deviations 1 and 1.2, so relative variances of the means are 0.01/3 both;
     * Welch gives 4 degrees of freedom, whose t at 97.5 % is 2.776445.
     */
    @Test
    void theIntervalOfARatioIsWelchs() {
        Comparison c = compared(new double[] {9, 10, 11}, 10.8, 12, 13.2);
        assertEquals(1.2, c.ratio(), 1e-12);
        double spread = 2.776445 * Math.sqrt(0.02 / 3);
        Interval interval = c.interval().orElseThrow();
        assertEquals(1.2 * Math.exp(-spread), interval.low(), 1e-6);
        assertEquals(1.2 * Math.exp(spread), interval.high(), 1e-6);
        assertEquals(Verdict.SAME, c.verdict(0.05));
    }

    @Test
    void quietSamplesDecide() {
        double[] before = {10, 10.01, 9.99, 10};
        assertEquals(Verdict.SLOWER, compared(before, 11, 11.01, 10.99).verdict(0.05));
        assertEquals(Verdict.FASTER, compared(before, 9, 9.01, 8.99).verdict(0.05));
        assertEquals(Verdict.SAME, compared(before, 10.3, 10.31, 10.29).verdict(0.05), "within the margin");
        assertEquals(Verdict.SLOWER, compared(before, 10.3, 10.31, 10.29).verdict(0.01));
    }

    @Test
    void aSingleSampleDecidesNothing() {
        assertEquals(
                Verdict.UNKNOWN, compared(new double[] {10}, 20, 20.1, 19.9).verdict(0.05));
        assertEquals(Verdict.UNKNOWN, compared(new double[] {10, 10.1}, 20).verdict(0.05));
    }

    @Test
    void samplesThatAreAllEqualHaveAnIntervalOfNoWidth() {
        Interval interval = compared(new double[] {2, 2, 2}, 3, 3).interval().orElseThrow();
        assertEquals(1.5, interval.low());
        assertEquals(1.5, interval.high());
    }

    @Test
    void onlyWhatBothRunsHaveIsPaired() {
        List<Comparison> pairs = Comparison.of(
                List.of(measured("naive", 1, 2), measured("old", 1, 2)),
                List.of(measured("new", 1, 2), measured("naive", 3, 4)));
        assertEquals(1, pairs.size());
        assertEquals(3.5 / 1.5, pairs.get(0).ratio(), 1e-12);
        String table = ComparisonTable.of(pairs, 0.05);
        assertTrue(table.contains("| plane | `naive` | 2 | 1.50 | 3.50 | 2.33 | "), table);
    }
}
