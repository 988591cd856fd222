package twice.cnn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.CnnException;
import twice.cnn.Reference;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.TensorComparison;

class OptimizerTest {

    static Stream<Reference> references() {
        return Stream.of("SGD", "Adam").flatMap(layer -> Reference.ofLayer(layer).stream());
    }

    /** Five steps with given gradients: the weights before and after each as PyTorch's. */
    @ParameterizedTest
    @MethodSource("references")
    void stepsAsPyTorchDoes(Reference reference) {
        Tensor parameters = reference.tensor("parameters");
        Tensor gradients = reference.tensor("gradients");
        Tensor weight = slice(parameters, 0);
        Tensor gradient = Tensor.zeros(weight.shape());
        Optimizer optimizer = rule(reference).over(Map.of("w", weight), Map.of("w", gradient));
        for (int step = 1; step <= 5; step++) {
            Tensor given = slice(gradients, step - 1);
            System.arraycopy(given.values(), 0, gradient.values(), 0, given.values().length);
            optimizer.step(step, reference.number("lr"));
            assertArrayEquals(given.values(), gradient.values(), "the gradient stays");
            TensorComparison.assertClose(reference + ", step " + step, slice(parameters, step), weight, 1e-6);
        }
    }

    private static UpdateRule rule(Reference reference) {
        return reference.layer().equals("SGD")
                ? new Sgd(reference.number("momentum"), reference.flag("nesterov"), reference.number("weight_decay"))
                : new Adam(
                        reference.number("beta1"),
                        reference.number("beta2"),
                        reference.number("eps"),
                        reference.number("weight_decay"));
    }

    private static Tensor slice(Tensor all, int index) {
        Shape shape = Shape.of(all.shape().dim(1), all.shape().dim(2));
        int size = (int) shape.size();
        return Tensor.of(shape, Arrays.copyOfRange(all.values(), index * size, (index + 1) * size));
    }

    /** The chapter's example: one weight, loss (w − 3)²/2, so that the gradient is w − 3; rate 0.1, momentum 0.9. */
    @Test
    void oneWeightByHand() {
        Tensor w = Tensor.of(Shape.of(1), 5);
        Tensor g = Tensor.zeros(Shape.of(1));
        Optimizer sgd = new Sgd(0, false, 0).over(Map.of("w", w), Map.of("w", g));
        Optimizer momentum = new Sgd(0.9, false, 0).over(Map.of("w", w), Map.of("w", g));
        assertEquals(List.of(4.8f, 4.62f, 4.458f), walk(w, g, sgd));
        w.values()[0] = 5;
        assertEquals(List.of(4.8f, 4.44f, 3.972f), walk(w, g, momentum));
    }

    private static List<Float> walk(Tensor w, Tensor g, Optimizer optimizer) {
        Float[] seen = new Float[3];
        for (int step = 1; step <= 3; step++) {
            g.values()[0] = w.values()[0] - 3;
            optimizer.step(step, 0.1);
            seen[step - 1] = Math.round(w.values()[0] * 1e5f) / 1e5f;
        }
        return List.of(seen);
    }

    @Test
    void weightsWithoutGradientStay() {
        Tensor mean = Tensor.of(Shape.of(1), 7);
        Tensor w = Tensor.of(Shape.of(1), 1);
        Optimizer sgd = new Sgd(0.9, true, 0.1)
                .over(Map.of("w", w, "running_mean", mean), Map.of("w", Tensor.of(Shape.of(1), 1)));
        sgd.step(1, 0.5);
        assertEquals(7, mean.values()[0]);
        assertEquals(1, sgd.state().size());
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThrows(CnnException.class, () -> new Sgd(1, false, 0));
        assertThrows(CnnException.class, () -> new Sgd(0, true, 0));
        assertThrows(CnnException.class, () -> new Sgd(0, false, Double.NaN));
        assertThrows(CnnException.class, () -> new Adam(0.9, 1, 1e-8, 0));
        assertThrows(CnnException.class, () -> new Adam(0.9, 0.999, 0, 0));
    }
}
