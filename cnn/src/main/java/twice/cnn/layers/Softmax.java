package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.Shape;

/**
 * Turns scores into probabilities, e^z over the sum of all e^z of an image; of maps, at each place over the channels. A
 * network in training goes without: its loss wants the scores.
 */
public record Softmax() implements Layer {

    @Override
    public Shape output(List<Shape> inputs) {
        Shape input = Layer.only("softmax", inputs);
        if (input.rank() < 1 || input.dim(0) < 1) {
            throw new CnnException("softmax can't take " + input);
        }
        return input;
    }
}
