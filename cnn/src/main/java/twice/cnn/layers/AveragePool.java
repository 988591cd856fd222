package twice.cnn.layers;

import java.util.List;
import twice.cnn.Layer;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;

/**
 * The mean of each window.
 *
 * @param includePadding whether cells of the padding count as zeros among the numbers; if not, only cells of the input
 *     count. What a last window of {@code ceil} has beyond the padding never counts
 */
public record AveragePool(Window window, boolean includePadding) implements Layer {

    /** Square windows that touch each other. */
    public static AveragePool of(int kernel) {
        return new AveragePool(Window.of(kernel), true);
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return window.output("average pooling", Layer.onlyMaps("average pooling", inputs));
    }

    @Override
    public ReceptiveField receptiveField(List<ReceptiveField> inputs, List<Shape> shapes) {
        return window.receptiveField(inputs.get(0));
    }
}
