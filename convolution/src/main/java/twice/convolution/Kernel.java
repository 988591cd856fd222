package twice.convolution;

/**
 * The weights that slide over an input, row after row.
 *
 * @param rows height, 1 or more
 * @param columns width, 1 or more
 * @param weights rows × columns finite numbers, row by row; copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; the accessor's array is not to be changed
public record Kernel(int rows, int columns, double[] weights) {

    public Kernel {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("expected 1 row and column or more, found " + rows + " × " + columns);
        }
        if (weights.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "expected " + rows + " × " + columns + " weights, found " + weights.length);
        }
        weights = weights.clone();
        for (double weight : weights) {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("expected finite weights, found " + weight);
            }
        }
    }

    /** A kernel of rows of equal length. */
    public static Kernel of(double[][] rows) {
        int columns = rows[0].length;
        double[] weights = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException("expected rows of one length");
            }
            System.arraycopy(rows[i], 0, weights, i * columns, columns);
        }
        return new Kernel(rows.length, columns, weights);
    }

    /** The weight in that row and column. */
    public double at(int row, int column) {
        return weights[row * columns + column];
    }

    /** Whether it is one row or one column, so that it can slide over a signal. */
    public boolean isSignal() {
        return rows == 1 || columns == 1;
    }

    /** This kernel turned by 180°: correlating with it is convolving with this one, and the other way round. */
    public Kernel turned() {
        double[] turned = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            turned[i] = weights[weights.length - 1 - i];
        }
        return new Kernel(rows, columns, turned);
    }
}
