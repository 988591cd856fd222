package twice.convolution.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.Mode;
import twice.convolution.Settings;
import twice.convolution.signal.Plan.Way;

/** The choice by time and error. */
class ChosenConvolution1dTest {

    private static double[] random(int n, long seed) {
        return new SplittableRandom(seed).doubles(n, -1, 1).toArray();
    }

    /** What an output's terms sum to in magnitude: the measure of its error. */
    private static double magnitude(double[] x, double[] k, int t) {
        return IntStream.range(0, k.length)
                .filter(i -> t - i >= 0 && t - i < x.length)
                .mapToDouble(i -> Math.abs(k[i] * x[t - i]))
                .sum();
    }

    /** Fails unless each output is right to nine digits of its own terms, of which exact sums are taken here and there. */
    private static void assertNothingDrowns(double[] x, double[] k) {
        double[] expected = new NaiveConvolution1d().convolve(x, k, Settings.DEFAULT);
        double[] found = new ChosenConvolution1d().convolve(x, k, Settings.DEFAULT);
        for (int t = 0; t < expected.length; t++) {
            double bound = 1e-9 * magnitude(x, k, t);
            assertEquals(expected[t], found[t], bound, "value " + t);
            if (t % 9973 == 0) {
                assertEquals(exact(x, k, t), found[t], bound, "value " + t);
            }
        }
    }

    private static double exact(double[] x, double[] k, int t) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = Math.max(0, t - x.length + 1); i < Math.min(k.length, t + 1); i++) {
            sum = sum.add(new BigDecimal(k[i]).multiply(new BigDecimal(x[t - i])));
        }
        return sum.doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"40000, 300", "6000, 2500"})
    void quietPassagesDontDrownInLoudOnes(int n, int m) {
        assertNotEquals(Way.DIRECT, Plan.cheapest(n + m - 1, m, 1).way());
        double[] x = random(n, 1);
        for (int j = 0; j < n; j++) {
            x[j] *= j < n / 3 ? 1e12 : j < 2 * n / 3 ? 1e-6 : 1;
        }
        assertNothingDrowns(x, random(m, 2));
    }

    @Test
    void theTransformAloneWouldDrownThem() {
        double[] x = random(40_000, 1);
        for (int j = 0; j < 20_000; j++) {
            x[j] *= 1e12;
        }
        double[] k = random(300, 2);
        double expected = new NaiveConvolution1d().convolve(x, k, Settings.DEFAULT)[20_400];
        double found = new FftConvolution1d().convolve(x, k, Settings.DEFAULT)[20_400];
        assertTrue(Math.abs(expected - found) > 1e-6, "off by " + Math.abs(expected - found));
    }

    @Test
    void aDecayingKernelKeepsItsTail() {
        double[] x = random(30_000, 1);
        for (int j = 0; j < x.length; j++) {
            x[j] = j % 5000 == 0 ? x[j] : 0;
        }
        double[] k =
                IntStream.range(0, 400).mapToDouble(i -> Math.exp(-0.1 * i)).toArray();
        assertNothingDrowns(x, k);
    }

    @Test
    void silenceStaysSilent() {
        double[] x = new double[60_000];
        System.arraycopy(random(10_000, 1), 0, x, 20_000, 10_000);
        double[] k = random(256, 2);
        double[] y = new ChosenConvolution1d().convolve(x, k, Settings.DEFAULT);
        for (int t = 0; t < y.length; t++) {
            if (t < 20_000 || t >= 30_255) {
                assertEquals(0, Math.abs(y[t]), "value " + t);
            }
        }
        assertNothingDrowns(x, k);
    }

    @ParameterizedTest
    @CsvSource({"99, 300", "1000000, 300", "1000000000, 300", "99, 9000"})
    void wholeNumbersStayWhole(int largest, int m) {
        double[] x = new SplittableRandom(1)
                .ints(40_000, -largest, largest)
                .asDoubleStream()
                .toArray();
        double[] k = new SplittableRandom(2).ints(m, -99, 99).asDoubleStream().toArray();
        for (Mode mode : Mode.values()) {
            Settings settings = Settings.DEFAULT.withMode(mode).withStride(3).withThreads(2);
            assertArrayEquals(
                    new NaiveConvolution1d().convolve(x, k, settings),
                    new ChosenConvolution1d().convolve(x, k, settings),
                    0.0);
        }
    }

    @Test
    void hugeAndTinyValuesDontBreakTheTransform() {
        for (double scale : new double[] {1e-300, 1e-160, 1e160, 1e300}) {
            double[] x = random(40_000, 1);
            for (int j = 0; j < x.length; j++) {
                x[j] *= scale;
            }
            assertNothingDrowns(x, random(300, 2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "90, 9, DIRECT",
        "1000000, 3, DIRECT",
        "1000000, 1001, BLOCKS",
        "1000000, 1000000, WHOLE",
        "1000, 1000000, WHOLE"
    })
    void choosesByTime(int n, int m, Way way) {
        assertEquals(way, Plan.cheapest(n + m - 1, m, 1).way());
    }

    @Test
    void aLongStrideMakesTheSumCheaper() {
        assertEquals(Way.BLOCKS, Plan.cheapest(1_000_000, 1001, 1).way());
        assertEquals(Way.DIRECT, Plan.cheapest(1_000_000, 1001, 100).way());
    }

    @ParameterizedTest
    @CsvSource({"2, 64", "101, 1024", "1001, 8192"})
    void theBlockLengthIsTheOneOfLambert(int m, int size) {
        assertEquals(size, OverlapAdd.blockSize(m));
    }
}
