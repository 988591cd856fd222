package twice.cnn.layers;

import java.util.List;
import twice.cnn.Layer;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;

/** The largest number in each window; cells beyond the input are never the largest. */
public record MaxPool(Window window) implements Layer {

    /** Square windows that touch each other. */
    public static MaxPool of(int kernel) {
        return new MaxPool(Window.of(kernel));
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return window.output("max pooling", Layer.onlyMaps("max pooling", inputs));
    }

    @Override
    public ReceptiveField receptiveField(List<ReceptiveField> inputs, List<Shape> shapes) {
        return window.receptiveField(inputs.get(0));
    }
}
