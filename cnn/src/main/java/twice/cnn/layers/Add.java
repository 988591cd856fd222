package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.Shape;

/** The sum of inputs of one shape: what joins a residual block's two ways. */
public record Add() implements Layer {

    @Override
    public Shape output(List<Shape> inputs) {
        if (inputs.isEmpty() || !inputs.stream().allMatch(inputs.get(0)::equals)) {
            throw new CnnException("addition takes inputs of one shape, not " + inputs);
        }
        return inputs.get(0);
    }
}
