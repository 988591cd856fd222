package twice.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.direct.NaiveConvolution2d;
import twice.testing.PlaneComparison;

/** The chapter's examples by hand, and what it says of its traps. */
class SmoothingTrapsTest {

    private static final FilterSettings REPEATED = new FilterSettings(Border.REPLICATE, 0, 1);

    private static Plane row(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return new Plane(1, floats.length, floats);
    }

    private static Plane constant(int rows, int columns, float value) {
        float[] values = new float[rows * columns];
        Arrays.fill(values, value);
        return new Plane(rows, columns, values);
    }

    /** The kernel of the study notes: 20 × 20, its middle at (10, 10), never divided by its sum. */
    private static Kernel notes() {
        double[] w = new double[400];
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                w[20 * i + j] = Math.exp(-((i - 10) * (i - 10) + (j - 10) * (j - 10)) / 10.0);
            }
        }
        return new Kernel(20, 20, w);
    }

    private static Plane same(Plane x, Kernel kernel) {
        return new NaiveConvolution2d().convolve(x, kernel, Settings.DEFAULT.withMode(Mode.SAME));
    }

    @ParameterizedTest
    @EnumSource(MeanAlgorithm.class)
    void theRunningSumByHand(MeanAlgorithm rung) {
        Filter mean = rung.create(new Window(3));
        Plane x = row(3, 1, 4, 1, 5, 9, 2, 6);
        if (mean.refusal(x, REPEATED).isEmpty()) {
            Plane thirds = row(7 / 3.0, 8 / 3.0, 2, 10 / 3.0, 5, 16 / 3.0, 17 / 3.0, 14 / 3.0);
            PlaneComparison.assertClose("by hand", thirds, mean.apply(x, REPEATED), Math.ulp(9f)); // thirds are rounded
        }
    }

    @Test
    void theBellOfSigmaOneByHand() {
        double[] expected = {0.398943, 0.241971, 0.053991, 0.004432, 0.000134};
        assertArrayEquals(expected, new Gaussian(1).weights(), 5e-7);
    }

    @ParameterizedTest
    @EnumSource(
            value = GaussianAlgorithm.class,
            names = {"NAIVE", "SEPARABLE", "LANES", "AUTO"})
    void theEdgeUnderTheBellByHand(GaussianAlgorithm rung) {
        Plane x = row(0, 0, 0, 0, 100, 100, 100, 100);
        Plane expected = row(0.0134, 0.4566, 5.8557, 30.0528, 69.9472, 94.1443, 99.5434, 99.9866);
        PlaneComparison.assertClose(
                "by hand", expected, rung.create(new Gaussian(1)).apply(x, REPEATED), 6e-5);
    }

    @ParameterizedTest
    @EnumSource(UnsharpAlgorithm.class)
    void theUnsharpMaskOvershootsByHand(UnsharpAlgorithm rung) {
        Plane x = row(0, 0, 0, 0, 100, 100, 100, 100);
        Plane expected = row(-0.0134, -0.4566, -5.8557, -30.0528, 130.0528, 105.8557, 100.4566, 100.0134);
        PlaneComparison.assertClose(
                "by hand", expected, rung.create(new Unsharp(1, 1, 0)).apply(x, REPEATED), 6e-5);
        Plane above = row(0, 0, 0, -30.0528, 130.0528, 100, 100, 100);
        PlaneComparison.assertClose(
                "threshold", above, rung.create(new Unsharp(1, 1, 10)).apply(x, REPEATED), 6e-5);
    }

    @Test
    void theKernelOfTheNotesDoesntSumToOne() {
        assertEquals(31.4153, Arrays.stream(notes().weights()).sum(), 5e-5);
        Plane y = same(constant(60, 60, 100), notes());
        assertEquals(3141.5, y.at(30, 30), 0.05);
        assertEquals(530.1, y.at(0, 0), 0.05);
        Plane right = new NaiveGaussianOfTheNotes().of(constant(60, 60, 100));
        assertEquals(100, right.at(30, 30), 1e-4);
        assertEquals(100, right.at(0, 0), 1e-4);
    }

    /** σ² = 5: what the notes meant. */
    private static final class NaiveGaussianOfTheNotes {
        Plane of(Plane x) {
            return GaussianAlgorithm.NAIVE.create(new Gaussian(Math.sqrt(5))).apply(x, FilterSettings.DEFAULT);
        }
    }

    @Test
    void theKernelOfTheNotesMovesThePicture() {
        float[] dot = new float[41 * 41];
        dot[20 * 41 + 20] = 1;
        Plane x = new Plane(41, 41, dot);
        assertEquals("21.00 21.00", brightest(same(x, notes())));
        assertEquals("20.00 20.00", brightest(new NaiveGaussianOfTheNotes().of(x)));
    }

    private static String brightest(Plane y) {
        double sum = 0;
        double rows = 0;
        double columns = 0;
        for (int r = 0; r < y.rows(); r++) {
            for (int c = 0; c < y.columns(); c++) {
                if (y.at(r, c) > 1e-3) {
                    sum += y.at(r, c);
                    rows += r * y.at(r, c);
                    columns += c * y.at(r, c);
                }
            }
        }
        return String.format(java.util.Locale.ROOT, "%.2f %.2f", rows / sum, columns / sum);
    }

    /** {@code gray + 0.025 * gray_high}, where gray_high was the number 0.1, raises all pixels alike. */
    @Test
    void whatTheNotesCallEnhancedIsTheSameImage() {
        float[] gray = {10, 10, 200, 200, 10, 10, 10, 200, 200, 10};
        float[] enhanced = new float[gray.length];
        for (int i = 0; i < gray.length; i++) {
            enhanced[i] = (float) (gray[i] + 0.025 * 0.1);
            assertEquals(0.0025, enhanced[i] - gray[i], 1e-5);
            assertEquals(Math.round(gray[i]), Math.round(enhanced[i]), "as a pixel");
        }
        Plane x = new Plane(2, 5, gray);
        Plane sharp = UnsharpAlgorithm.AUTO.create(new Unsharp(1, 1, 0)).apply(x, REPEATED);
        assertTrue(sharp.at(0, 2) - sharp.at(0, 1) > 1.3 * (200 - 10), "what was meant makes edges steeper");
    }
}
