package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import twice.convolution.direct.NaiveConvolution2d;
import twice.convolution.signal.NaiveConvolution1d;

/** What the chapter says of its traps is so. */
class TrapsTest {

    private static final Settings SAME = Settings.DEFAULT.withMode(Mode.SAME);

    private static Plane ramp() {
        float[] values = new float[49];
        for (int i = 0; i < 49; i++) {
            values[i] = i + 1;
        }
        return new Plane(7, 7, values);
    }

    private static float[] row(Plane plane, int row) {
        return Arrays.copyOfRange(plane.values(), row * plane.columns(), (row + 1) * plane.columns());
    }

    private static Plane convolve(Plane x, Kernel kernel, Settings settings) {
        return new NaiveConvolution2d().convolve(x, kernel, settings);
    }

    /** The study notes' text says 9. */
    @Test
    void tenByThreeLeavesEight() {
        assertEquals(8, Mode.VALID.size(10, 3));
    }

    @Test
    void whatOthersCallConvolutionIsCorrelation() {
        Kernel kernel = Kernel.of(new double[][] {{-1, 1, -1}, {-2, 3, 1}, {2, -4, 0}});
        assertArrayEquals(new float[] {-2, -8, -7, -6, -5, -4, 28}, row(convolve(ramp(), kernel, SAME), 0));
        Plane correlated = convolve(ramp(), kernel, SAME.withCorrelate(true));
        assertArrayEquals(new float[] {-27, -13, -13, -13, -13, -13, -21}, row(correlated, 0));
        assertArrayEquals(
                correlated.values(), convolve(ramp(), kernel.turned(), SAME).values());
    }

    /** NumPy's `same` is as long as the longer of the two: the middle of the full convolution, but more of it. */
    @Test
    void sameIsNotTheSameEverywhere() {
        double[] x = {1, 2};
        double[] kernel = {1, 1, 1, 1, 1};
        double[] full = new NaiveConvolution1d().convolve(x, kernel, Settings.DEFAULT);
        assertArrayEquals(new double[] {1, 3, 3, 3, 3, 2}, full);
        assertArrayEquals(new double[] {3, 3}, new NaiveConvolution1d().convolve(x, kernel, SAME), "as SciPy");
        assertArrayEquals(new double[] {1, 3, 3, 3, 3}, Arrays.copyOf(full, 5), "as NumPy");
    }

    /** An even kernel has no middle: a 1 behind the middle moves everything down and to the right. */
    @Test
    void evenKernelsShift() {
        double[] weights = new double[16];
        weights[2 * 4 + 2] = 1;
        float[] input = new float[25];
        input[2 * 5 + 2] = 7;
        Plane moved = convolve(new Plane(5, 5, input), new Kernel(4, 4, weights), SAME);
        assertEquals(7, moved.at(3, 3));
    }

    /** The study notes' Gaussian, 20 × 20 and never divided by its sum. */
    @Test
    void anUnnormalizedKernelBrightens() {
        double[] weights = new double[400];
        for (int i = 0; i < 400; i++) {
            weights[i] = Math.exp(-(Math.pow(i / 20 - 10, 2) + Math.pow(i % 20 - 10, 2)) / 10);
        }
        Kernel gaussian = new Kernel(20, 20, weights);
        assertEquals(31.4153, Arrays.stream(weights).sum(), 1e-4);
        float[] flat = new float[3600];
        Arrays.fill(flat, 100);
        Plane blurred = convolve(new Plane(60, 60, flat), gaussian, SAME);
        assertEquals(3141.53, blurred.at(30, 30), 0.01);
        assertEquals(530.15, blurred.at(0, 0), 0.01);
        assertEquals(1770.12, blurred.at(59, 59), 0.01, "corners differ, since an even kernel has no middle");
    }

    /** Zeros beyond the edge are an edge of their own. */
    @Test
    void zerosBeyondTheEdgeDarkenIt() {
        float[] flat = new float[49];
        Arrays.fill(flat, 90);
        double[] ninth = new double[9];
        Arrays.fill(ninth, 1 / 9.0);
        Plane input = new Plane(7, 7, flat);
        Plane zeros = convolve(input, new Kernel(3, 3, ninth), SAME);
        assertEquals(40, zeros.at(0, 0), 1e-5);
        assertEquals(60, zeros.at(0, 3), 1e-5);
        Plane mirrored = convolve(input, new Kernel(3, 3, ninth), SAME.withBorder(Border.REFLECT101, 0));
        for (float v : mirrored.values()) {
            assertEquals(90, v, 1e-5);
        }
    }

    /** A Sobel that is convolved has the sign of one that is correlated, turned round. */
    @Test
    void signsTurnWithTheKernel() {
        Kernel x = Kernel.of(new double[][] {{1, 0, -1}, {2, 0, -2}, {1, 0, -1}});
        Kernel y = Kernel.of(new double[][] {{-1, -2, -1}, {0, 0, 0}, {1, 2, 1}});
        assertEquals(8, convolve(ramp(), x, SAME).at(3, 3), "brightness grows to the right");
        assertEquals(-56, convolve(ramp(), y, SAME).at(3, 3), "and downwards, but this one says upwards");
        assertTrue(convolve(ramp(), y, SAME.withCorrelate(true)).at(3, 3) > 0);
    }

    /** A click of 10¹² and, long after it, silence of 10⁻⁶: a transform's error is as large in both. */
    @Test
    void transformsDrownWhatIsQuiet() {
        assumeTrue(Convolution1dAlgorithm.FFT.isAvailable(), "transforms need the vector module");
        double[] x = new double[100_000]; // long enough for the chooser to want a transform
        x[10] = 1e12;
        Arrays.fill(x, 1000, x.length, 1e-6);
        double[] mean = new double[300];
        Arrays.fill(mean, 1 / 300.0);
        assertTrue(errorOfSilence(Convolution1dAlgorithm.FFT, x, mean) > 0.01, "wrong in the second digit");
        assertTrue(errorOfSilence(Convolution1dAlgorithm.AUTO, x, mean) < 1e-12);
        assertTrue(errorOfSilence(Convolution1dAlgorithm.NAIVE, x, mean) < 1e-12);
    }

    /** The largest relative error where the mean of a silence is the silence. */
    private static double errorOfSilence(Convolution1dAlgorithm rung, double[] x, double[] mean) {
        double[] y = rung.create().convolve(x, mean, Settings.DEFAULT);
        double error = 0;
        for (int t = 1300; t < x.length; t++) {
            error = Math.max(error, Math.abs(y[t] - 1e-6) / 1e-6);
        }
        return error;
    }
}
