package twice.convolution;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.testing.PlaneComparison;

/** What holds for every convolution, whatever computes it. */
class ConvolutionLawsTest {

    private static final Settings FULL = Settings.DEFAULT;
    private static final Settings SAME = FULL.withMode(Mode.SAME).withBorder(Border.REFLECT101, 0);

    private static Plane plane(int rows, int columns, long seed) {
        return new PlaneCase(rows, columns, 1, 1, 0, true, seed).plane();
    }

    private static Kernel kernel(int rows, int columns, int rank, long seed) {
        return new PlaneCase(1, 1, rows, columns, rank, true, seed).kernel();
    }

    @ParameterizedTest
    @EnumSource
    void isLinear(Convolution2dAlgorithm rung) {
        Convolution2d c = rung.create();
        Kernel k = kernel(5, 7, 0, 1);
        Plane a = plane(37, 101, 2);
        Plane b = plane(37, 101, 3);
        float[] sum = new float[a.values().length];
        float[] expected = new float[a.values().length];
        float[] ofA = c.convolve(a, k, SAME).values();
        float[] ofB = c.convolve(b, k, SAME).values();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = 2 * a.values()[i] - 3 * b.values()[i];
            expected[i] = 2 * ofA[i] - 3 * ofB[i];
        }
        Convolution2dContractTest.assertEqual(
                rung, "2a − 3b", new Plane(37, 101, expected), c.convolve(new Plane(37, 101, sum), k, SAME));
    }

    @ParameterizedTest
    @EnumSource
    void commutes(Convolution2dAlgorithm rung) {
        Plane x = plane(6, 9, 4);
        Plane k = plane(20, 80, 5);
        Convolution2dContractTest.assertEqual(
                rung,
                "x ∗ k",
                rung.create().convolve(x, asKernel(k), FULL),
                rung.create().convolve(k, asKernel(x), FULL));
    }

    private static Kernel asKernel(Plane plane) {
        double[] weights = new double[plane.values().length];
        Arrays.setAll(weights, i -> plane.values()[i]);
        return new Kernel(plane.rows(), plane.columns(), weights);
    }

    @ParameterizedTest
    @EnumSource
    void oneKernelAfterAnotherIsTheirConvolution(Convolution2dAlgorithm rung) {
        Plane x = plane(20, 90, 6);
        Kernel k = kernel(3, 4, 0, 7);
        Kernel l = kernel(5, 2, 0, 8);
        float[] weights = new float[l.weights().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) l.weights()[i];
        }
        Convolution2d c = rung.create();
        Kernel both = asKernel(c.convolve(new Plane(5, 2, weights), k, FULL));
        Convolution2dContractTest.assertEqual(
                rung, "k, then l", c.convolve(x, both, FULL), c.convolve(c.convolve(x, k, FULL), l, FULL));
    }

    @ParameterizedTest
    @EnumSource
    void anImpulseShowsTheKernel(Convolution2dAlgorithm rung) {
        for (int rank = 0; rank <= 1; rank++) {
            Kernel k = kernel(9, 11, rank, 9);
            float[] impulse = new float[80 * 120];
            impulse[30 * 120 + 50] = 1;
            float[] expected = new float[88 * 130];
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < 11; j++) {
                    expected[(30 + i) * 130 + 50 + j] = (float) k.at(i, j);
                }
            }
            Convolution2dContractTest.assertEqual(
                    rung,
                    "impulse",
                    new Plane(88, 130, expected),
                    rung.create().convolve(new Plane(80, 120, impulse), k, FULL));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShiftedInputGivesAShiftedOutput(Convolution2dAlgorithm rung) {
        Plane x = plane(70, 150, 10);
        float[] moved = new float[x.values().length];
        for (int i = 0; i < moved.length; i++) {
            int row = (i / 150 + 5) % 70;
            int column = (i % 150 + 17) % 150;
            moved[row * 150 + column] = x.values()[i];
        }
        Settings wrap = SAME.withBorder(Border.WRAP, 0);
        for (int rank = 0; rank <= 1; rank++) {
            Kernel k = kernel(15, 13, rank, 11);
            Plane y = rung.create().convolve(x, k, wrap);
            float[] expected = new float[moved.length];
            for (int i = 0; i < moved.length; i++) {
                expected[(i / 150 + 5) % 70 * 150 + (i % 150 + 17) % 150] = y.values()[i];
            }
            Convolution2dContractTest.assertEqual(
                    rung,
                    "shift",
                    new Plane(70, 150, expected),
                    rung.create().convolve(new Plane(70, 150, moved), k, wrap));
        }
    }

    /** Long sums of equal values are where float sums drift; the bound is the chapter's. */
    @ParameterizedTest
    @EnumSource
    void aFlatPlaneStaysFlat(Convolution2dAlgorithm rung) {
        float[] flat = new float[120 * 130];
        Arrays.fill(flat, 77.7f);
        Plane x = new Plane(120, 130, flat);
        for (int size : new int[] {3, 31, 63}) {
            double[] weights = new double[size * size];
            Arrays.fill(weights, 1.0 / weights.length);
            Plane found = rung.create().convolve(x, new Kernel(size, size, weights), SAME);
            PlaneComparison.assertClose("mean of " + size, x, found, 1e-5 * 77.7);
            weights[0] *= 1.5;
            weights[size + 1] *= 0.5;
            found = rung.create().convolve(x, new Kernel(size, size, weights), SAME);
            Plane expected = Convolution2dAlgorithm.NAIVE.create().convolve(x, new Kernel(size, size, weights), SAME);
            PlaneComparison.assertClose("dense mean of " + size, expected, found, 1e-5 * 77.7);
        }
    }
}
