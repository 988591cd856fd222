package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.Shape;

/**
 * Means of as many bins as are wanted, whatever the input's size. Bin i of n over a length takes the cells from ⌊i·length/n⌋
 * (inclusive) to ⌈(i+1)·length/n⌉ (exclusive), as PyTorch has it: they differ in size by up to one cell, or two, and may overlap.
 *
 * @param output bins down and across
 */
public record AdaptiveAveragePool(Pair output) implements Layer {

    /**
     * Checks the size.
     *
     * @throws CnnException if it can't be
     */
    public AdaptiveAveragePool {
        if (output.smallest() < 1) {
            throw new CnnException("adaptive average pooling to " + output + ": sizes must be positive");
        }
    }

    /** One number a channel, the mean of all of it. */
    public static AdaptiveAveragePool global() {
        return new AdaptiveAveragePool(Pair.of(1));
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Shape input = Layer.onlyMaps("adaptive average pooling", inputs);
        return Shape.of(input.dim(0), output.height(), output.width());
    }
}
