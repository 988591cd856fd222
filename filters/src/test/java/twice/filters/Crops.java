package twice.filters;

import twice.convolution.Plane;

/** Rectangles cut out of planes. */
final class Crops {

    private Crops() {}

    static Plane of(Plane x, int row, int column, int rows, int columns) {
        float[] y = new float[rows * columns];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(x.values(), (row + r) * x.columns() + column, y, r * columns, columns);
        }
        return new Plane(rows, columns, y);
    }

    /** A plane of one value. */
    static Plane constant(int rows, int columns, float value) {
        float[] y = new float[rows * columns];
        java.util.Arrays.fill(y, value);
        return new Plane(rows, columns, y);
    }

    /** The largest difference of two of the plane's values, or of one and the border's. */
    static double range(PlaneCase one) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float value : one.x().values()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (one.settings().border() == twice.convolution.Border.CONSTANT) {
            least = Math.min(least, one.settings().borderValue());
            most = Math.max(most, one.settings().borderValue());
        }
        return most - least;
    }
}
