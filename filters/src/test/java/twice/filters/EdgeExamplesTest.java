package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.direct.NaiveConvolution2d;
import twice.testing.PlaneComparison;

/** The chapter's numbers on edges, worked by hand, and its traps. */
class EdgeExamplesTest {

    /** A corner of a bright field. */
    private static final Plane CORNER =
            new Plane(4, 4, new float[] {10, 10, 50, 50, 10, 10, 50, 50, 10, 50, 50, 50, 10, 50, 50, 50});

    private static float at(GradientAlgorithm rung, Operator operator, Direction direction) {
        return rung.create(new Gradient(operator, direction))
                .apply(CORNER, FilterSettings.DEFAULT)
                .at(1, 1);
    }

    @ParameterizedTest
    @EnumSource(GradientAlgorithm.class)
    void theCornerByHand(GradientAlgorithm rung) {
        assertEquals(160, at(rung, Operator.SOBEL, Direction.X));
        assertEquals(80, at(rung, Operator.SOBEL, Direction.Y));
        assertEquals(178.885, at(rung, Operator.SOBEL, Direction.MAGNITUDE), 1e-3);
        assertEquals(26.565, at(rung, Operator.SOBEL, Direction.ANGLE), 1e-3);
        assertEquals(120, at(rung, Operator.PREWITT, Direction.X));
        assertEquals(40, at(rung, Operator.PREWITT, Direction.Y));
        assertEquals(640, at(rung, Operator.SCHARR, Direction.X));
        assertEquals(400, at(rung, Operator.SCHARR, Direction.Y));
        assertEquals(40, at(rung, Operator.ROBERTS, Direction.X));
        assertEquals(0, at(rung, Operator.ROBERTS, Direction.Y));
        assertEquals(160, at(rung, Operator.LAPLACIAN, Direction.MAGNITUDE));
    }

    /** Weights that are convolved, so turned round, and zeros beyond the edge: x is right, y is mirrored, and edges appear. */
    @Test
    void sobelByConvolutionLooksUp() {
        float[] values = new float[49];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        Plane ramp = new Plane(7, 7, values);
        Plane x = new NaiveConvolution2d()
                .convolve(
                        ramp,
                        Kernel.of(new double[][] {{1, 0, -1}, {2, 0, -2}, {1, 0, -1}}),
                        Settings.DEFAULT.withMode(Mode.SAME));
        Plane y = new NaiveConvolution2d()
                .convolve(
                        ramp,
                        Kernel.of(new double[][] {{-1, -2, -1}, {0, 0, 0}, {1, 2, 1}}),
                        Settings.DEFAULT.withMode(Mode.SAME));
        Filter right = GradientAlgorithm.NAIVE.create(new Gradient(Operator.SOBEL, Direction.X));
        Filter down = GradientAlgorithm.NAIVE.create(new Gradient(Operator.SOBEL, Direction.Y));
        FilterSettings zeros = FilterSettings.DEFAULT.withBorder(Border.CONSTANT, 0);
        assertEquals(8, x.at(3, 3));
        assertEquals(-56, y.at(3, 3));
        assertEquals(8, right.apply(ramp, zeros).at(3, 3));
        assertEquals(56, down.apply(ramp, zeros).at(3, 3));
        float[] column = {-25, -52, -80, -108, -136, -164, -137};
        for (int r = 0; r < 7; r++) {
            assertEquals(column[r], x.at(r, 6), "a ramp that only climbs falls off a cliff at its right edge");
            assertEquals(0, right.apply(ramp, FilterSettings.DEFAULT).at(r, 6));
        }
    }

    /** Cut off and sampled, the second derivative's weights don't quite sum to 0; with a small σ they don't at all. */
    @ParameterizedTest
    @EnumSource(LaplacianOfGaussianAlgorithm.class)
    void flatGroundIsntQuiteFlat(LaplacianOfGaussianAlgorithm rung) {
        float[] values = new float[81];
        Arrays.fill(values, 64);
        Plane flat = new Plane(9, 9, values);
        FilterSettings settings = FilterSettings.DEFAULT.withBorder(Border.REFLECT, 0);
        double[][] scipy = {{0.5, -71.65447248}, {1, -0.00921602213}, {3, -0.00751440225}};
        for (double[] one : scipy) {
            Filter filter = rung.create(new LaplacianOfGaussian(one[0], 4));
            assertEquals(one[1], filter.apply(flat, settings).at(4, 4), 2e-4 / (one[0] * one[0]));
        }
        // With 64 beyond the edge as well the ground is flat still; SciPy finds 19.2 in its corner, for it continues
        // what has
        // been filtered along one axis with the border's value again, instead of what that is when filtered.
        FilterSettings level = FilterSettings.DEFAULT.withBorder(Border.CONSTANT, 64);
        Filter filter = rung.create(new LaplacianOfGaussian(1, 4));
        assertEquals(-0.00921602213, filter.apply(flat, level).at(0, 0), 2e-4);
    }

