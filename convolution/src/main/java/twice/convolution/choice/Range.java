package twice.convolution.choice;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.Workers;
import twice.convolution.fft.FftError;

/**
 * How far apart a plane's magnitudes lie.
 *
 * @param largest the largest magnitude
 * @param smallest the smallest mean magnitude of a cell of 64 × 64 values that isn't all zeros; 0 if all are
 */
record Range(double largest, double smallest) {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

    private static final int CELL = 64;

    /** Values of a usual tile that is transformed at once. */
    private static final int TRANSFORMED = 1 << 16;

    /** What is seen of the transform's error at its bound, and what may be seen in an output: together 100 · 10⁻³. */
    private static final double VISIBLE = 0.1;

    /** The range of a plane, in one pass at the speed of memory: 64 rows a task. */
    static Range of(Plane x, Workers workers) {
        Range[] strips = new Range[(x.rows() - 1) / CELL + 1];
        workers.run(strips.length, s -> strips[s] = strip(x, s * CELL, Math.min(x.rows(), (s + 1) * CELL)));
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (Range strip : strips) {
            largest = Math.max(largest, strip.largest);
            smallest = Math.min(smallest, strip.smallest);
        }
        return new Range(largest, largest == 0 ? 0 : smallest);
    }

    /** The range of some rows; infinity for the smallest where all are zeros. */
    private static Range strip(Plane x, int from, int to) {
        float[] sums = new float[x.columns()];
        int[] peaks = new int[x.columns()];
        for (int r = from; r < to; r++) {
            take(x.values(), r * x.columns(), sums, peaks);
        }
        int peak = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sums.length; c += CELL) {
            double sum = 0;
            int end = Math.min(sums.length, c + CELL);
            for (int i = c; i < end; i++) {
                sum += sums[i];
                peak = Math.max(peak, peaks[i]);
            }
            if (sum > 0) {
                smallest = Math.min(smallest, sum / (to - from) / (end - c));
            }
        }
        return new Range(Float.intBitsToFloat(peak), smallest);
    }

    /** Column by column. Magnitudes are in the order of their bits, and the larger of two integers is one instruction. */
    private static void take(float[] x, int row, float[] sums, int[] peaks) {
        int c = 0;
        for (; c < FLOATS.loopBound(sums.length); c += FLOATS.length()) {
            FloatVector magnitude = FloatVector.fromArray(FLOATS, x, row + c).abs();
            FloatVector.fromArray(FLOATS, sums, c).add(magnitude).intoArray(sums, c);
            IntVector.fromArray(INTS, peaks, c)
                    .max(magnitude.reinterpretAsInts())
                    .intoArray(peaks, c);
        }
        for (; c < sums.length; c++) {
            float magnitude = Math.abs(x[row + c]);
            sums[c] += magnitude;
            peaks[c] = Math.max(peaks[c], Float.floatToRawIntBits(magnitude));
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
