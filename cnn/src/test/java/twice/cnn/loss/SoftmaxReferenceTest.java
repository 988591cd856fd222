package twice.cnn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.Pass;
import twice.cnn.Reference;
import twice.cnn.Site;
import twice.cnn.SoftmaxAlgorithm;
import twice.cnn.Tensor;
import twice.cnn.TensorComparison;
import twice.cnn.layers.Softmax;
import twice.convolution.Workers;

/** Softmax and its loss against PyTorch, the second case with scores that overflow a naive e^z. */
class SoftmaxReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"cross_entropy", "cross_entropy_large"})
    void lossAndGradient(String name) {
        Reference reference = Reference.named(name);
        Tensor logits = reference.tensor("logits");
        long[] target = Reference.file(name).integers().get("target");
        int[] labels = Arrays.stream(target).mapToInt(Math::toIntExact).toArray();
        Tensor gradient = Tensor.zeros(logits.shape());
        double loss = new SoftmaxCrossEntropy().lossAndGradient(logits, labels, labels.length, gradient);
        float expected = reference.tensor("loss").values()[0];
        assertEquals(expected, loss, 1e-6 * Math.max(1, expected));
        TensorComparison.assertClose(name, reference.tensor("grad_logits"), gradient, 1e-7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross_entropy", "cross_entropy_large"})
    void softmax(String name) {
        Reference reference = Reference.named(name);
        for (SoftmaxAlgorithm rung : SoftmaxAlgorithm.values()) {
            Tensor logits = reference.tensor("logits");
            Tensor output = Tensor.zeros(logits.shape());
            Site site = new Site(
                    List.of(logits),
                    output,
                    List.of(Optional.empty()),
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Workers.ONE,
                    0);
            rung.prepare(new Softmax(), site).forward(Pass.evaluating(site.batch()));
            TensorComparison.assertClose(rung.id(), reference.tensor("softmax"), output, 1e-6);
        }
    }
}
