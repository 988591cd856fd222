package twice.convolution.io;

import twice.convolution.ConvolutionException;
import twice.convolution.Kernel;
import twice.convolution.Plane;

/**
 * The numbers of a text: a matrix, or a signal if they stand in a single row or column.
 *
 * @param name what messages call the text
 * @param rows height, 1 or more
 * @param columns width, 1 or more
 * @param values rows × columns finite numbers, row by row; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed on by the reader, compared nowhere
public record TextMatrix(String name, int rows, int columns, double[] values) {

    public TextMatrix {
        if (rows < 1 || columns < 1 || values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "expected " + rows + " × " + columns + " values, found " + values.length);
        }
    }

    /** Whether it is one row or one column. */
    public boolean isSignal() {
        return rows == 1 || columns == 1;
    }

    /** These numbers as weights. */
    public Kernel toKernel() {
        return new Kernel(rows, columns, values);
    }

    /** These numbers rounded to float. */
    public Plane toPlane() {
        float[] plane = new float[values.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) values[i];
            if (Float.isInfinite(plane[i])) {
                throw new ConvolutionException(name + ": expected values of at most " + Float.MAX_VALUE
                        + " in magnitude, found " + values[i] + " in row " + (i / columns + 1) + ", column "
                        + (i % columns + 1));
            }
        }
        return new Plane(rows, columns, plane);
    }
}
