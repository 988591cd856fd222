package twice.cnn.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.TensorComparison;
import twice.cnn.Weights;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Add;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Convolution;
import twice.cnn.models.CifarResNet;
import twice.convolution.Workers;

class FoldedNetworkTest {

    /** Weights whose statistics are nobody's defaults. */
    private static Weights drawn(Network network, long seed) {
        Weights weights = Weights.initial(network, seed);
        SplittableRandom random = new SplittableRandom(seed);
        weights.all().forEach((name, tensor) -> {
            if (name.contains("bn") || name.contains("norm")) {
                for (int i = 0; i < tensor.values().length; i++) {
                    double drawn = random.nextDouble();
                    tensor.values()[i] = (float) (name.endsWith("running_var") ? 0.2 + drawn : 2 * drawn - 1);
                }
            }
        });
        return weights;
    }

    private static Tensor answer(Network network, Weights weights) {
        Execution execution = new Execution(network, weights, Execution.Settings.inference(2, Workers.ONE));
        SplittableRandom random = new SplittableRandom(9);
        float[] image = execution.image().values();
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) (2 * random.nextDouble() - 1);
        }
        execution.forward(Pass.evaluating(2));
        return execution.output();
    }

    @Test
    void aResidualNetworkAnswersTheSameWithoutItsNormalizations() {
        Network network = CifarResNet.resnet20(10);
        Weights weights = drawn(network, 3);
        FoldedNetwork folded = FoldedNetwork.of(network, weights);
        assertEquals(
                0,
                folded.network().nodes().stream()
                        .filter(node -> node.layer() instanceof BatchNorm)
                        .count());
        TensorComparison.assertClose(
                "folded", answer(network, weights), answer(folded.network(), folded.weights()), 1e-5);
    }

    @Test
    void aNormalizationWhoseConvolutionOthersNeedStays() {
        Network network = Network.builder("shared", Shape.of(2, 4, 4))
                .add("conv", Convolution.of(2, 2, 3).withPadding(1))
                .add("norm", BatchNorm.of(2))
                .add("relu", Activation.relu())
                .add("conv2", Convolution.of(2, 2, 1), "norm")
                .add("norm2", BatchNorm.of(2).withEps(0.5))
                .add("sum", new Add(), "norm2", "conv", "relu")
                .build();
        Weights weights = drawn(network, 4);
        FoldedNetwork folded = FoldedNetwork.of(network, weights);
        assertEquals(
                List.of("conv", "norm", "relu", "conv2", "sum"),
                folded.network().nodes().stream().map(Network.Node::name).toList());
        TensorComparison.assertClose(
                "folded", answer(network, weights), answer(folded.network(), folded.weights()), 1e-5);
        assertTrue(folded.weights().get("conv.weight") == weights.get("conv.weight"), "others are shared");
    }
}
