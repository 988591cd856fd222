package twice.cnn.conv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/** What must hold of a convolution layer whatever the rung, without asking another one. */
class ConvolutionPropertiesTest {

    private static final Convolution LAYER = Convolution.of(3, 9, 3).withPadding(1);
    private static final Shape IMAGE = Shape.of(3, 10, 21);

    /** A shifted image gives the shifted map, wherever no window reaches the padding in either of them. */
    @ParameterizedTest
    @EnumSource
    void shiftsGoThrough(ConvolutionAlgorithm rung) {
        int down = 1;
        int right = 2;
        Site plain = LayerCase.of(LAYER, IMAGE, 1).site(true, Workers.ONE, 5);
        Site shifted = LayerCase.of(LAYER, IMAGE, 1).site(true, Workers.ONE, 5);
        float[] to = shifted.input().values();
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 10; i++) {
                for (int j = 0; j < 21; j++) {
                    boolean inside = i >= down && j >= right;
                    to[(c * 10 + i) * 21 + j] =
                            inside ? plain.input().values()[(c * 10 + i - down) * 21 + j - right] : 0;
                }
            }
        }
        rung.prepare(LAYER, plain).forward(Pass.evaluating(1));
        rung.prepare(LAYER, shifted).forward(Pass.evaluating(1));
        boolean hasSixths = rung == ConvolutionAlgorithm.WINOGRAD_4 || rung == ConvolutionAlgorithm.CHANNEL_LANES;
        double error = hasSixths ? 300 * rung.bound() : 0;
        for (int o = 0; o < 9; o++) {
            for (int i = 1; i < 8; i++) {
                for (int j = 1; j < 18; j++) {
                    float expected = plain.output().values()[(o * 10 + i) * 21 + j];
                    assertEquals(expected, shifted.output().values()[(o * 10 + i + down) * 21 + j + right], error);
                }
            }
        }
    }

    /**
     * The loss Σ dy·y is a polynomial of degree one in each input and each weight, so its difference quotient in double is
     * the derivative itself, up to rounding.
     */
    @ParameterizedTest
    @EnumSource
    void gradientsAreDifferenceQuotients(ConvolutionAlgorithm rung) {
        Convolution layer = Convolution.of(2, 3, 3).withPadding(1);
        Site site = LayerCase.of(layer, Shape.of(2, 5, 6), 1).site(false, Workers.ONE, 9);
        Operation operation = rung.prepare(layer, site);
        operation.forward(Pass.evaluating(1));
        operation.backward(Pass.evaluating(1));
        double[] x = doubles(site.input());
        double[] w = doubles(site.parameter("weight"));
        double[] b = doubles(site.parameter("bias"));
        double[] dy = doubles(site.outputGradient().orElseThrow());
        check(site.inputGradient().orElseThrow(), x, () -> loss(x, w, b, dy), rung);
        check(site.gradient("weight").orElseThrow(), w, () -> loss(x, w, b, dy), rung);
        check(site.gradient("bias").orElseThrow(), b, () -> loss(x, w, b, dy), rung);
    }

    /** A layer that isn't trained may keep its weights packed, until it is told that they changed. */
    @ParameterizedTest
    @EnumSource
    void changedParametersAreSeen(ConvolutionAlgorithm rung) {
        Site trained = LayerCase.of(LAYER, IMAGE, 1).site(true, Workers.ONE, 3);
        Tensor output = Tensor.zeros(trained.output().shape());
        Map<String, Tensor> parameters = trained.parameters();
        Site frozen = new Site(
                trained.inputs(),
                output,
                List.of(Optional.empty()),
                Optional.empty(),
                parameters,
                Map.of(),
                Workers.ONE,
                0);
        Operation training = rung.prepare(LAYER, trained);
        Operation using = rung.prepare(LAYER, frozen);
        for (int round = 0; round < 3; round++) {
            training.forward(Pass.evaluating(1));
            using.parametersChanged();
            using.forward(Pass.evaluating(1));
            assertArrayEquals(trained.output().values(), output.values());
            Site fresh = LayerCase.of(LAYER, IMAGE, 1).site(true, Workers.ONE, 3);
            scale(fresh, round);
            ConvolutionAlgorithm.NAIVE.prepare(LAYER, fresh).forward(Pass.evaluating(1));
            double error = 300 * rung.bound();
            for (int i = 0; i < output.values().length; i++) {
                assertEquals(fresh.output().values()[i], output.values()[i], error);
            }
            scale(trained, 1);
        }
    }

    /** Weights and bias times 2 to the power of {@code times}. */
    private static void scale(Site site, int times) {
        for (Tensor tensor : site.parameters().values()) {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] *= 1 << times;
            }
        }
    }

    private static double[] doubles(Tensor tensor) {
        double[] values = new double[tensor.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.values()[i];
        }
        return values;
    }

    private interface Loss {
        double value();
    }

    private static void check(Tensor gradient, double[] variables, Loss loss, ConvolutionAlgorithm rung) {
        for (int i = 0; i < variables.length; i++) {
            double before = variables[i];
            variables[i] = before + 0.5;
            double above = loss.value();
            variables[i] = before - 0.5;
            double below = loss.value();
            variables[i] = before;
            assertEquals(above - below, gradient.values()[i], 10 * rung.bound());
        }
    }

    /** Σ dy·y for two channels of 5 × 6 in, three out, kernels of 3 × 3 and a frame of zeros. */
    private static double loss(double[] x, double[] w, double[] b, double[] dy) {
        double loss = 0;
        for (int o = 0; o < 3; o++) {
            for (int place = 0; place < 30; place++) {
                double y = b[o];
                for (int c = 0; c < 2; c++) {
                    for (int tap = 0; tap < 9; tap++) {
                        int row = place / 6 + tap / 3 - 1;
                        int column = place % 6 + tap % 3 - 1;
                        if (row >= 0 && row < 5 && column >= 0 && column < 6) {
                            y += w[(o * 2 + c) * 9 + tap] * x[(c * 5 + row) * 6 + column];
                        }
                    }
                }
                loss += dy[o * 30 + place] * y;
            }
        }
        return loss;
    }
}
