package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;

/**
 * Takes feature maps for a row of numbers, channel after channel and row after row: [C×H×W] becomes [C·H·W]. The numbers
 * stay where they are.
 */
public record Flatten() implements Layer {

    @Override
    public Shape output(List<Shape> inputs) {
        Shape input = Layer.only("flatten", inputs);
        if (input.size() > Integer.MAX_VALUE) {
            throw new CnnException("flatten can't take " + input + ": too many numbers for one row");
        }
        return Shape.of((int) input.size());
    }

    @Override
    public boolean isView() {
        return true;
    }

    /** A row of numbers has no places any more; it sees what all places of the map saw. */
    @Override
    public ReceptiveField receptiveField(List<ReceptiveField> inputs, List<Shape> shapes) {
        return inputs.get(0).all(shapes.get(0));
    }
}
