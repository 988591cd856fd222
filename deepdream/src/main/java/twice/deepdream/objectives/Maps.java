package twice.deepdream.objectives;

import twice.cnn.Shape;
import twice.cnn.Tensor;

/**
 * What a layer gave for one picture, as maps: {@code values[(c · rows + r) · columns + k]}. The features of a linear layer are maps of
 * one place.
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the layer's own buffer
record Maps(int channels, int rows, int columns, float[] values) {

    static Maps of(Tensor activation) {
        Shape shape = activation.shape();
        boolean flat = shape.rank() < 4;
        return new Maps(shape.dim(1), flat ? 1 : shape.dim(2), flat ? 1 : shape.dim(3), activation.values());
    }

    int area() {
        return rows * columns;
    }
}
