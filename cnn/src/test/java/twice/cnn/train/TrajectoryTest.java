package twice.cnn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Reference;
import twice.cnn.Tensor;
import twice.cnn.TensorComparison;
import twice.cnn.Weights;
import twice.cnn.io.SafetensorsFile;
import twice.cnn.loss.SoftmaxCrossEntropy;
import twice.cnn.models.LeNet5;
import twice.convolution.Workers;

/** Three steps of LeNet-5 end at PyTorch's weights, with its losses on the way. */
class TrajectoryTest {

    private static final int BATCH = 8;

    @ParameterizedTest
    @CsvSource({
        "relu_maxpool, naive, 1",
        "relu_maxpool, auto, 1",
        "relu_maxpool, auto, 2",
        "tanh_avgpool, naive, 1",
        "tanh_avgpool, auto, 2"
    })
    void threeStepsAsPyTorch(String variant, String algorithm, int threads) {
        Network network = variant.equals("relu_maxpool") ? LeNet5.network(10) : LeNet5.classic(10);
        Weights weights = Reference.file("lenet5_initial").weights();
        SafetensorsFile batches = Reference.file("lenet5_batches");
        Execution execution = new Execution(
                network,
                weights,
                new Execution.Settings(BATCH, algorithm, new Workers(threads), true, false, Set.of(), 0));
        Optimizer sgd = new Sgd(0.9, false, 0).over(weights.all(), execution.parameterGradients());
        double[] losses = losses(variant);
        for (int step = 0; step < 3; step++) {
            assertEquals(losses[step], loss(execution, batches, step), 1e-5, "loss of step " + (step + 1));
            execution.backward(new Pass(BATCH, true, step));
            sgd.step(step + 1, 0.1);
        }
        Map<String, Tensor> expected =
                Reference.file("lenet5_" + variant + "_after3").tensors();
        assertEquals(expected.keySet(), Set.copyOf(weights.all().keySet()));
        expected.forEach((name, tensor) -> TensorComparison.assertClose(name, tensor, weights.get(name), 1e-5));
        assertEquals(losses[3], loss(execution, batches, 0), 1e-5, "loss after all");
    }

    private static double loss(Execution execution, SafetensorsFile batches, int batch) {
        float[] images = batches.tensors().get("images" + batch).values();
        System.arraycopy(images, 0, execution.image().values(), 0, images.length);
        int[] labels = Arrays.stream(batches.integers().get("labels" + batch))
                .mapToInt(Math::toIntExact)
                .toArray();
        execution.forward(new Pass(BATCH, true, batch));
        return new SoftmaxCrossEntropy().lossAndGradient(execution.output(), labels, BATCH, execution.gradient("fc3"));
    }

    private static double[] losses(String variant) {
        String line = Reference.lines("lenet5.csv").stream()
                .filter(row -> row.startsWith(variant))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.split(","))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
