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

    /** Adds those values of another row that begin {@code shift} places further on. */
    void add(double weight, Moments row, int shift) {
        add(weight, row.x, shift, x);
        add(weight, row.y, shift, y);
        add(weight, row.squares, shift, squares);
        add(weight, row.products, shift, products);
    }

    private static void add(double weight, double[] from, int shift, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] += weight * from[c + shift];
        }
    }

    /** The sum of the similarities along the row. */
    double similarities() {
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
            double product = x[c] * y[c];
            double square = x[c] * x[c] + y[c] * y[c];
            double mean = (2 * product + Ssim.C1) / (square + Ssim.C1);
            sum += mean * (2 * (products[c] - product) + Ssim.C2) / (squares[c] - square + Ssim.C2);
        }
        return sum;
    }
}
