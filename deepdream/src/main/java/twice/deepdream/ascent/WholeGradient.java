package twice.deepdream.ascent;

import java.util.Set;
import java.util.stream.Collectors;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.convolution.Workers;
import twice.deepdream.Objective;
import twice.deepdream.Shift;
import twice.deepdream.Size;

/** The gradient by one look at the whole picture, in memory that was taken once. */
final class WholeGradient implements Gradient {

    private final Objective objective;
    private final Execution execution;
    private final ExecutionSight sight;

    /** A network that ends where the objective does and takes pictures of the right size. */
    WholeGradient(Network network, Weights weights, Objective objective, Workers workers) {
        this.objective = objective;
        this.execution = execution(network, weights, workers);
        this.sight = ExecutionSight.ofAll(execution);
    }

    /** One that goes back to the image and to nothing else. */
    static Execution execution(Network network, Weights weights, Workers workers) {
        Set<String> all = network.nodes().stream().map(Network.Node::name).collect(Collectors.toUnmodifiableSet());
        return new Execution(
                network,
                weights,
                Execution.Settings.inference(1, workers).withImageGradient().withFrozen(all));
    }

    @Override
    public double of(Tensor x, Shift shift, Tensor g) {
        Size size = Size.of(x);
        Round.read(x.values(), size, shift, 0, 0, execution.image().values(), size);
        double value = sight.look(objective, execution.network().last().name());
        float[] moved = execution.gradient(Network.IMAGE).values();
        Round.write(moved, size, 0, 0, g.values(), size, shift, 0, 0, size);
        return value;
    }
}
