package twice.cnn.chapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.LayerRung;
import twice.cnn.LocalResponseNormAlgorithm;
import twice.cnn.Pass;
import twice.cnn.Probe;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.LocalResponseNorm;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;
import twice.convolution.Workers;

/** The numbers that the chapter works out by hand, from every rung. */
class LayersByHandTest {

    private static final Pass TRAINING = new Pass(1, true, 0);

    private final Tensor picture = Tensor.of(Shape.of(1, 1, 4, 4), 1, 3, 2, 0, 5, 4, 1, 1, 0, 2, 9, 6, 3, 1, 7, 8);

    static Stream<Arguments> maxPool() {
        return Probe.rungs(MaxPool.of(2));
    }

    @ParameterizedTest
    @MethodSource("maxPool")
    void maxPooling(String rung) {
        Probe probe = new Probe(MaxPool.of(2), rung, Workers.ONE, picture);
        assertArrayEquals(new float[] {5, 2, 3, 9}, probe.forward(TRAINING));
        float[] expected = {0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 4, 0, 3, 0, 0, 0};
        assertArrayEquals(expected, probe.backward(TRAINING, 1, 2, 3, 4));
    }

    /** All four windows of 3 × 3 have the 9 in them, and each sends its gradient there. */
    @ParameterizedTest
    @MethodSource("maxPool")
    void maxPoolingWithOverlap(String rung) {
        Probe probe = new Probe(new MaxPool(Window.of(3).withStride(1)), rung, Workers.ONE, picture);
        assertArrayEquals(new float[] {9, 9, 9, 9}, probe.forward(TRAINING));
        float[] expected = new float[16];
        expected[10] = 10;
        assertArrayEquals(expected, probe.backward(TRAINING, 1, 2, 3, 4));
    }

    static Stream<Arguments> averagePool() {
        return Probe.rungs(AveragePool.of(2));
    }

    @ParameterizedTest
    @MethodSource("averagePool")
    void averagePooling(String rung) {
        Probe probe = new Probe(AveragePool.of(2), rung, Workers.ONE, picture);
        assertArrayEquals(new float[] {3.25f, 1, 1.5f, 7.5f}, probe.forward(TRAINING));
        float[] expected = {0.25f, 0.25f, 0.5f, 0.5f, 0.25f, 0.25f, 0.5f, 0.5f, 0.75f, 0.75f, 1, 1, 0.75f, 0.75f, 1, 1};
        assertArrayEquals(expected, probe.backward(TRAINING, 1, 2, 3, 4));
    }

    @ParameterizedTest
    @MethodSource("averagePool")
    void averagePoolingWithOverlap(String rung) {
        Probe probe = new Probe(new AveragePool(Window.of(3).withStride(1), true), rung, Workers.ONE, picture);
        float[] ninths = {1, 3, 3, 2, 4, 10, 10, 6, 4, 10, 10, 6, 3, 7, 7, 4};
        float[] expected = new float[16];
        for (int i = 0; i < 16; i++) {
            expected[i] = ninths[i] / 9;
        }
        probe.forward(TRAINING);
        assertArrayEquals(expected, probe.backward(TRAINING, 1, 2, 3, 4), 1e-6f);
    }

    static Stream<Arguments> adaptive() {
        return Probe.rungs(AdaptiveAveragePool.global());
    }

    /** Five numbers in three bins overlap. */
    @ParameterizedTest
    @MethodSource("adaptive")
    void adaptiveBins(String rung) {
        Tensor row = Tensor.of(Shape.of(1, 1, 1, 5), 1, 2, 3, 4, 5);
        Probe probe = new Probe(new AdaptiveAveragePool(new Pair(1, 3)), rung, Workers.ONE, row);
        assertArrayEquals(new float[] {1.5f, 3, 4.5f}, probe.forward(TRAINING), 1e-6f);
        assertArrayEquals(new float[] {3, 5, 2, 5, 3}, probe.backward(TRAINING, 6, 6, 6), 1e-6f);
    }

    static Stream<Arguments> batchNorm() {
        return Probe.rungs(BatchNorm.of(1));
    }

    @ParameterizedTest
    @MethodSource("batchNorm")
    void batchNormalization(String rung) {
        Tensor batch = Tensor.of(Shape.of(4, 1), 1, 1, 5, 5);
        Probe probe = new Probe(BatchNorm.of(1).withEps(0), rung, Workers.ONE, batch);
        probe.parameter("weight")[0] = 2;
        probe.parameter("bias")[0] = 1;
        Pass training = new Pass(4, true, 0);
        assertArrayEquals(new float[] {-1, -1, 3, 3}, probe.forward(training), 1e-6f);
        assertArrayEquals(new float[] {0.5f, -0.5f, 0, 0}, probe.backward(training, 1, 0, 0, 0), 1e-6f);
        assertEquals(-1, probe.gradient("weight")[0], 1e-6f);
        assertEquals(1, probe.gradient("bias")[0], 1e-6f);
        assertEquals(0.3f, probe.parameter("running_mean")[0], 1e-6f);
        assertEquals(0.9f + 0.1f * 16 / 3, probe.parameter("running_var")[0], 1e-6f);
    }

    @ParameterizedTest
    @MethodSource("batchNorm")
    void batchNormalizationOutsideTraining(String rung) {
        Tensor batch = Tensor.of(Shape.of(4, 1), 1, 1, 5, 5);
        Probe probe = new Probe(BatchNorm.of(1).withEps(0), rung, Workers.ONE, batch);
        probe.parameter("weight")[0] = 2;
        probe.parameter("bias")[0] = 1;
        probe.parameter("running_mean")[0] = 3;
        probe.parameter("running_var")[0] = 4;
        Pass evaluating = Pass.evaluating(4);
        assertArrayEquals(new float[] {-1, -1, 3, 3}, probe.forward(evaluating), 1e-6f);
        assertArrayEquals(new float[] {1, 0, 0, 0}, probe.backward(evaluating, 1, 0, 0, 0), 1e-6f);
        assertEquals(3, probe.parameter("running_mean")[0]);
    }

    static Stream<LayerRung<LocalResponseNorm>> localResponse() {
        return Stream.of(LocalResponseNormAlgorithm.values());
    }

    /** Two channels of one place: 2 and 1, so that both look at 4 + 4 + 1 = 9, whose root is 3. */
    @ParameterizedTest
    @MethodSource("localResponse")
    void localResponseNormalization(LayerRung<LocalResponseNorm> rung) {
        LocalResponseNorm layer = new LocalResponseNorm(3, 3, 0.5, 4);
        Probe probe = new Probe(layer, rung.id(), Workers.ONE, Tensor.of(Shape.of(1, 2, 1, 1), 2, 1));
        assertArrayEquals(new float[] {2f / 3, 1f / 3}, probe.forward(TRAINING), 1e-6f);
        assertArrayEquals(new float[] {5f / 27, -2f / 27}, probe.backward(TRAINING, 1, 0), 1e-6f);
        assertEquals(Optional.empty(), rung.refusal(layer, List.of()));
    }
}
