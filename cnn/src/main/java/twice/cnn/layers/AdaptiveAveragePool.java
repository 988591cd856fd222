package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.ReceptiveField;
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

    /** Bins of one size are windows; where they differ in size, each is taken to see the whole map. */
    @Override
    public ReceptiveField receptiveField(List<ReceptiveField> inputs, List<Shape> shapes) {
        ReceptiveField in = inputs.get(0);
        return new ReceptiveField(
                bins(in.down(), shapes.get(0).dim(1), output.height()),
                bins(in.across(), shapes.get(0).dim(2), output.width()));
    }

    private static ReceptiveField.Axis bins(ReceptiveField.Axis in, int length, int bins) {
        boolean windows = bins > 1 && length % bins == 0;
        return windows ? in.window(length / bins, length / bins, 0, 1) : in.all(length);
    }
}
