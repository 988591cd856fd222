package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.Shape;

/** All channels of the first input, then all of the second, and so on: what joins the branches of an inception module. */
public record Concatenate() implements Layer {

    @Override
    public Shape output(List<Shape> inputs) {
        if (inputs.isEmpty() || !inputs.stream().allMatch(other -> fits(inputs.get(0), other))) {
            throw new CnnException("concatenation takes inputs that differ in their channels only, not " + inputs);
        }
        int[] dims = new int[inputs.get(0).rank()];
        for (int d = 0; d < dims.length; d++) {
            dims[d] = inputs.get(0).dim(d);
        }
        dims[0] = inputs.stream().mapToInt(input -> input.dim(0)).sum();
        return Shape.of(dims);
    }

    private static boolean fits(Shape one, Shape other) {
        boolean same = one.rank() == other.rank() && one.rank() > 0;
        for (int d = 1; same && d < one.rank(); d++) {
            same = one.dim(d) == other.dim(d);
        }
        return same;
    }
}
