package twice.cnn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.Reference;
import twice.cnn.Tensor;
import twice.cnn.TensorComparison;

class CrossEntropyTest {

    @ParameterizedTest
    @ValueSource(strings = {"cross_entropy", "cross_entropy_large"})
    void lossAndGradientAsPyTorch(String name) {
        Reference reference = Reference.named(name);
        Tensor logits = reference.tensor("logits");
        int images = logits.shape().dim(0);
        int[] labels = Arrays.stream(Reference.file(name).integers().get("target"))
                .mapToInt(Math::toIntExact)
                .toArray();
        Tensor gradient = Tensor.zeros(logits.shape());
        CrossEntropy loss = new CrossEntropy(logits.shape().dim(1));
        loss.compute(logits, labels, images, gradient);
        float expected = reference.tensor("loss").values()[0];
        assertEquals(expected, loss.lossSum() / images, 1e-6 * Math.abs(expected));
        TensorComparison.assertClose(name, reference.tensor("grad_logits"), gradient, 1e-6);
    }
}
