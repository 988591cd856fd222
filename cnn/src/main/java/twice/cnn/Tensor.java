package twice.cnn;

/**
 * Numbers with a shape, the last index running fastest (N×C×H×W, as PyTorch keeps them).
 */
public final class Tensor {

    private final Shape shape;
    private final float[] values;

    private Tensor(Shape shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * A tensor over this array, which is not copied.
     *
     * @throws IllegalArgumentException if the array's length isn't the shape's size
     */
    public static Tensor of(Shape shape, float... values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(values.length + " numbers for a tensor " + shape);
        }
        return new Tensor(shape, values);
    }

    /**
     * A tensor of zeros.
     *
     * @throws CnnException if one array can't hold so many
     */
    public static Tensor zeros(Shape shape) {
        if (shape.size() > Integer.MAX_VALUE - 8) {
            throw new CnnException("a tensor " + shape + " is larger than an array can be");
        }
        return new Tensor(shape, new float[(int) shape.size()]);
    }

    /** A tensor of another shape over the same array. */
    public Tensor viewed(Shape other) {
        return of(other, values);
    }

    public Shape shape() {
        return shape;
    }

    /** The numbers themselves, not a copy. */
    public float[] values() {
        return values;
    }

    /** The shape only: a message must not print millions of numbers. */
    @Override
    public String toString() {
        return "tensor " + shape;
    }
}