    /** Weights that reach far beyond the plane are folded, so that this takes no time, and the sums are the same. */
    @ParameterizedTest
    @EnumSource(Border.class)
    void aGaussianMuchLargerThanThePlane(Border border) {
        Plane x = PlaneCase.of(PlaneCase.Kind.BYTES, 5, 7, border).x();
        FilterSettings settings = FilterSettings.DEFAULT.withBorder(border, 3);
        LaplacianOfGaussian wide = new LaplacianOfGaussian(20, 4);
        Plane expected = LaplacianOfGaussianAlgorithm.NAIVE.create(wide).apply(x, settings);
        PlaneComparison.assertClose(
                "σ 20",
                expected,
                LaplacianOfGaussianAlgorithm.SEPARABLE.create(wide).apply(x, settings),
                1e-12 + 1e-7 * PlaneComparison.largest(expected));
        Plane huge = LaplacianOfGaussianAlgorithm.AUTO
                .create(new LaplacianOfGaussian(1e5, 4))
                .apply(x, settings);
        assertTrue(PlaneComparison.largest(huge) < 1e-7);
    }

    /** An edge that is strong at one end only and reaches through several bands is one edge, on any rung and thread. */
    @ParameterizedTest
    @EnumSource(CannyAlgorithm.class)
    void anEdgeIsFollowedThroughAllBands(CannyAlgorithm rung) {
        int rows = 700;
        int columns = 60;
        for (boolean fromBelow : new boolean[] {false, true}) {
            float[] values = new float[rows * columns];
            for (int i = 0; i < values.length; i++) {
                int r = i / columns;
                double bright = Math.max(20, 200 - (fromBelow ? rows - r : r));
                int place = 30 + (int) (20 * Math.sin(r * 0.02));
                values[i] = i % columns < place ? 0 : (float) bright;
            }
            Plane x = new Plane(rows, columns, values);
            FilterSettings settings = FilterSettings.DEFAULT.withThreads(2);
            Plane all = rung.create(new Canny(40, 400, 0, false)).apply(x, settings);
            int perRow = 0;
            for (int r = 10; r < rows - 10; r++) {
                for (int c = 0; c < columns; c++) {
                    if (all.at(r, c) == 255) {
                        perRow++;
                        break;
                    }
                }
            }
            assertEquals(rows - 20, perRow);
            Plane none = rung.create(new Canny(40, 2000, 0, false)).apply(x, settings);
            assertEquals(0, PlaneComparison.largest(none), "weak pixels alone are no edge");
        }
    }

    /** A step of 10 has Sobel's 40, which is not above 40 and is above the number before it, also when that is no float. */
    @ParameterizedTest
    @EnumSource(CannyAlgorithm.class)
    void aboveMeansAbove(CannyAlgorithm rung) {
        float[] values = new float[12 * 20];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 20 < 9 ? 70 : 80;
        }
        Plane step = new Plane(12, 20, values);
        for (boolean l2 : new boolean[] {false, true}) {
            double less = Math.nextDown(40.0);
            Plane none = rung.create(new Canny(40, 40, 0, l2)).apply(step, FilterSettings.DEFAULT);
            assertEquals(0, PlaneComparison.largest(none));
            Plane all = rung.create(new Canny(less, less, 0, l2)).apply(step, FilterSettings.DEFAULT);
            for (int r = 0; r < 12; r++) {
                assertEquals(255, all.at(r, 8), "the first of two equal ones stays");
                assertEquals(0, all.at(r, 9));
            }
        }
    }

    /** Our tangents are floats, OpenCV's whole numbers; for all gradients that bytes have they say the same. */
    @Test
    void directionsAreOpenCvs() {
        float level = (float) (Math.sqrt(2) - 1);
        float upright = (float) (Math.sqrt(2) + 1);
        for (int x = 0; x <= 1020; x++) {
            int theirs = x * 13573;
            for (int y = 0; y <= 1020; y++) {
                if (y < level * x != y << 15 < theirs || y > upright * x != y << 15 > theirs + (x << 16)) {
                    fail(x + ", " + y);
                }
            }
        }
    }

    @Test
    void badParameters() {
        assertMessage("expected thresholds 0 <= low <= high, found 5.0 and 4.0", () -> new Canny(5, 4, 0, true));
        assertMessage("expected thresholds 0 <= low <= high, found -1.0 and 4.0", () -> new Canny(-1, 4, 0, true));
        assertMessage(
                "expected thresholds 0 <= low <= high, found NaN and 4.0", () -> new Canny(Double.NaN, 4, 0, true));
        assertMessage("expected a sigma from 0 to 1048576, found -0.5", () -> new Canny(1, 4, -0.5, true));
        assertMessage("expected a sigma of 1.0E-6 or more, found 0.0", () -> new LaplacianOfGaussian(0, 4));
        assertMessage("expected a sigma of 1.0E-6 or more, found Infinity", () -> new LaplacianOfGaussian(1 / 0.0, 4));
        assertMessage("expected a truncate of more than 0, found 0.0", () -> new LaplacianOfGaussian(1, 0));
        assertMessage(
                "expected truncate * sigma of at most 4194304 pixels, found 4.0 * 1.0E9",
                () -> new LaplacianOfGaussian(1e9, 4));
    }

    private static void assertMessage(String message, Executable made) {
        assertEquals(message, assertThrows(FiltersException.class, made).getMessage());
    }
}
