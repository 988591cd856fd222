package twice.convolution.tensors;

/**
 * Float values in four dimensions, the last one fastest. What the dimensions mean is the framework's affair: TensorFlow's
 * pictures are batch × height × width × channels, PyTorch's are batch × channels × height × width.
 *
 * @param shape four sizes, 1 or more each; copied
 * @param values as many as the product of the sizes; not copied, and not to be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Tensor(int[] shape, float[] values) {

    public Tensor {
        shape = shape.clone();
        if (shape.length != 4) {
            throw new IllegalArgumentException("expected 4 dimensions, found " + shape.length);
        }
        long size = 1;
        for (int n : shape) {
            if (n < 1) {
                throw new IllegalArgumentException("expected sizes of 1 or more, found " + n);
            }
            size = Math.multiplyExact(size, n);
        }
        if (values.length != size) {
            throw new IllegalArgumentException("expected " + size + " values, found " + values.length);
        }
    }

    /** The size of a dimension. */
    public int size(int dimension) {
        return shape[dimension];
    }

    /** The value at four indices. */
    public float at(int a, int b, int c, int d) {
        return values[index(a, b, c, d)];
    }

    int index(int a, int b, int c, int d) {
        return ((a * shape[1] + b) * shape[2] + c) * shape[3] + d;
    }

    /** The dimensions in another order: dimension d of the result is dimension {@code order[d]} of this tensor. */
    public Tensor transposed(int... order) {
        int[] sizes = new int[4];
        for (int d = 0; d < 4; d++) {
            sizes[d] = shape[order[d]];
        }
        float[] moved = new float[values.length];
        int[] from = new int[4];
        int i = 0;
        for (int a = 0; a < sizes[0]; a++) {
            for (int b = 0; b < sizes[1]; b++) {
                for (int c = 0; c < sizes[2]; c++) {
                    for (int d = 0; d < sizes[3]; d++) {
                        from[order[0]] = a;
                        from[order[1]] = b;
                        from[order[2]] = c;
                        from[order[3]] = d;
                        moved[i++] = values[index(from[0], from[1], from[2], from[3])];
                    }
                }
            }
        }
        return new Tensor(sizes, moved);
    }
}
