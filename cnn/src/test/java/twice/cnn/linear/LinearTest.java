package twice.cnn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.cnn.CnnException;
import twice.cnn.LayerCase;
import twice.cnn.LinearAlgorithm;
import twice.cnn.Operation;
import twice.cnn.ParameterSpec;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Linear;
import twice.convolution.Workers;

class LinearTest {

    /** The chapter's example: two images of three numbers, two outputs. */
    @ParameterizedTest
    @EnumSource
    void computesTheExampleByHand(LinearAlgorithm rung) {
        Site site = new Site(
                List.of(Tensor.of(Shape.of(2, 3), 1, 2, 3, 0, -1, 4)),
                Tensor.zeros(Shape.of(2, 2)),
                List.of(Optional.of(Tensor.zeros(Shape.of(2, 3)))),
                Optional.of(Tensor.of(Shape.of(2, 2), 1, -1, 2, 0)),
                Map.of("weight", Tensor.of(Shape.of(2, 3), 1, 0, -1, 2, 1, 1), "bias", Tensor.of(Shape.of(2), 5, -5)),
                Map.of("weight", Tensor.zeros(Shape.of(2, 3)), "bias", Tensor.zeros(Shape.of(2))),
                Workers.ONE,
                1);
        Operation operation = rung.prepare(Linear.of(3, 2), site);
        operation.forward(Pass.evaluating(2));
        operation.backward(Pass.evaluating(2));
        assertArrayEquals(new float[] {3, 2, 1, -2}, site.output().values());
        assertArrayEquals(
                new float[] {-1, -1, -2, 2, 0, -2},
                site.inputGradient().orElseThrow().values());
        assertArrayEquals(
                new float[] {1, 0, 11, -1, -2, -3},
                site.gradient("weight").orElseThrow().values());
        assertArrayEquals(
                new float[] {3, -1}, site.gradient("bias").orElseThrow().values());
    }

    /** Gradients against differences of the loss Σ dy·y, in double; the loss is bilinear, so the step may be large. */
    @ParameterizedTest
    @EnumSource
    void gradientsAreTheSlopesOfTheLoss(LinearAlgorithm rung) {
        Linear layer = Linear.of(5, 4);
        Site site = LayerCase.of(layer, Shape.of(5), 3).site(false, Workers.ONE, 11);
        Operation operation = rung.prepare(layer, site);
        operation.forward(Pass.evaluating(3));
        operation.backward(Pass.evaluating(3));
        float[] x = site.input().values();
        float[] w = site.parameter("weight").values();
        float[] b = site.parameter("bias").values();
        float[] dy = site.outputGradient().orElseThrow().values();
        demandSlopes(x, x, w, b, dy, site.inputGradient().orElseThrow());
        demandSlopes(w, x, w, b, dy, site.gradient("weight").orElseThrow());
        demandSlopes(b, x, w, b, dy, site.gradient("bias").orElseThrow());
    }

    private static void demandSlopes(float[] by, float[] x, float[] w, float[] b, float[] dy, Tensor found) {
        for (int i = 0; i < by.length; i++) {
            float kept = by[i];
            by[i] = kept + 0.5f;
            double above = loss(x, w, b, dy);
            double step = by[i];
            by[i] = kept - 0.5f;
            double slope = (above - loss(x, w, b, dy)) / (step - by[i]);
            by[i] = kept;
            assertEquals(slope, found.values()[i], 1e-5);
        }
    }

    private static double loss(float[] x, float[] w, float[] b, float[] dy) {
        double loss = 0;
        for (int n = 0; n < 3; n++) {
            for (int o = 0; o < 4; o++) {
                double y = b[o];
                for (int i = 0; i < 5; i++) {
                    y += (double) w[o * 5 + i] * x[n * 5 + i];
                }
                loss += y * dy[n * 4 + o];
            }
        }
        return loss;
    }

    /** An empty batch has no answer, and its parameters' gradients are zero. */
    @ParameterizedTest
    @EnumSource
    void takesNoImages(LinearAlgorithm rung) {
        Linear layer = Linear.of(5, 4);
        Site site = LayerCase.of(layer, Shape.of(5), 3).site(false, Workers.ONE, 11);
        site.gradients().values().forEach(gradient -> Arrays.fill(gradient.values(), 7));
        Operation operation = rung.prepare(layer, site);
        operation.forward(Pass.evaluating(0));
        operation.backward(Pass.evaluating(0));
        site.gradients().forEach((name, gradient) -> {
            for (float value : gradient.values()) {
                assertEquals(0, value, name);
            }
        });
    }

    /** Where nobody asks for a gradient nobody computes it, and nothing fails. */
    @ParameterizedTest
    @EnumSource
    void leavesOutGradientsThatNobodyAsksFor(LinearAlgorithm rung) {
        Site full = LayerCase.of(Linear.of(5, 4), Shape.of(5), 3).site(false, Workers.ONE, 11);
        Site frozen = new Site(
                full.inputs(),
                full.output(),
                List.of(Optional.empty()),
                full.outputGradient(),
                full.parameters(),
                Map.of(),
                Workers.ONE,
                1);
        Operation operation = rung.prepare(Linear.of(5, 4), frozen);
        operation.forward(Pass.evaluating(3));
        operation.backward(Pass.evaluating(3));
    }

    @Test
    void describesItself() {
        Linear layer = Linear.of(400, 120);
        List<Shape> shapes = List.of(Shape.of(400));
        assertEquals(Shape.of(120), layer.output(shapes));
        assertEquals(48_000, layer.multiplyAdds(shapes));
        List<ParameterSpec> specs = layer.parameters(shapes);
        assertEquals(
                List.of("weight", "bias"),
                specs.stream().map(ParameterSpec::name).toList());
        assertEquals(Shape.of(120, 400), specs.get(0).shape());
        assertEquals(new ParameterSpec.Start.Uniform(0.05), specs.get(1).start());
        assertEquals(1, layer.withoutBias().parameters(shapes).size());
    }

    @Test
    void refusesWhatDoesntFit() {
        CnnException e =
                assertThrows(CnnException.class, () -> Linear.of(400, 120).output(List.of(Shape.of(16, 5, 5))));
        assertTrue(e.getMessage().contains("[16×5×5]") && e.getMessage().contains("flatten"), e.getMessage());
        assertThrows(CnnException.class, () -> Linear.of(400, 120).output(List.of(Shape.of(401))));
        assertThrows(CnnException.class, () -> Linear.of(0, 120));
    }
}
