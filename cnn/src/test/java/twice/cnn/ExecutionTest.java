package twice.cnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import twice.cnn.layers.Add;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Concatenate;
import twice.convolution.Workers;

/**
 * How gradients run through a graph. Batch normalization outside training with running variance 1 and eps 0 multiplies by
 * its weight, so that all gradients are whole numbers known beforehand.
 */
class ExecutionTest {

    private static final Shape PAIR = Shape.of(1, 1, 2);
    private static final Pass PASS = Pass.evaluating(1);

    private static BatchNorm scale() {
        return BatchNorm.of(1).withEps(0);
    }

    /** a → b → c, and b + c + b at the end. */
    private final Network fan = Network.builder("fan", PAIR)
            .add("a", scale())
            .add("b", scale())
            .add("c", scale())
            .add("sum", new Add(), "b", "c", "b")
            .build();

    private static Execution execution(Network network, Set<String> frozen) {
        Weights weights = Weights.initial(network, 1);
        int factor = 2;
        for (Network.Node node : network.nodes()) {
            if (node.layer() instanceof BatchNorm) {
                weights.get(node.name() + ".weight").values()[0] = factor++;
            }
        }
        Execution.Settings settings = Execution.Settings.training(2, Workers.ONE, 1)
                .withFrozen(frozen)
                .withImageGradient();
        Execution execution = new Execution(network, weights, settings);
        execution.image().values()[0] = 1;
        execution.image().values()[1] = 10;
        return execution;
    }

    private static void seed(Execution execution, String node, float... values) {
        System.arraycopy(values, 0, execution.gradient(node).values(), 0, values.length);
    }

    private static float[] first(Tensor tensor, int count) {
        return Arrays.copyOf(tensor.values(), count);
    }

    @Test
    void gradientsOfSeveralConsumersAreAdded() {
        Execution execution = execution(fan, Set.of());
        for (int round = 0; round < 2; round++) {
            execution.forward(PASS);
            // a = 2x, b = 6x, c = 24x, sum = 36x
            assertArrayEquals(new float[] {36, 360}, first(execution.output(), 2));
            seed(execution, "sum", 1, 0);
            execution.backward(PASS);
            assertArrayEquals(new float[] {36, 0}, first(execution.gradient(Network.IMAGE), 2));
            assertEquals(6, execution.parameterGradients().get("c.weight").values()[0]);
            assertEquals(6, execution.gradient("b").values()[0]);
        }
    }

    @Test
    void whatFlowsBackToASeedIsAddedToIt() {
        Execution execution = execution(fan, Set.of());
        execution.forward(PASS);
        for (int round = 0; round < 2; round++) {
            seed(execution, "sum", 1, 0);
            seed(execution, "c", 100, 0);
            seed(execution, "a", 1000, 0);
            execution.backward(PASS, Set.of("sum", "c", "a"));
            assertEquals(101, execution.gradient("c").values()[0]);
            assertEquals(2 + 4 * 101, execution.gradient("b").values()[0]);
            assertEquals(3 * 406 + 1000, execution.gradient("a").values()[0]);
            assertEquals(2 * 2218, execution.gradient(Network.IMAGE).values()[0]);
        }
    }

    @Test
    void whatNoSeedReachesHasNoGradient() {
        Execution execution = execution(fan, Set.of());
        execution.forward(PASS);
        seed(execution, "sum", 1, 1);
        execution.backward(PASS);
        execution.forward(PASS, "b");
        seed(execution, "b", 1, 0);
        execution.backward(PASS, Set.of("b"));
        assertEquals(0, execution.parameterGradients().get("c.weight").values()[0]);
        assertEquals(2, execution.parameterGradients().get("b.weight").values()[0]);
        assertArrayEquals(new float[] {6, 0}, first(execution.gradient(Network.IMAGE), 2));
    }

    @Test
    void frozenNodesPassGradientsOnAndHaveNone() {
        Execution execution = execution(fan, Set.of("b"));
        execution.forward(PASS);
        seed(execution, "sum", 1, 0);
        execution.backward(PASS);
        assertNull(execution.parameterGradients().get("b.weight"));
        assertArrayEquals(new float[] {36, 0}, first(execution.gradient(Network.IMAGE), 2));
    }

    @Test
    void gradientsNobodyNeedsAreNotKept() {
        Network network =
                Network.builder("n", PAIR).add("a", scale()).add("b", scale()).build();
        Weights weights = Weights.initial(network, 1);
        Execution.Settings settings =
                Execution.Settings.training(1, Workers.ONE, 1).withFrozen(Set.of("a"));
        Execution execution = new Execution(network, weights, settings);
        assertNull(execution.gradient("a"));
        assertNull(execution.gradient(Network.IMAGE));
        assertThrows(IllegalArgumentException.class, () -> execution.backward(PASS, Set.of("a")));
    }

    @Test
    void branchesMeetInAConcatenation() {
        Network network = Network.builder("branches", PAIR)
                .add("a", scale())
                .add("b", scale(), Network.IMAGE)
                .add("cat", new Concatenate(), "a", Network.IMAGE, "b")
                .build();
        Execution execution = execution(network, Set.of());
        execution.forward(PASS);
        assertArrayEquals(new float[] {2, 20, 1, 10, 3, 30}, first(execution.output(), 6));
        seed(execution, "cat", 1, 0, 10, 0, 100, 1);
        execution.backward(PASS);
        assertArrayEquals(new float[] {2 + 10 + 300, 3}, first(execution.gradient(Network.IMAGE), 2));
    }
}
