package twice.filters.quality;

import java.util.Arrays;

/** A row of means: of x, of y, of x² + y², and of x·y. For one thread. */
final class Moments {

    private final double[] x;
    private final double[] y;
    private final double[] squares;
    private final double[] products;

    Moments(int length) {
        x = new double[length];
        y = new double[length];
        squares = new double[length];
        products = new double[length];
    }

    /** Takes the values of a row of both planes, from index {@code at} on. */
    void fill(float[] from, float[] other, int at) {
        for (int c = 0; c < x.length; c++) {
            double one = from[at + c];
            double two = other[at + c];
            x[c] = one;
            y[c] = two;
            squares[c] = one * one + two * two;
            products[c] = one * two;
        }
    }

    void clear() {
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
        Arrays.fill(squares, 0);
        Arrays.fill(products, 0);
    }

    /** Adds another row of the same length. */
    void add(double weight, Moments row) {
        add(weight, row.x, x);
        add(weight, row.y, y);
        add(weight, row.squares, squares);
        add(weight, row.products, products);
    }

    private static void add(double weight, double[] from, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] += weight * from[c];
        }
    }

    /** The sum of the similarities along the row, each from the means of {@link Ssim#SIDE} neighbours. */
    double similarities(double[] w) {
        double sum = 0;
        for (int c = 0; c <= x.length - Ssim.SIDE; c++) {
            double mx = mean(x, c, w);
            double my = mean(y, c, w);
            double product = mx * my;
            double square = mx * mx + my * my;
            double likeness = (2 * product + Ssim.C1) / (square + Ssim.C1);
            double covariance = mean(products, c, w) - product;
            double variances = mean(squares, c, w) - square;
            sum += likeness * (2 * covariance + Ssim.C2) / (variances + Ssim.C2);
        }
        return sum;
    }

    /** The weights are the same from both ends, and so six products do for eleven values. */
    private static double mean(double[] v, int c, double[] w) {
        return w[0] * (v[c] + v[c + 10])
                + w[1] * (v[c + 1] + v[c + 9])
                + w[2] * (v[c + 2] + v[c + 8])
                + w[3] * (v[c + 3] + v[c + 7])
                + w[4] * (v[c + 4] + v[c + 6])
                + w[5] * v[c + 5];
    }
}
