package twice.benchmarks.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import twice.benchmarks.BenchException;
import twice.benchmarks.Problem;
import twice.benchmarks.convolution.PlaneWorkload.Weights;
import twice.convolution.Convolution1dAlgorithm;
import twice.convolution.Convolution2dAlgorithm;
import twice.convolution.Kernel;
import twice.convolution.Plane;

/** The data are the same every time, rungs pass on them, and what is wrong is refused in each way it can be wrong. */
class ConvolutionWorkloadsTest {

    private static final SignalWorkload SIGNAL = new SignalWorkload("signal", 50, 7);
    private static final PlaneWorkload PLANE = new PlaneWorkload("plane", 20, 17, 5, Weights.RANDOM);

    private final SignalProblem signals = SIGNAL.problem();
    private final double[] signal = signals.call("naive", 1).get();
    private final PlaneProblem planes = PLANE.problem();
    private final Plane plane = planes.call("naive", 1).get();

    @Test
    void theDataAreTheSameEveryTime() {
        assertArrayEquals(signal, SIGNAL.problem().call("naive", 1).get());
        assertArrayEquals(plane.values(), PLANE.problem().call("naive", 1).get().values());
    }

    @Test
    void signalsAreInFullAndPlanesKeepTheirSize() {
        assertEquals(56, signal.length);
        assertEquals(20, plane.rows());
        assertEquals(17, plane.columns());
    }

    @Test
    void everyRungPasses() {
        for (Convolution1dAlgorithm rung : Convolution1dAlgorithm.values()) {
            signals.check("this", rung.id(), signal, signals.call(rung.id(), 2).get());
        }
        for (Convolution2dAlgorithm rung : Convolution2dAlgorithm.values()) {
            planes.check("this", rung.id(), plane, planes.call(rung.id(), 2).get());
        }
    }

    @Test
    void aGaussianIsAProductOfSumOne() {
        Kernel kernel = new PlaneWorkload("plane", 20, 17, 15, Weights.GAUSSIAN)
                .problem()
                .kernel();
        assertEquals(1, Arrays.stream(kernel.weights()).sum(), 1e-15);
        for (int i = 0; i < 15; i++) {
            for (int j = 0; j < 15; j++) {
                double product = kernel.at(i, 7) * kernel.at(7, j) / kernel.at(7, 7);
                assertEquals(product, kernel.at(i, j), 1e-15);
            }
        }
        assertEquals(Math.exp(-0.5 * 2.8 * 2.8), kernel.at(0, 7) / kernel.at(7, 7), 1e-15);
    }

    @Test
    void quickIsSmaller() {
        assertEquals("signal: 5 samples ∗ 7 taps, full", SIGNAL.quick().describe());
        assertEquals(
                "plane: 4 × 5 pixels, random kernel of 5 × 5", PLANE.quick().describe());
        for (PlaneWorkload workload : ConvolutionWorkloads.PLANES) {
            assertEquals(540, workload.quick().rows());
            assertEquals(960, workload.quick().columns());
            assertNotEquals(workload.describe(), workload.quick().describe());
        }
    }

    @Test
    void answersAreKeptToTheLastBit() throws IOException {
        assertArrayEquals(signal, copy(signals, signal));
        Plane copy = copy(planes, plane);
        assertEquals(plane.rows(), copy.rows());
        assertEquals(plane.columns(), copy.columns());
        assertArrayEquals(plane.values(), copy.values());
    }

    @Test
    void oneWrongValueIsRefused() {
        double largest = Arrays.stream(signal).map(Math::abs).max().orElseThrow();
        signals.check("near", "lanes", signal, with(values -> add(values, 0.9e-11 * largest)));
        refused("wrong answer: value 55 is ", with(values -> add(values, 1.1e-11 * largest)));
        refused("wrong answer: value 55 is NaN", with(values -> add(values, Double.NaN)));
        refused("wrong answer: value 55 is Infinity", with(values -> add(values, Double.POSITIVE_INFINITY)));
        refused("wrong answer: number of values is 55, naive's is 56", with(values -> Arrays.copyOf(values, 55)));
        refused("wrong answer: value 0 is 0.0", with(values -> new double[values.length]));
    }

    @Test
    void oneWrongPixelIsRefused() {
        float[] values = plane.values().clone();
        values[17] = Float.NaN;
        refused("wrong answer: value 17 is NaN", new Plane(20, 17, values));
        values[17] = plane.values()[17] + 1;
        refused("wrong answer: value 17 is ", new Plane(20, 17, values));
        refused("wrong answer: number of columns is 20, naive's is 17", new Plane(17, 20, plane.values()));
        refused("wrong answer: number of values is 17, naive's is 340", new Plane(1, 17, new float[17]));
    }

    private double[] with(UnaryOperator<double[]> change) {
        return change.apply(signal.clone());
    }

    private static double[] add(double[] values, double more) {
        values[values.length - 1] += more;
        return values;
    }

    private void refused(String message, double[] actual) {
        refused(message, () -> signals.check("this", "lanes", signal, actual));
    }

    private void refused(String message, Plane actual) {
        refused(message, () -> planes.check("this", "lanes", plane, actual));
    }

    private static void refused(String message, Runnable check) {
        String found = assertThrows(BenchException.class, check::run).getMessage();
        assertEquals("this: " + message, found.substring(0, Math.min(found.length(), 6 + message.length())));
    }

    private static <A> A copy(Problem<A> problem, A answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            problem.write(answer, out);
        }
        return problem.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
