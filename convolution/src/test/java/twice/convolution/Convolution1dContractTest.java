package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every 1-D rung on every case: SciPy's answers, examples by hand, and the naive sum over all sizes and settings. */
class Convolution1dContractTest {

    /** Rungs whose sums of small whole numbers have no rounding at all; {@code AUTO} rounds or avoids what has. */
    private static final Set<Convolution1dAlgorithm> EXACT = EnumSet.of(
            Convolution1dAlgorithm.LIBRARY,
            Convolution1dAlgorithm.NAIVE,
            Convolution1dAlgorithm.LANES,
            Convolution1dAlgorithm.AUTO);

    /** All but the one that the others are compared with. */
    private static final Set<Convolution1dAlgorithm> FASTER =
            EnumSet.complementOf(EnumSet.of(Convolution1dAlgorithm.NAIVE));

    private static final int[] KERNELS = {1, 2, 3, 4, 8, 9, 33, 50};

    private static final List<int[]> LARGER = List.of(
            new int[] {257, 64},
            new int[] {64, 257},
            new int[] {1009, 101},
            new int[] {5003, 300},
            new int[] {40_000, 7},
            new int[] {30_011, 500});

    static Stream<Arguments> rungsAndReferences() {
        return Arrays.stream(Convolution1dAlgorithm.values())
                .flatMap(rung -> SignalReference.all().stream().map(c -> Arguments.of(rung, c)));
    }

    static Stream<Arguments> largerSizes() {
        return LARGER.stream().map(sizes -> Arguments.of(sizes[0], sizes[1]));
    }

    @Test
    void nothingIsLeftOut() {
        int rungs = Convolution1dAlgorithm.values().length;
        assertEquals(7, rungs);
        assertTrue(Arrays.stream(Convolution1dAlgorithm.values()).allMatch(Convolution1dAlgorithm::isAvailable));
        assertEquals(rungs * 28L, rungsAndReferences().count());
        assertEquals(6, largerSizes().count());
        assertEquals(90, SignalCase.settings(9, 4).size());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndReferences")
    void agreesWithSciPy(Convolution1dAlgorithm rung, SignalReference c) {
        double[] found = rung.create().convolve(c.x(), c.k(), c.settings());
        SignalComparison.assertClose(c.name(), c.expected(), found, EXACT.contains(rung) ? 1e-12 : 1e-11);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheNumbersOfTheCourse(Convolution1dAlgorithm rung) {
        assertGives(rung, new double[] {3, 4, 5}, new double[] {2, 1, 0}, Mode.FULL, 6, 11, 14, 5, 0);
        double[] x = {6, 2};
        double[] h = {1, 2, 5, 4};
        assertGives(rung, h, x, Mode.FULL, 6, 14, 34, 34, 8);
        assertGives(rung, h, x, Mode.SAME, 6, 14, 34, 34);
        assertGives(rung, h, x, Mode.VALID, 14, 34, 34);
        // SciPy keeps the input's length; numpy the longer one's, which here is the kernel's.
        assertGives(rung, new double[] {1, 2}, new double[] {1, 1, 1, 1, 1}, Mode.SAME, 3, 3);
    }

    private static void assertGives(
            Convolution1dAlgorithm rung, double[] x, double[] k, Mode mode, double... expected) {
        double[] found = rung.create().convolve(x, k, Settings.DEFAULT.withMode(mode));
        SignalComparison.assertClose(rung + " " + mode, expected, found, EXACT.contains(rung) ? 0 : 1e-14);
    }

    @ParameterizedTest(name = "{0} values")
    @MethodSource("sizes")
    void equalsTheNaiveSumForEverySetting(int n) {
        for (int m : KERNELS) {
            List<Settings> all = SignalCase.settings(n, m);
            for (int i = 0; i < all.size(); i++) {
                assertEqualsNaiveOnWholeNumbers(n, m, all.get(i));
                if ((i + n + m) % 7 < 2) {
                    assertEqualsNaiveOnRealNumbers(n, m, all.get(i));
                }
            }
        }
    }

    /** All around the lanes of one vector, and those around several. */
    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(1, 17), IntStream.of(23, 24, 25, 31, 32, 33, 39, 40));
    }

