package twice.cnn.layers;

import java.util.List;
import twice.cnn.Layer;
import twice.cnn.Shape;

/**
 * Bends every number by the same function.
 *
 * @param function which one
 * @param slope for {@link Function#LEAKY_RELU} the slope below 0
 */
public record Activation(Function function, float slope) implements Layer {

    /** The functions. */
    public enum Function {
        /** max(0, x); its derivative at 0 is taken as 0, as PyTorch does. */
        RELU,
        /** x where x is positive, and slope·x elsewhere. */
        LEAKY_RELU,
        /** 1 / (1 + e⁻ˣ). */
        SIGMOID,
        /** (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ). */
        TANH
    }

    public static Activation relu() {
        return new Activation(Function.RELU, 0);
    }

    public static Activation of(Function function) {
        return new Activation(function, function == Function.LEAKY_RELU ? 0.01f : 0);
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Layer.only("activation", inputs);
    }
}
