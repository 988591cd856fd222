package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.Shape;

/**
 * In training sets each number to 0 with a probability, and divides the others by 1 − probability, so that means stay what
 * they were (inverted dropout). Otherwise it changes nothing.
 */
public record Dropout(double probability) implements Layer {

    /**
     * Checks the probability.
     *
     * @throws CnnException if it isn't between 0 and 1
     */
    public Dropout {
        if (!(probability >= 0 && probability <= 1)) {
            throw new CnnException("dropout with probability " + probability + ": it must be between 0 and 1");
        }
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Layer.only("dropout", inputs);
    }
}
