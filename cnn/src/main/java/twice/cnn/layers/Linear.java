package twice.cnn.layers;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.ParameterSpec;
import twice.cnn.ParameterSpec.Start;
import twice.cnn.Shape;

/**
 * The fully connected layer: each output is a weighted sum of all inputs, y = W·x + b.
 *
 * <p>Parameters: {@code weight} [outputs × inputs] and, if there is one, {@code bias} [outputs].
 *
 * @param inputs numbers in
 * @param outputs numbers out
 * @param bias whether a number is added to each output
 */
public record Linear(int inputs, int outputs, boolean bias) implements Layer {

    /**
     * Checks the sizes.
     *
     * @throws CnnException if one isn't positive
     */
    public Linear {
        if (inputs < 1 || outputs < 1) {
            throw new CnnException("linear layer of " + inputs + " to " + outputs + " numbers: both must be positive");
        }
    }

    /** With a bias. */
    public static Linear of(int inputs, int outputs) {
        return new Linear(inputs, outputs, true);
    }

    public Linear withoutBias() {
        return new Linear(inputs, outputs, false);
    }

    @Override
    public Shape output(List<Shape> shapes) {
        Shape input = Layer.only("linear layer", shapes);
        if (!input.equals(Shape.of(inputs))) {
            throw new CnnException("linear layer of " + inputs + " numbers can't take " + input
                    + (input.rank() > 1 && input.size() == inputs ? "; flatten it before" : ""));
        }
        return Shape.of(outputs);
    }

    /** Starts as PyTorch's layers do, evenly within ±1/√inputs. */
    @Override
    public List<ParameterSpec> parameters(List<Shape> shapes) {
        Start start = new Start.Uniform(1 / Math.sqrt(inputs));
        List<ParameterSpec> specs = new ArrayList<>();
        specs.add(new ParameterSpec("weight", Shape.of(outputs, inputs), start, true));
        if (bias) {
            specs.add(new ParameterSpec("bias", Shape.of(outputs), start, true));
        }
        return specs;
    }

    @Override
    public long multiplyAdds(List<Shape> shapes) {
        return (long) inputs * outputs;
    }
}