    @ParameterizedTest(name = "{0} values, {1} taps")
    @MethodSource("largerSizes")
    void equalsTheNaiveSumForLongerSignals(int n, int m) {
        List<Settings> all = SignalCase.settings(n, m);
        for (int i = 0; i < all.size(); i += n > 1000 ? 7 : 1) {
            assertEqualsNaiveOnWholeNumbers(n, m, all.get(i));
            assertEqualsNaiveOnRealNumbers(n, m, all.get(i));
        }
    }

    /** All rungs on one case, since the naive sum and the bounds cost more than what they judge. */
    private static void assertEqualsNaiveOnWholeNumbers(int n, int m, Settings settings) {
        SignalCase c = new SignalCase(name(n, m), SignalCase.whole(n, n), SignalCase.whole(m, -m), settings);
        String what = ", whole, " + c;
        double[] expected = c.expected();
        double[] bounds = c.fftBounds();
        for (Convolution1dAlgorithm rung : FASTER) {
            double[] found = rung.create().convolve(c.x(), c.k(), settings);
            if (EXACT.contains(rung)) {
                SignalComparison.assertSame(rung + what, expected, found);
            } else {
                SignalComparison.assertClose(rung + what, expected, found, bounds);
            }
        }
    }

    private static void assertEqualsNaiveOnRealNumbers(int n, int m, Settings settings) {
        SignalCase c = new SignalCase(name(n, m), SignalCase.random(n, n), SignalCase.random(m, -m), settings);
        String what = ", real, " + c;
        double[] expected = c.expected();
        double[] direct = c.directBounds();
        double[] fft = c.fftBounds(direct);
        for (Convolution1dAlgorithm rung : FASTER) {
            boolean exact = EXACT.contains(rung) && rung != Convolution1dAlgorithm.AUTO;
            double[] found = rung.create().convolve(c.x(), c.k(), settings);
            SignalComparison.assertClose(rung + what, expected, found, exact ? direct : fft);
        }
    }

    private static String name(int n, int m) {
        return "n=" + n + ", m=" + m + ", seeds " + n + " and " + -m + ",";
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBitsOnAnyNumberOfThreads(Convolution1dAlgorithm rung) {
        for (int m : new int[] {5, 300, 9000}) {
            double[] x = SignalCase.random(50_000, 1);
            double[] k = SignalCase.random(m, 2);
            double[] one = rung.create().convolve(x, k, Settings.DEFAULT);
            for (int threads = 2; threads <= 3; threads++) {
                assertArrayEquals(one, rung.create().convolve(x, k, Settings.DEFAULT.withThreads(threads)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesItsInputsAlone(Convolution1dAlgorithm rung) {
        double[] x = SignalCase.random(700, 1);
        double[] k = SignalCase.random(90, 2);
        rung.create().convolve(x, k, Settings.DEFAULT.withCorrelate(true));
        rung.create().convolve(x, k, Settings.DEFAULT);
        assertArrayEquals(SignalCase.random(700, 1), x);
        assertArrayEquals(SignalCase.random(90, 2), k);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenNothingIsLeft(Convolution1dAlgorithm rung) {
        Settings valid = Settings.DEFAULT.withMode(Mode.VALID);
        assertThrows(ConvolutionException.class, () -> rung.create().convolve(new double[3], new double[4], valid));
    }

    @ParameterizedTest
    @EnumSource
    void commutes(Convolution1dAlgorithm rung) {
        double[] x = SignalCase.random(3000, 1);
        double[] k = SignalCase.random(170, 2);
        double[] found = rung.create().convolve(x, k, Settings.DEFAULT);
        SignalComparison.assertClose("k ∗ x", found, rung.create().convolve(k, x, Settings.DEFAULT), 1e-13);
    }
}
