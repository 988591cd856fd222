package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.testing.PlaneComparison;

/** Windows far beyond the plane, which see it again and again. */
class HugeWindowsTest {

    /** Windows just beyond the plane, against the naive rung, by both ways to count. */
    @ParameterizedTest
    @EnumSource(Border.class)
    void agreeWithNaiveWhereThatCanTell(Border border) {
        for (int size : new int[] {11, 23, 31, 67}) {
            for (PlaneCase.Kind kind : PlaneCase.Kind.values()) {
                PlaneCase one = PlaneCase.of(kind, 4, 5, border);
                for (double percent : new double[] {0, 23, 50, 100}) {
                    Percentile percentile = new Percentile(size, percent);
                    PlaneComparison.assertSame(
                            size + " " + percent + " " + one,
                            PercentileAlgorithm.NAIVE.create(percentile).apply(one.x(), one.settings()),
                            PercentileAlgorithm.AUTO.create(percentile).apply(one.x(), one.settings()));
                }
            }
        }
    }

    /** A window of two thousand million pixels' side: most of it is the border's. */
    @ParameterizedTest
    @ValueSource(ints = {4097, 100_001, 2_000_000_001})
    void endAndAreRight(int size) {
        PlaneCase one = PlaneCase.of(PlaneCase.Kind.REALS, 31, 37, Border.CONSTANT);
        Filter median = MedianAlgorithm.AUTO.create(new Window(size));
        Plane y = Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> median.apply(one.x(), one.settings()));
        for (float value : y.values()) {
            assertEquals((float) one.settings().borderValue(), value);
        }
        Plane wrapped = median.apply(one.x(), one.settings().withBorder(Border.WRAP, 0));
        float[] sorted = one.x().values().clone();
        java.util.Arrays.sort(sorted);
        assertEquals(sorted[sorted.length / 2], wrapped.at(15, 18), 20);
    }
}
