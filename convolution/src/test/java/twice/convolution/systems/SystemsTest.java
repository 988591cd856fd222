package twice.convolution.systems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.direct.NaiveConvolution2d;

/** Who is linear, who is shift-invariant, and what an impulse response is worth. */
class SystemsTest {

    private static Plane noise(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(0, 127);
        }
        return new Plane(rows, columns, values);
    }

    /** A deviation is either rounding or plain to see: nothing lies between. */
    @ParameterizedTest
    @EnumSource
    void theChecksTellLinearFromNot(ExampleSystem system) {
        double deviation = SystemChecks.nonlinearity(system.system(), noise(17, 23, 1), noise(17, 23, 2), 0.5f, 1.5f);
        assertTrue(system.isLinear() ? deviation < 1e-6 : deviation > 0.01, system + ": " + deviation);
    }

    @ParameterizedTest
    @EnumSource
    void theChecksTellShiftInvariantFromNot(ExampleSystem system) {
        double deviation = SystemChecks.shiftVariance(system.system(), noise(17, 23, 3), 3, -5, 0);
        assertTrue(system.isShiftInvariant() ? deviation < 1e-6 : deviation > 0.01, system + ": " + deviation);
    }

    /** With zeros beyond the edge a convolution is shift-invariant as far from the edge as its kernel reaches. */
    @Test
    void aBorderIsNotShiftInvariant() {
        Kernel kernel = new Kernel(3, 3, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        Settings same = Settings.DEFAULT.withMode(Mode.SAME);
        NaiveConvolution2d naive = new NaiveConvolution2d();
        Plane input = noise(12, 12, 4);
        assertEquals(0, SystemChecks.shiftVariance(x -> naive.convolve(x, kernel, same), input, 2, 1, 1));
        assertTrue(SystemChecks.shiftVariance(x -> naive.convolve(x, kernel, same), input, 2, 1, 0) > 0.01);
    }

    /** The impulse response is the kernel, and convolving with it is the system: all that an LSI system is. */
    @ParameterizedTest
    @EnumSource(names = {"BLUR", "EDGE", "MOTION"})
    void anLsiSystemIsItsImpulseResponse(ExampleSystem system) {
        Plane response = SystemChecks.impulseResponse(system.system(), 9, 11);
        double[] weights = new double[response.values().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = response.values()[i];
        }
        Plane input = noise(9, 11, 5);
        Settings periodic = Settings.DEFAULT.withMode(Mode.SAME).withBorder(twice.convolution.Border.WRAP, 0);
        Plane expected = system.system().apply(input);
        Plane found = new NaiveConvolution2d().convolve(input, new Kernel(9, 11, weights), periodic);
        assertArrayEquals(expected.values(), found.values(), 1e-4f);
    }

    @Test
    void theImpulseResponseOfTheEdgeSystem() {
        Plane response = SystemChecks.impulseResponse(ExampleSystem.EDGE.system(), 1, 5);
        assertArrayEquals(new float[] {0, 1, -1, 0, 0}, response.values());
    }

    @Test
    void frequencyResponses() {
        Kernel box = new Kernel(1, 3, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0});
        assertEquals(1, FrequencyResponse.magnitude(box, 0, 0), 1e-15);
        assertEquals(1 / 3.0, FrequencyResponse.magnitude(box, 0, Math.PI), 1e-15);
        assertEquals(0, FrequencyResponse.magnitude(box, 0, 2 * Math.PI / 3), 1e-15);
        assertEquals(1, FrequencyResponse.magnitude(box, 1.234, 0), 1e-15, "it doesn't care about rows");
        Kernel edge = new Kernel(1, 2, new double[] {1, -1});
        assertEquals(0, FrequencyResponse.magnitude(edge, 0, 0), 1e-15);
        assertEquals(2 * Math.sin(0.35), FrequencyResponse.magnitude(edge, 0, 0.7), 1e-15);
        double[][] grid = FrequencyResponse.grid(edge, 5);
        assertEquals(2, grid[2][0], 1e-15);
        assertEquals(0, grid[2][2], 1e-15);
        assertEquals(grid[1][3], grid[3][1], 1e-15);
    }

    /** |H| is what happens to a wave: the theory, and a wave sent through. */
    @Test
    void aWaveLeavesWithTheHeightThatTheResponseSays() {
        int n = 48;
        float[] values = new float[n];
        double w = 2 * Math.PI * 5 / n;
        for (int c = 0; c < n; c++) {
            values[c] = (float) (100 * Math.cos(w * c));
        }
        Plane out = ExampleSystem.MOTION.system().apply(new Plane(1, n, values));
        double power = 0;
        for (float v : out.values()) {
            power += v * (double) v;
        }
        Kernel motion = new Kernel(1, 9, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1});
        double expected = 100 * FrequencyResponse.magnitude(motion, 0, w) / 9;
        assertEquals(expected, Math.sqrt(2 * power / n), 1e-4);
    }
}
