package twice.cnn.linear;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.LinearAlgorithm;
import twice.cnn.Pass;
import twice.cnn.Reference;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.TensorComparison;
import twice.cnn.layers.Linear;
import twice.convolution.Workers;

/** All rungs against PyTorch's numbers. */
class LinearReferenceTest {

    private static Stream<Arguments> rungsAndCases() {
        return Arrays.stream(LinearAlgorithm.values())
                .flatMap(rung -> Reference.ofLayer("linear").stream().map(one -> Arguments.of(rung, one)));
    }

    @ParameterizedTest
    @MethodSource("rungsAndCases")
    void givesWhatPyTorchGives(LinearAlgorithm rung, Reference one) {
        Tensor weight = one.tensor("weight");
        boolean bias = one.tensors().containsKey("bias");
        Map<String, Tensor> parameters = new HashMap<>(Map.of("weight", weight));
        Map<String, Tensor> gradients = new HashMap<>(Map.of("weight", Tensor.zeros(weight.shape())));
        if (bias) {
            parameters.put("bias", one.tensor("bias"));
            gradients.put("bias", Tensor.zeros(one.tensor("bias").shape()));
        }
        Tensor input = one.tensor("input");
        Site site = new Site(
                List.of(input),
                Tensor.zeros(one.tensor("output").shape()),
                List.of(Optional.of(Tensor.zeros(input.shape()))),
                Optional.of(one.tensor("grad_output")),
                parameters,
                gradients,
                new Workers(2),
                1);
        Linear layer = new Linear(weight.shape().dim(1), weight.shape().dim(0), bias);
        Pass pass = new Pass(input.shape().dim(0), true, 1);
        var operation = rung.prepare(layer, site);
        operation.forward(pass);
        operation.backward(pass);
        TensorComparison.assertClose(rung + " " + one, one.tensor("output"), site.output(), 1e-5);
        TensorComparison.assertClose(
                rung + " " + one + " input",
                one.tensor("grad_input"),
                site.inputGradient().orElseThrow(),
                1e-5);
        gradients.forEach((name, found) ->
                TensorComparison.assertClose(rung + " " + one + " " + name, one.tensor("grad_" + name), found, 1e-5));
    }
}
