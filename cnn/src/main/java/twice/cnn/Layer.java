package twice.cnn;

import java.util.List;

/**
 * What a layer computes, without the how: sizes and parameters. Shapes here are those of one image, {@code
 * [channels×height×width]} or {@code [features]}. How it is computed, forward and backward, is up to the rungs of its
 * {@link LayerFamily}.
 */
public interface Layer {

    /**
     * The shape that comes out.
     *
     * @throws CnnException if inputs of these shapes can't be taken; the message names them
     */
    Shape output(List<Shape> inputs);

    /** The tensors it needs for inputs of these shapes, in torchvision's order. */
    default List<ParameterSpec> parameters(List<Shape> inputs) {
        return List.of();
    }

    /** Multiply-adds for one image: one for each use of a weight, the bias not counted; 0 for layers without weights. */
    default long multiplyAdds(List<Shape> inputs) {
        return 0;
    }

    /**
     * What a place of the output sees of the image, given what places of the inputs see. A layer that doesn't look beyond the
     * places of its inputs sees what these see.
     */
    default ReceptiveField receptiveField(List<ReceptiveField> inputs, List<Shape> shapes) {
        ReceptiveField field = inputs.get(0);
        for (int i = 1; i < inputs.size(); i++) {
            field = field.joined(inputs.get(i), shapes.get(i));
        }
        return field;
    }

    /** Whether the output is the input's numbers under another shape: then both share one array and nothing is computed. */
    default boolean isView() {
        return false;
    }

    /**
     * The shape of the only input.
     *
     * @throws CnnException if there is another number of them
     */
    static Shape only(String layer, List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new CnnException(layer + " takes one input, not " + inputs.size());
        }
        return inputs.get(0);
    }

    /**
     * The shape of the only input, which must be of channels, height and width.
     *
     * @throws CnnException if it isn't
     */
    static Shape onlyMaps(String layer, List<Shape> inputs) {
        Shape input = only(layer, inputs);
        if (input.rank() != 3) {
            throw new CnnException(layer + " takes [channels×height×width], not " + input);
        }
        return input;
    }
}
