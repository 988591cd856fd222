package twice.kmeans;

import java.util.Objects;

/**
 * n points of d coordinates, row-major in one array: coordinate j of point i is {@code values[i * d + j]}. Centroids are
 * points as well.
 *
 * <p>A set of points checks itself when it is made, so the algorithms behind it read like their formulas: there is at
 * least one coordinate, and every coordinate is finite and at most {@link #LARGEST} in magnitude. The array is not
 * copied and belongs to the points from then on.
 */
public final class Points {

    /** The largest magnitude of a coordinate: its square, summed over a few thousand columns, still fits a double. */
    public static final double LARGEST = 1e150;

    private final double[] values;
    private final int n;
    private final int d;
    private final double magnitude;

    /**
     * @param values n·d coordinates, row-major
     * @param n number of points, 0 or more
     * @param d number of coordinates of a point, 1 or more
     */
    public Points(double[] values, int n, int d) {
        Objects.requireNonNull(values, "values");
        if (d < 1 || n < 0 || (long) n * d != values.length) {
            throw new IllegalArgumentException(
                    "expected n·d = " + n + "·" + d + " coordinates, found " + values.length);
        }
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            double magnitudeOfValue = Math.abs(values[i]);
            if (!(magnitudeOfValue <= LARGEST)) {
                throw new IllegalArgumentException("expected a finite number of at most " + LARGEST + " in magnitude,"
                        + " found " + values[i] + " at point " + i / d + ", coordinate " + i % d);
            }
            largest = Math.max(largest, magnitudeOfValue);
        }
        this.values = values;
        this.n = n;
        this.d = d;
        this.magnitude = largest;
    }

    /** Points from one array a point, which are copied. */
    public static Points of(double[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("expected at least one point");
        }
        int d = rows[0].length;
        double[] values = new double[rows.length * d];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != d) {
                throw new IllegalArgumentException(
                        "expected " + d + " coordinates at point " + i + ", found " + rows[i].length);
            }
            System.arraycopy(rows[i], 0, values, i * d, d);
        }
        return new Points(values, rows.length, d);
    }

    /** Number of points. */
    public int n() {
        return n;
    }

    /** Number of coordinates of a point. */
    public int d() {
        return d;
    }

    /** Coordinate j of point i. */
    public double get(int i, int j) {
        return values[i * d + j];
    }

    /** The coordinates themselves, row-major; to be read only. */
    public double[] values() {
        return values;
    }

    /** The largest magnitude of a coordinate. */
    public double magnitude() {
        return magnitude;
    }

    /** A copy of point i. */
    public double[] row(int i) {
        double[] row = new double[d];
        System.arraycopy(values, i * d, row, 0, d);
        return row;
    }

    /** The points of the given numbers, in that order, as a copy. */
    public Points select(int... rows) {
        double[] selected = new double[rows.length * d];
        for (int r = 0; r < rows.length; r++) {
            for (int j = 0; j < d; j++) {
                selected[r * d + j] = values[rows[r] * d + j];
            }
        }
        return new Points(selected, rows.length, d);
    }
}
