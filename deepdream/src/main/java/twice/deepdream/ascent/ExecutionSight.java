package twice.deepdream.ascent;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import twice.cnn.Execution;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.deepdream.Objective;
import twice.deepdream.Region;
import twice.deepdream.Sight;

/**
 * A look by a network that runs.
 *
 * @param execution one that goes back to the image, for one image
 * @param places for each layer the places that count
 */
record ExecutionSight(Execution execution, Function<String, Region> places) implements Sight {

    /** A look at a whole picture, all of whose places count. */
    static ExecutionSight ofAll(Execution execution) {
        return new ExecutionSight(
                execution, layer -> all(execution.activation(layer).shape()));
    }

    private static Region all(Shape shape) {
        return shape.rank() < 4 ? Region.all(1, 1) : Region.all(shape.dim(2), shape.dim(3));
    }

    /** From the picture in the execution's image to the objective and, by the way back, its gradient in the image's. */
    double look(Objective objective, String last) {
        Pass pass = Pass.evaluating(1);
        Set<String> layers = objective.layers();
        execution.forward(pass, last);
        layers.forEach(layer -> Arrays.fill(seed(layer).values(), 0));
        double value = objective.add(this, 1);
        execution.backward(pass, layers);
        return value;
    }

    @Override
    public Tensor activation(String layer) {
        return execution.activation(layer);
    }

    @Override
    public Tensor seed(String layer) {
        return execution.gradient(layer);
    }

    @Override
    public Region counted(String layer) {
        return places.apply(layer);
    }
}
