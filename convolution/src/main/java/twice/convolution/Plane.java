package twice.convolution;

/**
 * A matrix of float values, row after row: a gray image, or one channel of a coloured one, 0 (black) to 255 (white).
 *
 * @param rows height, 1 or more
 * @param columns width, 1 or more
 * @param values rows × columns of them, row by row; not copied, and not to be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // a value of millions of floats is handed on, not copied or compared
public record Plane(int rows, int columns, float[] values) {

    public Plane {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("expected 1 row and column or more, found " + rows + " × " + columns);
        }
        if (values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "expected " + rows + " × " + columns + " values, found " + values.length);
        }
    }

    /** The value in that row and column. */
    public float at(int row, int column) {
        return values[row * columns + column];
    }
}
