package twice.deepdream;

import twice.cnn.Tensor;

/**
 * Height and width of a picture.
 *
 * @param rows 1 or more
 * @param columns 1 or more
 */
public record Size(int rows, int columns) {

    public Size {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("a picture of " + columns + "×" + rows);
        }
    }

    /** Of a picture {@code [channels×rows×columns]}. */
    public static Size of(Tensor picture) {
        return new Size(picture.shape().dim(1), picture.shape().dim(2));
    }

    public long area() {
        return (long) rows * columns;
    }

    /** Width first, as pictures are named. */
    @Override
    public String toString() {
        return columns + "×" + rows;
    }
}
