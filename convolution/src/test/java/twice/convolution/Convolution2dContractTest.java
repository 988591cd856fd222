package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.fft.FftConvolution2d;
import twice.testing.PlaneComparison;

/** Every 2-D rung on every case: answers of SciPy and PyTorch, examples by hand, and the naive sum. */
class Convolution2dContractTest {

    private static final List<PlaneCase> CASES = PlaneCase.all();
    private static final Settings SAME = Settings.DEFAULT.withMode(Mode.SAME);

    static List<PlaneCase> cases() {
        return CASES;
    }

    static Stream<Arguments> rungsAndReferences() {
        return Arrays.stream(Convolution2dAlgorithm.values())
                .flatMap(rung -> PlaneReference.all().stream().map(c -> Arguments.of(rung, c)));
    }

    /** Transforms are off by their own bound; they may also be what was chosen, unless all numbers are whole. */
    private static boolean mayTransform(Convolution2dAlgorithm rung, PlaneCase c) {
        return rung == Convolution2dAlgorithm.FFT || (rung == Convolution2dAlgorithm.AUTO && !c.whole());
    }

    /** Equal to the bit; from transforms within the chapter's bound. */
    static void assertEqual(Convolution2dAlgorithm rung, String what, Plane expected, Plane found) {
        double tolerance = rung == Convolution2dAlgorithm.FFT ? 1e-5 : 0;
        PlaneComparison.assertClose(what, expected, found, tolerance * PlaneComparison.largest(expected));
    }

    @Test
    void nothingIsLeftOut() {
        int rungs = Convolution2dAlgorithm.values().length;
        assertEquals(6, rungs);
        assertTrue(Arrays.stream(Convolution2dAlgorithm.values()).allMatch(Convolution2dAlgorithm::isAvailable));
        assertEquals(110, CASES.size());
        assertEquals(90, PlaneCase.allSettings().size());
        assertEquals(rungs * 116L, rungsAndReferences().count());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndReferences")
    void agreesWithSciPyAndPyTorch(Convolution2dAlgorithm rung, PlaneReference c) {
        Plane found = rung.create().convolve(c.x(), c.k(), c.settings());
        PlaneComparison.assertClose(c.name(), c.expected(), found, 1e-5 * PlaneComparison.largest(c.expected()));
    }

    /** All rungs on one case, since the naive sum costs more than what it judges. */
    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheNaiveSum(PlaneCase c) {
        Plane x = c.plane();
        Kernel k = c.kernel();
        double direct = c.bound();
        for (Settings settings : c.settings()) {
            Plane expected = Convolution2dAlgorithm.NAIVE.create().convolve(x, k, settings);
            double transformed = Math.max(direct, FftConvolution2d.errorBound(x, k, settings));
            for (Convolution2dAlgorithm rung : Convolution2dAlgorithm.values()) {
                if (rung != Convolution2dAlgorithm.NAIVE) {
                    PlaneComparison.assertClose(
                            rung + ", " + c + ", " + settings,
                            expected,
                            rung.create().convolve(x, k, settings),
                            mayTransform(rung, c) ? transformed : direct);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyNumberOfThreadsGivesTheSameBits(Convolution2dAlgorithm rung) {
        for (PlaneCase c : List.of(
                new PlaneCase(300, 170, 15, 15, 0, false, 1),
                new PlaneCase(300, 170, 15, 15, 1, false, 2),
                new PlaneCase(300, 170, 3, 3, 0, false, 3))) {
            Plane one = rung.create().convolve(c.plane(), c.kernel(), SAME);
            for (int threads = 2; threads <= 3; threads++) {
                Plane found = rung.create().convolve(c.plane(), c.kernel(), SAME.withThreads(threads));
                assertArrayEquals(one.values(), found.values());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void slidesTheWindowOfTheTutorials(Convolution2dAlgorithm rung) {
        Plane x = PlaneReference.plane(
                new double[][] {{1, 1, 1, 0, 0}, {0, 1, 1, 1, 0}, {0, 0, 1, 1, 1}, {0, 0, 1, 1, 0}, {0, 1, 1, 0, 0}});
        Kernel k = Kernel.of(new double[][] {{1, 0, 1}, {0, 1, 0}, {1, 0, 1}});
        Plane expected = PlaneReference.plane(new double[][] {{4, 3, 4}, {2, 4, 3}, {2, 3, 4}});
        assertEqual(rung, "5 × 5", expected, rung.create().convolve(x, k, SAME.withMode(Mode.VALID)));
    }

    @ParameterizedTest
    @EnumSource
    void findsEdgesInTheCourseMatrix(Convolution2dAlgorithm rung) {
        Plane x = PlaneReference.plane(new double[][] {{255, 7, 3}, {212, 240, 4}, {218, 216, 230}});
        Kernel k = Kernel.of(new double[][] {{-1, 1}});
        assertEqual(
                rung,
                "full",
                PlaneReference.plane(new double[][] {{-255, 248, 4, 3}, {-212, -28, 236, 4}, {-218, 2, -14, 230}}),
                rung.create().convolve(x, k, Settings.DEFAULT));
        assertEqual(
                rung,
                "valid",
                PlaneReference.plane(new double[][] {{248, 4}, {-28, 236}, {2, -14}}),
                rung.create().convolve(x, k, SAME.withMode(Mode.VALID)));
    }

    /** The vectors of scipy.ndimage.convolve's documentation. */
    @ParameterizedTest
    @EnumSource
    void agreesWithTheDocumentationOfNdimage(Convolution2dAlgorithm rung) {
        Plane x = PlaneReference.plane(new double[][] {{1, 2, 0, 0}, {5, 3, 0, 4}, {0, 0, 0, 7}, {9, 3, 0, 0}});
        Kernel k = Kernel.of(new double[][] {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}});
        assertEqual(
                rung,
                "0 beyond",
                PlaneReference.plane(new double[][] {{11, 10, 7, 4}, {10, 3, 11, 11}, {15, 12, 14, 7}, {12, 3, 7, 0}}),
                rung.create().convolve(x, k, SAME));
        assertEqual(
                rung,
                "1 beyond",
                PlaneReference.plane(
                        new double[][] {{13, 11, 8, 7}, {11, 3, 11, 14}, {16, 12, 14, 10}, {15, 6, 10, 5}}),
                rung.create().convolve(x, k, SAME.withBorder(Border.CONSTANT, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void kernelOfZerosGivesZeros(Convolution2dAlgorithm rung) {
        Plane x = new PlaneCase(70, 140, 1, 1, 0, true, 5).plane();
        for (int size : new int[] {1, 3, 15}) {
            Plane found = rung.create().convolve(x, new Kernel(size, size, new double[size * size]), SAME);
            assertEqual(rung, "zeros", new Plane(70, 140, new float[70 * 140]), found);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnEmptyResult(Convolution2dAlgorithm rung) {
        Plane x = new Plane(2, 3, new float[6]);
        Kernel k = new Kernel(3, 1, new double[3]);
        ConvolutionException e =
                assertThrows(ConvolutionException.class, () -> rung.create().convolve(x, k, SAME.withMode(Mode.VALID)));
        assertTrue(e.getMessage().contains("the input has 2 rows, the kernel 3"), e.getMessage());
    }
}
