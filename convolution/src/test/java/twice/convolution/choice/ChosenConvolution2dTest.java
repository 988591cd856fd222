package twice.convolution.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.fft.FftConvolution2d;
import twice.convolution.separable.SeparableConvolution2d;

/** Which rung is taken shows in the last bits: transforms round in their own way. */
class ChosenConvolution2dTest {

    private static final Settings SAME = new Settings(Mode.SAME, Border.REFLECT, 0, false, 1, 1);
    private static final Plane REALS = plane(false);

    private static Plane plane(boolean whole) {
        Random random = new Random(1);
        float[] values = new float[300 * 400];
        for (int i = 0; i < values.length; i++) {
            values[i] = whole ? random.nextInt(256) : 255 * random.nextFloat();
        }
        return new Plane(300, 400, values);
    }

    private static Kernel dense(int size) {
        int weights = size * size;
        return new Kernel(size, size, new Random(size).doubles(weights, -1, 1).toArray());
    }

    private static double cost(Kernel k) {
        double directly = REALS.values().length * SeparableConvolution2d.nanoseconds(REALS, k, 1);
        return FftConvolution2d.nanoseconds(REALS.rows(), REALS.columns(), k.rows(), k.columns()) / directly;
    }

    private static boolean isTransformed(Plane x, Kernel k, Settings settings) {
        float[] found = new ChosenConvolution2d().convolve(x, k, settings).values();
        float[] directly = new ParallelConvolution2d().convolve(x, k, settings).values();
        if (Arrays.equals(found, directly)) {
            return false;
        }
        assertArrayEquals(new FftConvolution2d().convolve(x, k, settings).values(), found);
        return true;
    }

    @Test
    void transformsAreTakenWhereTheyAreWorthIt() {
        int near = 0;
        for (int size = 3; size <= 41; size += 2) {
            double cost = cost(dense(size));
            near += cost > 0.7 && cost < 1 ? 1 : 0;
            assertEquals(cost < 0.7, isTransformed(REALS, dense(size), SAME), size + ": transforms cost " + cost);
        }
        assertTrue(near > 0, "no size at which transforms are a little faster, and not taken");
    }

    @Test
    void productsAreNotTransformed() {
        double[] ones = new double[31 * 31];
        Arrays.fill(ones, 1 / 3.0);
        assertEquals(false, isTransformed(REALS, new Kernel(31, 31, ones), SAME));
    }

    @Test
    void whatIsSkippedByAStrideCostsTheDirectSumNothing() {
        assertEquals(cost(dense(25)) < 0.7, isTransformed(REALS, dense(25), SAME));
        assertEquals(false, isTransformed(REALS, dense(25), SAME.withStride(4)));
    }

    @Test
    void wholeNumbersStayWhole() {
        double[] weights = new Random(3).ints(41 * 41, -3, 4).asDoubleStream().toArray();
        assertEquals(false, isTransformed(plane(true), new Kernel(41, 41, weights), SAME));
        // With narrow vectors transforms may be too dear for any numbers.
        boolean worthIt = cost(new Kernel(41, 41, weights)) < 0.7;
        assertEquals(worthIt, isTransformed(REALS, new Kernel(41, 41, weights), SAME));
        weights[7] = 0.5;
        assertEquals(worthIt, isTransformed(plane(true), new Kernel(41, 41, weights), SAME));
    }
}
