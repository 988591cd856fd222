package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;

/**
 * Keeps every stride-th place of the maps, down and across, and puts maps of zeros before and after them: the shortcut without
 * weights of He and others' residual networks (option A).
 *
 * @param stride distance between the places that are kept
 * @param before maps of zeros before
 * @param after maps of zeros after
 */
public record Subsample(int stride, int before, int after) implements Layer {

    /**
     * Checks the sizes.
     *
     * @throws CnnException if one can't be
     */
    public Subsample {
        if (stride < 1 || before < 0 || after < 0) {
            throw new CnnException("subsampling with stride " + stride + " and " + before + " and " + after
                    + " maps of zeros: the stride must be positive, the others not negative");
        }
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Shape input = Layer.onlyMaps("subsampling", inputs);
        return Shape.of(
                before + input.dim(0) + after,
                (input.dim(1) + stride - 1) / stride,
                (input.dim(2) + stride - 1) / stride);
    }

    @Override
    public ReceptiveField receptiveField(List<ReceptiveField> inputs, List<Shape> shapes) {
        ReceptiveField in = inputs.get(0);
        return new ReceptiveField(in.down().window(1, stride, 0, 1), in.across().window(1, stride, 0, 1));
    }
}
