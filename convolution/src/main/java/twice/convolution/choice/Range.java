package twice.convolution.choice;

import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.fft.FftError;

/**
 * How far apart a plane's magnitudes lie.
 *
 * @param largest the largest magnitude
 * @param smallest the smallest mean magnitude of a cell of 64 × 64 values that isn't all zeros; 0 if all are
 */
record Range(double largest, double smallest) {

    private static final int CELL = 64;

    /** Values of a usual tile that is transformed at once. */
    private static final int TRANSFORMED = 1 << 16;

    /** What is seen of the transform's error at its bound, and what may be seen in an output: together 100 · 10⁻³. */
    private static final double VISIBLE = 0.1;

    /** The range of a plane, in one pass at the speed of memory. */
    static Range of(Plane x) {
        float[] sums = new float[x.columns()];
        float[] peaks = new float[x.columns()];
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int r = 0; r < x.rows(); r += CELL) {
            int rows = Math.min(CELL, x.rows() - r);
            for (int i = 0; i < rows; i++) {
                take(x.values(), (r + i) * x.columns(), sums, peaks);
            }
            for (int c = 0; c < sums.length; c += CELL) {
                double sum = 0;
                int columns = Math.min(CELL, sums.length - c);
                for (int i = c; i < c + columns; i++) {
                    sum += sums[i];
                    sums[i] = 0;
                    largest = Math.max(largest, peaks[i]);
                }
                if (sum > 0) {
                    smallest = Math.min(smallest, sum / rows / columns);
                }
            }
        }
        return new Range(largest, largest == 0 ? 0 : smallest);
    }

    /** Column by column, which the compiler makes vectors of by itself. */
    private static void take(float[] x, int row, float[] sums, float[] peaks) {
        for (int c = 0; c < sums.length; c++) {
            float magnitude = Math.abs(x[row + c]);
            sums[c] += magnitude;
            peaks[c] = Math.max(peaks[c], magnitude);
        }
    }

    /**
     * Whether a transform's error would be seen nowhere. It is the same for all outputs, so it is held against what the
     * faintest of them are made of, Σ|w|·|x|. Its bound is some hundred times what is seen, and a thousandth of an output
     * is taken for visible.
     */
    boolean survivesTransforms(Kernel k) {
        double squares = 0;
        double weights = 0;
        for (double weight : k.weights()) {
            squares += weight * weight;
            weights += Math.abs(weight);
        }
        double error = FftError.floatBound(TRANSFORMED, Math.sqrt(2.0 * TRANSFORMED) * largest, Math.sqrt(squares));
        return error <= VISIBLE * smallest * weights;
    }
}
