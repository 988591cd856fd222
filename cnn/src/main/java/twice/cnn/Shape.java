package twice.cnn;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The sizes of a tensor, outermost first: {@code [images×channels×height×width]} for a batch of feature maps, {@code
 * [out×in×kernelHeight×kernelWidth]} for the weights of a convolution. A size may be 0; then the tensor is empty.
 */
public final class Shape {

    private final int[] dims;

    private Shape(int[] dims) {
        this.dims = dims;
    }

    /**
     * The shape of these sizes; none at all is the shape of a single number.
     *
     * @throws IllegalArgumentException if a size is negative
     */
    public static Shape of(int... dims) {
        if (Arrays.stream(dims).anyMatch(d -> d < 0)) {
            throw new IllegalArgumentException("negative size in " + Arrays.toString(dims));
        }
        return new Shape(dims.clone());
    }

    /** How many sizes there are. */
    public int rank() {
        return dims.length;
    }

    /** Size number {@code index}, counted from the outermost. */
    public int dim(int index) {
        return dims[index];
    }

    /** The product of the sizes; a long, since networks are described before anybody takes memory for them. */
    public long size() {
        long size = 1;
        for (int dim : dims) {
            size = Math.multiplyExact(size, (long) dim);
        }
        return size;
    }

    /** This shape with one more size before the others: a batch of so many. */
    public Shape batch(int images) {
        int[] more = new int[dims.length + 1];
        more[0] = images;
        System.arraycopy(dims, 0, more, 1, dims.length);
        return of(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    /** As in {@code [6×28×28]}. */
    @Override
    public String toString() {
        return Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining("×", "[", "]"));
    }
}
