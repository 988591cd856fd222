package twice.convolution.fft;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many Fourier transforms at once as a vector has lanes, each lane its own. All lanes do the same, so no value ever
 * crosses from lane to lane, and the code is that of a scalar transform with a vector for each number.
 *
 * <p>Row j of the data holds value j of every transform. Forward, each step makes four
 * transforms of n/4 out of one of n (decimation in frequency, radix 4) in place; the spectrum comes out with the digits of
 * its frequencies reversed, see {@link #position}. Inverse takes the steps back in turn. A product of spectra doesn't mind
 * the order, so convolution never pays for the sorting.
 *
 * <p><b>Cost.</b> 28 vector operations for 4 values at each of log₄ n steps, and
 * 16·n·lanes bytes of data, read and written at each step; twiddles of 2n numbers.
 *
 * <p><b>What changed since {@link TextbookFft}.</b> Twiddles are looked up, values stay in place, four-way steps halve the
 * passes over memory, and lanes do 2, 4 or 8 transforms in the time of one. Every root of unity is exact to an ulp, so
 * the error grows with log n only.
 *
 * <p><b>Where it loses.</b> With fewer transforms to do than lanes the rest work on zeros.
 *
 * <p><b>Limits.</b> n is a power of two.
 *
 * <p><b>Source.</b> Gentleman and Sande, <i>Fast Fourier Transforms: for fun and profit</i>, 1966.
 *
 * <p>Below: {@link TextbookFft}. Next: {@link FourStepFft}, {@link FloatLaneFft}.
 */
public final class LaneFft {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /** Number of transforms done at once. */
    public static final int LANES = SPECIES.length();

    /** So many rows, real and imaginary, stay in the first-level cache. */
    private static final int CACHED_ROWS = 64;

    /** So many rows are done by a call of a kernel: many short calls are compiled earlier than few long ones. */
    private static final int CALL = 24;

    private final int n;
    private final double[][] twiddles;

    /** A transform of n = 2ᵃ values. */
    public LaneFft(int n) {
        if (Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException("expected a power of two, found " + n);
        }
        this.n = n;
        int levels = 0;
        for (int size = n; size > 4; size /= 4) {
            levels++;
        }
        twiddles = new double[levels][];
        for (int level = 0; level < levels; level++) {
            twiddles[level] = Twiddles.quarters(n >> (2 * level));
        }
    }

    /** Number of values. */
    public int size() {
        return n;
    }

    /** The row where {@link #forward} leaves that frequency. */
    public int position(int frequency) {
        int position = 0;
        int f = frequency;
        for (int size = n; size > 1; ) {
            int radix = size == 2 ? 2 : 4;
            size /= radix;
            position += f % radix * size;
            f /= radix;
        }
        return position;
    }

    /** Transforms n rows of {@link #LANES} values each, from a place on. */
    public void forward(double[] re, double[] im, int offset) {
        forward(re, im, offset, offset + n * LANES, 0);
    }

    /** Takes {@link #forward} back, but for the factor n. */
    public void inverse(double[] re, double[] im, int offset) {
        inverse(re, im, offset, offset + n * LANES, 0);
    }

    /**
     * Transforms, multiplies row by row with a spectrum that all lanes share, and transforms back.
     *
     * <p>Depth first: a quarter that fits the cache goes all the way down and up again before the next one is touched, so
     * that a large transform passes through memory two or three times rather than a dozen.
     *
     * @param spectrum n values in the order of {@link #position}, with the factor 1/n in them
     */
    public void convolve(double[] re, double[] im, ComplexValues spectrum) {
        convolve(re, im, 0, n, 0, spectrum);
    }

    private void convolve(double[] re, double[] im, int row, int size, int level, ComplexValues spectrum) {
        int from = row * LANES;
        if (size <= CACHED_ROWS) {
            int end = from + size * LANES;
            forward(re, im, from, end, level);
            multiply(re, im, row, row + size, spectrum.re(), spectrum.im());
            inverse(re, im, from, end, level);
            return;
        }
        forward4(re, im, from, size / 4, twiddles[level]);
        for (int quarter = 0; quarter < 4; quarter++) {
            convolve(re, im, row + quarter * (size / 4), size / 4, level + 1, spectrum);
        }
        inverse4(re, im, from, size / 4, twiddles[level]);
    }

    /** The steps from a level downwards. */
    private void forward(double[] re, double[] im, int from, int end, int first) {
        for (int level = first; level < twiddles.length; level++) {
            int size = n >> (2 * level);
            for (int block = from; block < end; block += size * LANES) {
                forward4(re, im, block, size / 4, twiddles[level]);
            }
        }
        forwardLeaves(re, im, from, end, n >> (2 * twiddles.length));
    }

    /** The steps up to a level. */
    private void inverse(double[] re, double[] im, int from, int end, int last) {
        inverseLeaves(re, im, from, end, n >> (2 * twiddles.length));
        for (int level = twiddles.length - 1; level >= last; level--) {
            int size = n >> (2 * level);
            for (int block = from; block < end; block += size * LANES) {
                inverse4(re, im, block, size / 4, twiddles[level]);
            }
        }
    }

    private static void forward4(double[] re, double[] im, int from, int quarter, double[] w) {
        for (int j = 0; j < quarter; j += CALL) {
            int to = from + Math.min(quarter, j + CALL) * LANES;
            Butterflies.forward4(re, im, from + j * LANES, to, quarter * LANES, w, 6 * j);
        }
    }

    private static void inverse4(double[] re, double[] im, int from, int quarter, double[] w) {
        for (int j = 0; j < quarter; j += CALL) {
            int to = from + Math.min(quarter, j + CALL) * LANES;
            Butterflies.inverse4(re, im, from + j * LANES, to, quarter * LANES, w, 6 * j);
        }
    }

    /** Transforms of 4, 2 or 1 values, whose twiddles are 1 and −i. */
    private static void forwardLeaves(double[] re, double[] im, int from, int end, int size) {
        if (size == 4) {
            Butterflies.leaves4(re, im, from, end);
        } else if (size == 2) {
            Butterflies.leaves2(re, im, from, end);
        }
    }

    private static void inverseLeaves(double[] re, double[] im, int from, int end, int size) {
        if (size == 4) {
            Butterflies.leaves4(im, re, from, end); // parts exchanged: i for −i
        } else if (size == 2) {
            Butterflies.leaves2(re, im, from, end);
        }
    }

    /** Rows from…to−1, all lanes of each times one number. */
    private static void multiply(double[] re, double[] im, int from, int to, double[] byRe, double[] byIm) {
        for (int row = from; row < to; row++) {
            DoubleVector xRe = DoubleVector.fromArray(SPECIES, re, row * LANES);
            DoubleVector xIm = DoubleVector.fromArray(SPECIES, im, row * LANES);
            xRe.mul(byRe[row]).sub(xIm.mul(byIm[row])).intoArray(re, row * LANES);
            xRe.mul(byIm[row]).add(xIm.mul(byRe[row])).intoArray(im, row * LANES);
        }
    }
}
