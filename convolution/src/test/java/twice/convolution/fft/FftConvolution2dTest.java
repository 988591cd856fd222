package twice.convolution.fft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.Border;
import twice.convolution.ConvolutionException;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.direct.NaiveConvolution2d;

/** The FFT rung against the naive sum: every setting, kernels larger than the input, tiles that don't fit evenly. */
class FftConvolution2dTest {

    private static final int[][] INPUTS = {{1, 1}, {1, 9}, {7, 3}, {16, 16}, {33, 50}, {71, 67}};
    private static final int[][] KERNELS = {{1, 1}, {3, 3}, {1, 6}, {6, 1}, {4, 5}, {2, 2}, {13, 40}, {40, 3}};

    static Stream<Arguments> sizes() {
        return Arrays.stream(INPUTS)
                .flatMap(n -> Arrays.stream(KERNELS).map(m -> Arguments.of(n[0], n[1], m[0], m[1])));
    }

    static Plane plane(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(256);
        }
        return new Plane(rows, columns, values);
    }

    static Kernel kernel(int rows, int columns, long seed) {
        return new Kernel(
                rows,
                columns,
                new SplittableRandom(seed).doubles((long) rows * columns, -1, 1).toArray());
    }

    /** Within the bound of the whole, and the rounding of a value of the result. */
    private static void assertClose(String what, Plane expected, Plane found, double bound) {
        assertEquals(expected.rows(), found.rows(), what);
        assertEquals(expected.columns(), found.columns(), what);
        for (int i = 0; i < expected.values().length; i++) {
            double error = Math.abs((double) expected.values()[i] - found.values()[i]);
            double allowed = bound + Math.ulp(expected.values()[i]);
            if (!(error <= allowed)) {
                fail(what + ": row " + i / found.columns() + ", column " + i % found.columns() + ": expected "
                        + expected.values()[i] + ", found " + found.values()[i] + ", off by " + error + ", allowed "
                        + allowed);
            }
        }
    }

    private static void assertEqualsNaive(Plane x, Kernel k, Settings settings) {
        assertClose(
                settings + ", " + x.rows() + "×" + x.columns() + ", kernel " + k.rows() + "×" + k.columns(),
                new NaiveConvolution2d().convolve(x, k, settings),
                new FftConvolution2d().convolve(x, k, settings),
                FftConvolution2d.errorBound(x, k, settings));
    }

    @Test
    void noSizeIsLeftOut() {
        assertEquals(48, sizes().count());
    }

    @ParameterizedTest(name = "{0}×{1}, kernel {2}×{3}")
    @MethodSource("sizes")
    void equalsTheNaiveSumForEverySetting(int rows, int columns, int kernelRows, int kernelColumns) {
        Plane x = plane(rows, columns, rows + columns);
        Kernel k = kernel(kernelRows, kernelColumns, kernelRows + kernelColumns);
        for (Mode mode : Mode.values()) {
            if (mode.size(rows, kernelRows) < 1 || mode.size(columns, kernelColumns) < 1) {
                continue;
            }
            for (Border border : Border.values()) {
                for (int stride : new int[] {1, 2, 5}) {
                    for (boolean correlate : new boolean[] {false, true}) {
                        assertEqualsNaive(x, k, new Settings(mode, border, 40, correlate, stride, 1 + stride / 2));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyTilesAndPairsOfThem(Border border) {
        Plane x = plane(301, 467, 1);
        Kernel k = kernel(11, 8, 2);
        for (Mode mode : Mode.values()) {
            assertEqualsNaive(x, k, new Settings(mode, border, 40, false, 1, 2));
        }
        assertEqualsNaive(x, k, new Settings(Mode.SAME, border, 40, true, 3, 3));
    }

    @ParameterizedTest
    @EnumSource
    void aKernelLongerThanATileGoesInPieces(Border border) {
        assertTrue(Tiling.LARGEST_KERNEL < 1100);
        assertEqualsNaive(plane(9, 40, 1), kernel(1, 1100, 2), Settings.DEFAULT.withBorder(border, 40));
        assertEqualsNaive(
                plane(40, 9, 1),
                kernel(1100, 2, 2),
                Settings.DEFAULT.withBorder(border, 40).withStride(2));
    }

    @Test
    void givesTheSameBitsOnAnyNumberOfThreads() {
        Plane x = plane(400, 500, 1);
        Kernel k = kernel(17, 17, 2);
        float[] one = new FftConvolution2d().convolve(x, k, Settings.DEFAULT).values();
        for (int threads = 2; threads <= 3; threads++) {
            assertArrayEquals(
                    one,
                    new FftConvolution2d()
                            .convolve(x, k, Settings.DEFAULT.withThreads(threads))
                            .values());
        }
    }

    @Test
    void isWithinAMillionthOfTheLargestOutputOnRandomPictures() {
        Plane x = plane(300, 300, 1);
        for (int size : new int[] {3, 7, 15, 31, 101}) {
            Kernel k = kernel(size, size, size);
            Settings settings = Settings.DEFAULT.withMode(Mode.SAME).withBorder(Border.REFLECT101, 0);
            Plane expected = new NaiveConvolution2d().convolve(x, k, settings);
            double largest = 0;
            for (float value : expected.values()) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertClose("size " + size, expected, new FftConvolution2d().convolve(x, k, settings), 1e-6 * largest);
        }
    }

    @Test
    void aFlatPictureStaysFlat() {
        Plane x = new Plane(50, 60, new float[3000]);
        Arrays.fill(x.values(), 200);
        Kernel k = new Kernel(1, 2, new double[] {-1, 1});
        Settings settings = Settings.DEFAULT.withMode(Mode.SAME).withBorder(Border.REPLICATE, 0);
        for (float value : new FftConvolution2d().convolve(x, k, settings).values()) {
            assertEquals(0, Math.abs(value));
        }
    }

    @Test
    void saysWhenNothingIsLeft() {
        Settings valid = Settings.DEFAULT.withMode(Mode.VALID);
        assertThrows(
                ConvolutionException.class,
                () -> new FftConvolution2d().convolve(plane(3, 9, 1), kernel(4, 1, 1), valid));
    }

    @Test
    void predictsThatLargerKernelsAndPicturesTakeLonger() {
        double small = FftConvolution2d.nanoseconds(1000, 1000, 31, 31);
        assertTrue(small > 0 && small < FftConvolution2d.nanoseconds(2000, 1000, 31, 31));
        assertTrue(small < FftConvolution2d.nanoseconds(1000, 1000, 301, 301));
        assertTrue(small < FftConvolution2d.nanoseconds(1000, 1000, 3001, 3001));
    }
}
