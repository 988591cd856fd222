package twice.cnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Activation.Function;
import twice.cnn.layers.Add;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Dropout;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;
import twice.convolution.Workers;

/** What the layers are for, and what is often got wrong. */
class LayerPropertiesTest {

    private static final float NAN = Float.NaN;
    private static final float INF = Float.POSITIVE_INFINITY;

    static Stream<Arguments> activations() {
        return Probe.rungs(Activation.relu());
    }

    static Stream<Arguments> maxPools() {
        return Probe.rungs(MaxPool.of(2));
    }

    static Stream<Arguments> batchNorms() {
        return Probe.rungs(BatchNorm.of(1));
    }

    static Stream<Arguments> dropouts() {
        return Probe.rungs(new Dropout(0.5));
    }

    /** A text that the chapter quotes says that ReLU "makes all positives 1". That would be a step, and pass no size on. */
    @ParameterizedTest
    @MethodSource("activations")
    void reluIsNoStep(String rung) {
        float[] x = new float[40];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 20) / 4f;
        }
        Probe probe = new Probe(Activation.relu(), rung, Workers.ONE, Tensor.of(Shape.of(1, 40), x));
        float[] y = probe.forward(Pass.evaluating(1));
        for (int i = 0; i < x.length; i++) {
            assertEquals(Math.max(0, x[i]), y[i], 0f);
        }
        assertEquals(4.75f, y[39]);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void activationsOfWhatIsNoNumber(String rung) {
        for (int times : new int[] {1, 9}) {
            float[] x = new float[4 * times];
            for (int i = 0; i < times; i++) {
                System.arraycopy(new float[] {NAN, INF, -INF, -1e30f}, 0, x, 4 * i, 4);
            }
            for (Function function : Function.values()) {
                Tensor input = Tensor.of(Shape.of(1, x.length), x.clone());
                float[] y = new Probe(Activation.of(function), rung, Workers.ONE, input).forward(Pass.evaluating(1));
                for (int i = 0; i < y.length; i += 4) {
                    assertTrue(Float.isNaN(y[i]), function + " of NaN");
                    boolean bounded = function == Function.SIGMOID || function == Function.TANH;
                    assertEquals(bounded ? 1 : INF, y[i + 1], 1e-6f);
                    float low = function == Function.TANH ? -1 : function == Function.LEAKY_RELU ? -INF : 0;
                    assertEquals(low, y[i + 2], 1e-6f);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void gradientsOfReluWhereItHasNone(String rung) {
        Tensor x = Tensor.of(Shape.of(1, 5), 0, -0f, NAN, -2, 2);
        Probe probe = new Probe(Activation.relu(), rung, Workers.ONE, x);
        probe.forward(Pass.evaluating(1));
        assertArrayEquals(new float[] {0, 0, 3, 0, 3}, probe.backward(Pass.evaluating(1), INF, INF, 3, NAN, 3));
    }

    /** A NaN is the largest of its window, wherever it stands, and minus infinity is larger than what isn't there. */
    @ParameterizedTest
    @MethodSource("maxPools")
    void maxPoolingKeepsNaNs(String rung) {
        for (Window window : List.of(Window.of(2), Window.of(3).withStride(2).withPadding(1))) {
            for (int bad = 0; bad < 64 * 4; bad += 3) {
                float[] x = new float[64 * 4];
                Arrays.fill(x, -INF);
                x[bad] = NAN;
                Tensor input = Tensor.of(Shape.of(1, 1, 4, 64), x);
                Probe probe = new Probe(new MaxPool(window), rung, Workers.ONE, input);
                float[] y = probe.forward(Pass.evaluating(1));
                float[] ones = new float[y.length];
                int seen = 0;
                for (int i = 0; i < y.length; i++) {
                    ones[i] = 1;
                    seen += Float.isNaN(y[i]) ? 1 : 0;
                    assertTrue(Float.isNaN(y[i]) || y[i] == -INF);
                }
                assertTrue(seen > 0, window + " lost the NaN at " + bad);
                assertEquals(seen, probe.backward(Pass.evaluating(1), ones)[bad]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("batchNorms")
    void batchNormalizationGivesMeanZeroAndVarianceOne(String rung) {
        SplittableRandom random = new SplittableRandom(1);
        for (float offset : new float[] {0, 1000}) {
            Tensor x = Tensor.zeros(Shape.of(8, 3, 9, 11));
            for (int i = 0; i < x.values().length; i++) {
                x.values()[i] = offset + (float) random.nextDouble(-1, 1);
            }
            Probe probe = new Probe(BatchNorm.of(3), rung, Workers.ONE, x);
            float[] y = probe.forward(new Pass(8, true, 0));
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                double squares = 0;
                for (int i = 0; i < y.length; i++) {
                    if (i / 99 % 3 == c) {
                        sum += y[i];
                        squares += y[i] * y[i];
                    }
                }
                assertEquals(0, sum / 792, 1e-5);
                assertEquals(1, squares / 792, 1e-4);
            }
        }
    }

    /** The trap: outside training nothing is looked at but the running statistics, however different the batch. */
    @ParameterizedTest
    @MethodSource("batchNorms")
    void batchNormalizationOutsideTrainingKnowsNoBatch(String rung) {
        Tensor x = Tensor.of(Shape.of(3, 1), 10, 20, 60);
        Probe probe = new Probe(BatchNorm.of(1).withEps(0), rung, Workers.ONE, x);
        assertArrayEquals(new float[] {10, 20, 60}, probe.forward(Pass.evaluating(3)), 1e-5f);
        probe.forward(new Pass(3, true, 0));
        assertEquals(3, probe.parameter("running_mean")[0], 1e-6f);
        assertEquals(0.9f + 0.1f * 700, probe.parameter("running_var")[0], 1e-4f);
    }

    @ParameterizedTest
    @MethodSource("dropouts")
    void dropoutKeepsTheMean(String rung) {
        for (double probability : new double[] {0, 0.2, 0.5, 0.9, 1}) {
            Tensor ones = Tensor.zeros(Shape.of(1, 50_000));
            Arrays.fill(ones.values(), 1);
            Probe probe = new Probe(new Dropout(probability), rung, Workers.ONE, ones);
            float[] y = probe.forward(new Pass(1, true, 42));
            double sum = 0;
            for (float value : y) {
                assertTrue(value == 0 || Math.abs(value * (1 - probability) - 1) < 1e-6);
                sum += value;
            }
            double deviation = probability == 1 ? 1 : Math.sqrt(probability / (1 - probability) / y.length);
            assertEquals(probability == 1 ? 0 : 1, sum / y.length, 4 * deviation, "probability " + probability);
            float[] drawn = y.clone();
            assertArrayEquals(
                    drawn, probe.backward(new Pass(1, true, 42), ones.values()), "what is dropped, is dropped");
            assertArrayEquals(ones.values(), probe.forward(Pass.evaluating(1)));
            if (probability > 0 && probability < 1) {
                float[] other = probe.forward(new Pass(1, true, 43));
                int equal = 0;
                for (int i = 0; i < y.length; i++) {
                    equal += other[i] == drawn[i] ? 1 : 0;
                }
                double expected = probability * probability + (1 - probability) * (1 - probability);
                assertEquals(expected, equal / (double) y.length, 0.01, "steps know nothing of each other");
            }
        }
    }

    /** A point that moves by less than a window stays in it, from all places but the last few: pooling doesn't see it. */
    @ParameterizedTest
    @MethodSource("maxPools")
    void poolingHidesSmallShifts(String rung) {
        for (int window : new int[] {2, 4, 8}) {
            for (int shift = 0; shift <= window; shift++) {
                int unseen = 0;
                for (int place = 0; place < window; place++) {
                    float[] before = pooledPoint(rung, window, place);
                    unseen += Arrays.equals(before, pooledPoint(rung, window, place + shift)) ? 1 : 0;
                }
                assertEquals(window - shift, unseen, "windows of " + window + ", shift " + shift);
            }
        }
    }

    private static float[] pooledPoint(String rung, int window, int place) {
        Tensor x = Tensor.zeros(Shape.of(1, 1, window, 4 * window));
        x.values()[window + place] = 1;
        return new Probe(MaxPool.of(window), rung, Workers.ONE, x).forward(Pass.evaluating(1));
    }

    @Test
    void ceilModeMayAddALastWindowButNoneOnPaddingAlone() {
        Window window = Window.of(3).withStride(2);
        List<Shape> six = List.of(Shape.of(1, 6, 6));
        assertEquals(Shape.of(1, 2, 2), new MaxPool(window).output(six));
        assertEquals(Shape.of(1, 3, 3), new MaxPool(window.withCeil()).output(six));
        Window apart = Window.of(1).withStride(3);
        assertEquals(Shape.of(1, 2, 2), new MaxPool(apart.withCeil()).output(six));
        assertEquals(
                Shape.of(1, 1, 1),
                new MaxPool(Window.of(2).withPadding(1).withStride(3).withCeil()).output(List.of(Shape.of(1, 2, 2))));
    }

    @Test
    void messagesNameTheShapes() {
        Shape maps = Shape.of(3, 4, 4);
        assertMessage("[3×4×4]", () -> new MaxPool(Window.of(5)).output(List.of(maps)));
        assertMessage("[7]", () -> AveragePool.of(2).output(List.of(Shape.of(7))));
        assertMessage("[3×4×4]", () -> BatchNorm.of(4).output(List.of(maps)));
        assertMessage("[3×4×5]", () -> new Add().output(List.of(maps, Shape.of(3, 4, 5))));
        assertMessage("[3×5×4]", () -> new Concatenate().output(List.of(maps, Shape.of(3, 5, 4))));
        assertMessage("half the window", () -> Window.of(2).withPadding(2));
        assertMessage("1.5", () -> new Dropout(1.5));
        assertMessage("0×2", () -> new Window(new Pair(0, 2), Pair.of(1), Pair.of(0), false));
    }

    private static void assertMessage(String part, Executable wrong) {
        String message = assertThrows(CnnException.class, wrong).getMessage();
        assertTrue(message.contains(part), message);
    }
}
