package twice.cnn.seeing;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Weights;
import twice.convolution.Workers;

/**
 * A network that is asked why: one image forward, then backward from the score of one class, before any softmax, to every
 * map and to the image itself. Nothing is trained, and batch normalization keeps to its running statistics.
 */
public final class ClassGradient {

    private static final Pass ONE = Pass.evaluating(1);

    private final Execution execution;

    /**
     * Takes the memory for it.
     *
     * @param algorithm the rung to use where a layer has it; {@code auto} leaves the choice to them
     */
    public ClassGradient(Network network, Weights weights, String algorithm, Workers workers) {
        Set<String> all = network.nodes().stream().map(Network.Node::name).collect(Collectors.toUnmodifiableSet());
        execution = new Execution(network, weights, new Execution.Settings(1, algorithm, workers, true, true, all, 0));
    }

    /** Where the image is put, as the network wants it. */
    public float[] image() {
        return execution.image().values();
    }

    Network network() {
        return execution.network();
    }

    /** The scores of all classes. */
    public float[] forward() {
        execution.forward(ONE);
        return execution.output().values();
    }

    /** From the score of that class back to the image, after {@link #forward}. */
    public void backward(int chosen) {
        backward(chosen, node -> {});
    }

    /** The same; says before each layer which one is next. */
    void backward(int chosen, Consumer<String> before) {
        String last = network().last().name();
        float[] seed = gradient(last);
        Arrays.fill(seed, 0);
        seed[chosen] = 1;
        execution.backward(ONE, Set.of(last), before);
    }

    /** How the score changes with each number that the layer gives, or with each of the image. */
    float[] gradient(String node) {
        return execution.gradient(node).values();
    }

    /** What the layer gave. */
    float[] activation(String node) {
        return execution.activation(node).values();
    }

    /** The shape of what it gives for one image. */
    Shape shape(String node) {
        return network().node(node).shape();
    }
}
