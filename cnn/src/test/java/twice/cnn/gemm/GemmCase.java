package twice.cnn.gemm;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Two factors and what C held before, drawn anew for each rung from the same seed. What lies between the rows, where the
 * leading dimension is larger than a row, and around the matrix is a number that must not be touched.
 *
 * @param leftTransposed whether A lies transposed in its array
 * @param gap how much longer than a row the leading dimensions are
 * @param whole whole numbers from −4 to 4, or real ones between −1 and 1
 */
record GemmCase(int m, int n, int k, boolean leftTransposed, boolean rightTransposed, int gap, boolean whole) {

    /** Stands where no element of a matrix is. */
    static final float OUTSIDE = 12345;

    /** The matrices. */
    record Matrices(Matrix a, Matrix b, Matrix c) {}

    Matrices drawn() {
        SplittableRandom random = new SplittableRandom(m + 1000L * n + 1000_000L * k);
        return new Matrices(
                leftTransposed ? drawn(k, m, random).transposed() : drawn(m, k, random),
                rightTransposed ? drawn(n, k, random).transposed() : drawn(k, n, random),
                drawn(m, n, random));
    }

    private Matrix drawn(int rows, int columns, SplittableRandom random) {
        int leading = columns + gap;
        float[] values = new float[gap + rows * leading + gap];
        Arrays.fill(values, OUTSIDE);
        Matrix matrix = Matrix.of(values, gap, rows, columns, leading);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[matrix.at(i, j)] = whole ? random.nextInt(-4, 5) : (float) (2 * random.nextDouble() - 1);
            }
        }
        return matrix;
    }

    @Override
    public String toString() {
        return m + "×" + k + (leftTransposed ? " transposed" : "") + " · " + k + "×" + n
                + (rightTransposed ? " transposed" : "") + (gap > 0 ? ", gap " + gap : "")
                + (whole ? ", whole" : ", real");
    }
}
