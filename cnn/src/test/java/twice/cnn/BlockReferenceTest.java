package twice.cnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.Workers;

/** Blocks of well-known networks, run whole, against PyTorch: outputs, all gradients, and what the statistics became. */
class BlockReferenceTest {

    private static final double BOUND = 1e-5;
    private static final double TRAINED = 1e-4;

    static Stream<Arguments> blocks() {
        return Reference.all().stream()
                .filter(one -> one.layer().contains(" "))
                .flatMap(one -> LayerFamily.algorithms().stream().map(algorithm -> Arguments.of(one, algorithm)));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void givesWhatPyTorchGives(Reference reference, String algorithm) {
        boolean training = "train".equals(reference.options().get("mode"));
        Network network = Blocks.of(reference);
        Weights weights = weights(network, reference);
        Execution execution = execution(network, weights, reference, algorithm, Set.of());
        run(execution, reference, training);
        compare(execution, weights, reference, training, reference.toString());
    }

    /** A frozen block in a training pass keeps to its running statistics: the trap of the chapter. */
    @ParameterizedTest
    @MethodSource("blocks")
    void frozenItIsAsInEvaluation(Reference reference, String algorithm) {
        if (!"eval".equals(reference.options().get("mode"))) {
            return;
        }
        Network network = Blocks.of(reference);
        Weights weights = weights(network, reference);
        Set<String> all = network.nodes().stream().map(Network.Node::name).collect(Collectors.toSet());
        Execution execution = execution(network, weights, reference, algorithm, all);
        run(execution, reference, true);
        assertTrue(execution.parameterGradients().isEmpty());
        compare(execution, weights, reference, true, "frozen " + reference);
    }

    private static Weights weights(Network network, Reference reference) {
        Weights weights = new Weights();
        Map<String, Tensor> tensors = reference.tensors();
        for (ParameterSpec spec : network.parameters()) {
            float[] values = tensors.get(spec.name()).values().clone();
            weights.put(spec.name(), Tensor.of(spec.shape(), values));
        }
        return weights;
    }

    private static Execution execution(
            Network network, Weights weights, Reference reference, String algorithm, Set<String> frozen) {
        int batch = reference.tensor("input").shape().dim(0) + 1;
        Execution.Settings settings = Execution.Settings.training(batch, new Workers(2), 1)
                .withAlgorithm(algorithm)
                .withFrozen(frozen)
                .withImageGradient();
        return new Execution(network, weights, settings);
    }

    /** An evaluating pass first, which leaves no traces, then the one that is compared. */
    private static void run(Execution execution, Reference reference, boolean training) {
        put(reference.tensor("input"), execution.image());
        String last = execution.network().last().name();
        int images = reference.tensor("input").shape().dim(0);
        for (Pass pass : new Pass[] {Pass.evaluating(images), new Pass(images, training, 0)}) {
            execution.forward(pass);
            put(reference.tensor("grad_output"), execution.gradient(last));
            execution.backward(pass);
        }
    }

    private static void compare(
            Execution execution, Weights weights, Reference reference, boolean training, String what) {
        double bound = training ? TRAINED : BOUND;
        assertStart(what + ": output", reference.tensor("output"), execution.output(), BOUND);
        assertStart(what + ": image", reference.tensor("grad_input"), execution.gradient(Network.IMAGE), bound);
        Map<String, Tensor> tensors = reference.tensors();
        execution
                .parameterGradients()
                .forEach((name, gradient) ->
                        TensorComparison.assertClose(what + ": " + name, tensors.get("grad_" + name), gradient, bound));
        weights.all().forEach((name, value) -> {
            Tensor after = tensors.getOrDefault(name + "_after", tensors.get(name));
            TensorComparison.assertClose(what + ": " + name + " afterwards", after, value, BOUND);
        });
        Set<String> given = tensors.keySet().stream()
                .filter(name -> name.startsWith("grad_") && name.contains("."))
                .map(name -> name.substring("grad_".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!execution.parameterGradients().isEmpty()) {
            assertEquals(given, new TreeSet<>(execution.parameterGradients().keySet()));
        }
    }

    private static void put(Tensor from, Tensor to) {
        System.arraycopy(from.values(), 0, to.values(), 0, from.values().length);
    }

    /** Of a larger batch's buffer the images in use. */
    private static void assertStart(String what, Tensor expected, Tensor found, double bound) {
        float[] start = Arrays.copyOf(found.values(), expected.values().length);
        TensorComparison.assertClose(what, expected, Tensor.of(expected.shape(), start), bound);
    }
}
