package twice.convolution.seeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.convolution.ConvolutionException;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.direct.NaiveConvolution2d;
import twice.convolution.signal.NaiveConvolution1d;

class ArithmeticTest {

    private static final Plane RAMP = new Plane(2, 3, new float[] {1, 2, 3, 4, 5, 6});

    /** What is explained is what is computed, to the bit. */
    @ParameterizedTest
    @EnumSource(Border.class)
    void sumsAreTheConvolution(Border border) {
        Random random = new Random(1);
        for (int trial = 0; trial < 300; trial++) {
            Mode mode = List.of(Mode.FULL, Mode.SAME, Mode.VALID).get(trial % 3);
            int kernelRows = 1 + random.nextInt(4);
            int kernelColumns = 1 + random.nextInt(4);
            int rows = 1 + random.nextInt(5) + (mode == Mode.VALID ? kernelRows : 0);
            int columns = 1 + random.nextInt(5) + (mode == Mode.VALID ? kernelColumns : 0);
            double[] weights =
                    random.doubles((long) kernelRows * kernelColumns, -1, 1).toArray();
            Kernel kernel = new Kernel(kernelRows, kernelColumns, weights);
            float[] values = new float[rows * columns];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat();
            }
            Plane plane = new Plane(rows, columns, values);
            Settings settings = new Settings(mode, border, 2.5, random.nextBoolean(), 1 + random.nextInt(3), 1);

            Plane expected = new NaiveConvolution2d().convolve(plane, kernel, settings);
            Arithmetic arithmetic = Arithmetic.of(plane, kernel, settings);
            assertEquals(expected.rows(), arithmetic.rows());
            assertEquals(expected.columns(), arithmetic.columns());
            for (int r = 0; r < expected.rows(); r++) {
                for (int c = 0; c < expected.columns(); c++) {
                    assertEquals(expected.at(r, c), arithmetic.sum(r, c), 0, "trial " + trial);
                    assertEquals(windowSum(arithmetic, r, c), arithmetic.sum(r, c), 1e-5, "trial " + trial);
                }
            }
        }
    }

    /** The same sum as the trace and the animation show it: the laid-on kernel over its window. */
    private static double windowSum(Arithmetic arithmetic, int r, int c) {
        Kernel laidOn = arithmetic.laidOn();
        double sum = 0;
        for (int i = 0; i < laidOn.rows(); i++) {
            for (int j = 0; j < laidOn.columns(); j++) {
                sum += laidOn.at(i, j)
                        * arithmetic
                                .at(arithmetic.top(r) + i, arithmetic.left(c) + j)
                                .value();
            }
        }
        return sum;
    }

    @Test
    void aSignalsSumsToo() {
        double[] signal = {3, 4, 5};
        double[] kernel = {0.1, 0.7, -0.3, 2};
        for (Mode mode : new Mode[] {Mode.FULL, Mode.SAME}) {
            Settings settings = Settings.DEFAULT.withMode(mode).withBorder(Border.WRAP, 0);
            double[] expected = new NaiveConvolution1d().convolve(signal, kernel, settings);
            Arithmetic arithmetic = Arithmetic.of(signal, kernel, settings);
            for (int t = 0; t < expected.length; t++) {
                assertEquals(expected[t], arithmetic.sum(0, t), 0);
            }
        }
    }

    @Test
    void explainsAValue() {
        Kernel kernel = Kernel.of(new double[][] {{1, 0.5}, {-2, 3}});
        Arithmetic constant = Arithmetic.of(RAMP, kernel, Settings.DEFAULT);
        assertEquals(
                List.of(
                        "output[0,1] = the sum of k[i,j] * x[0 - i, 1 - j]",
                        "  k[0,0] * x[0,1]  = 1 * 2    =   2",
                        "  k[0,1] * x[0,0]  = 0.5 * 1  = 0.5",
                        "  k[1,0] * x[-1,1] = (-2) * 0 =   0   beyond the edge: constant 0",
                        "  k[1,1] * x[-1,0] = 3 * 0    =   0   beyond the edge: constant 0",
                        "sum = 2.5"),
                Explanation.of(constant, 0, 1));
        Settings mirrored =
                Settings.DEFAULT.withMode(Mode.SAME).withCorrelate(true).withBorder(Border.REFLECT101, 0);
        assertEquals(
                List.of(
                        "output[0,0] = the sum of k[i,j] * x[-1 + i, -1 + j]",
                        "  k[1,1] * x[0,0]   = 3 * 1    =  3",
                        "  k[1,0] * x[0,-1]  = (-2) * 2 = -4   beyond the edge: reflect101 shows x[0,1]",
                        "  k[0,1] * x[-1,0]  = 0.5 * 4  =  2   beyond the edge: reflect101 shows x[1,0]",
                        "  k[0,0] * x[-1,-1] = 1 * 5    =  5   beyond the edge: reflect101 shows x[1,1]",
                        "sum = 6"),
                Explanation.of(Arithmetic.of(RAMP, kernel, mirrored), 0, 0));
    }

    @Test
    void tracesEveryStep() {
        List<String> lines = new ArrayList<>();
        Arithmetic arithmetic = Arithmetic.of(new double[] {3, 4}, new double[] {2, 1}, Settings.DEFAULT);
        Trace.write(arithmetic, lines::add);
        assertEquals("""
                the kernel as it is laid on the input, turned by 180 degrees:
                  1 2

                step 1 of 3: row 0, column 0
                  [0]   3  *  1 2  =  0 6
                  sum = 6; the result so far:
                    6 . .

                step 2 of 3: row 0, column 1
                  3 4  *  1 2  =  3 8
                  sum = 11; the result so far:
                     6 11  .

                step 3 of 3: row 0, column 2
                    4 [0]  *  1 2  =  4 0
                  sum = 4; the result so far:
                     6 11  4
                """, String.join("\n", lines) + "\n");
    }

    @Test
    void refusesWhatNobodyCouldRead() {
        Plane large = new Plane(30, 30, new float[900]);
        Arithmetic arithmetic = Arithmetic.of(large, Kernel.of(new double[][] {{1}}), Settings.DEFAULT);
        ConvolutionException refused = assertThrows(ConvolutionException.class, () -> Trace.check(arithmetic));
        assertEquals(
                "--trace: expected at most 400 output values and 81 weights, found 30 x 30 output values and 1 weights",
                refused.getMessage());
        refused = assertThrows(ConvolutionException.class, () -> Animation.check(arithmetic));
        assertEquals(
                "--animate: expected an input of at most 14 x 14, a kernel of at most 5 x 5 and at most 256 output values,"
                        + " found 30 x 30, 1 x 1 and 900",
                refused.getMessage());
    }
}
