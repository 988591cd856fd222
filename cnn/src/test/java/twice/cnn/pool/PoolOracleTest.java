package twice.cnn.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.Pass;
import twice.cnn.Probe;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.layers.MaxPool;
import twice.convolution.Workers;

/** The numbers with which students of CS231n check their max pooling: 96 evenly spaced ones from −0.3 to 0.4. */
class PoolOracleTest {

    private static final double[] EXPECTED = {
        -0.26315789,
        -0.24842105,
        -0.20421053,
        -0.18947368,
        -0.14526316,
        -0.13052632,
        -0.08631579,
        -0.07157895,
        -0.02736842,
        -0.01263158,
        0.03157895,
        0.04631579,
        0.09052632,
        0.10526316,
        0.14947368,
        0.16421053,
        0.20842105,
        0.22315789,
        0.26736842,
        0.28210526,
        0.32631579,
        0.34105263,
        0.38526316,
        0.4
    };

    static Stream<Arguments> rungs() {
        return Probe.rungs(MaxPool.of(2));
    }

    @ParameterizedTest
    @MethodSource("rungs")
    void numbersOfTheCourse(String rung) {
        Tensor x = Tensor.zeros(Shape.of(2, 3, 4, 4));
        for (int i = 0; i < 96; i++) {
            x.values()[i] = (float) (-0.3 + 0.7 * i / 95);
        }
        float[] y = new Probe(MaxPool.of(2), rung, Workers.ONE, x).forward(Pass.evaluating(2));
        for (int i = 0; i < EXPECTED.length; i++) {
            assertEquals(EXPECTED[i], y[i], 1e-7);
        }
    }
}
