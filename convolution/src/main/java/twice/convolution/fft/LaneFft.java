package twice.convolution.fft;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many Fourier transforms at once as a vector has lanes, each lane its own. All lanes do the same, so no value ever
 * crosses from lane to lane, and the code is that of a scalar transform with a vector for each number.
 *
 * <p>Row j of the data holds value j of every transform; rows lie {@code pitch} apart. Forward, each step makes four
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
            twiddles[level] = Twiddles.quarters(n >> 2 * level);
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

    /** Transforms rows offset, offset + pitch … of {@link #LANES} values each. */
    public void forward(double[] re, double[] im, int offset, int pitch) {
        forward(re, im, offset, offset + n * pitch, pitch, 0);
    }

    /** Takes {@link #forward} back, but for the factor n. */
    public void inverse(double[] re, double[] im, int offset, int pitch) {
        inverse(re, im, offset, offset + n * pitch, pitch, 0);
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
            forward(re, im, from, end, LANES, level);
            multiply(re, im, row, row + size, spectrum.re(), spectrum.im());
            inverse(re, im, from, end, LANES, level);
            return;
        }
        forward4(re, im, from, size / 4, LANES, twiddles[level]);
        for (int quarter = 0; quarter < 4; quarter++) {
            convolve(re, im, row + quarter * (size / 4), size / 4, level + 1, spectrum);
        }
        inverse4(re, im, from, size / 4, LANES, twiddles[level]);
    }

    /** The steps from a level downwards. */
    private void forward(double[] re, double[] im, int from, int end, int pitch, int first) {
        for (int level = first; level < twiddles.length; level++) {
            int size = n >> 2 * level;
            for (int block = from; block < end; block += size * pitch) {
                forward4(re, im, block, size / 4, pitch, twiddles[level]);
            }
        }
        forwardLeaves(re, im, from, end, n >> 2 * twiddles.length, pitch);
    }

    /** The steps up to a level. */
    private void inverse(double[] re, double[] im, int from, int end, int pitch, int last) {
        inverseLeaves(re, im, from, end, n >> 2 * twiddles.length, pitch);
        for (int level = twiddles.length - 1; level >= last; level--) {
            int size = n >> 2 * level;
            for (int block = from; block < end; block += size * pitch) {
                inverse4(re, im, block, size / 4, pitch, twiddles[level]);
            }
        }
    }

    /** One step down: the transform of 4·quarter rows becomes four of quarter rows. */
    private static void forward4(double[] re, double[] im, int from, int quarter, int pitch, double[] w) {
        int step = quarter * pitch;
        for (int j = 0; j < quarter; j++) {
            int i0 = from + j * pitch;
            int i1 = i0 + step;
            int i2 = i1 + step;
            int i3 = i2 + step;
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, re, i0);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, im, i0);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, re, i1);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, im, i1);
            DoubleVector re2 = DoubleVector.fromArray(SPECIES, re, i2);
            DoubleVector im2 = DoubleVector.fromArray(SPECIES, im, i2);
            DoubleVector re3 = DoubleVector.fromArray(SPECIES, re, i3);
            DoubleVector im3 = DoubleVector.fromArray(SPECIES, im, i3);

            DoubleVector aRe = re0.add(re2);
            DoubleVector aIm = im0.add(im2);
            DoubleVector bRe = re0.sub(re2);
            DoubleVector bIm = im0.sub(im2);
            DoubleVector cRe = re1.add(re3);
            DoubleVector cIm = im1.add(im3);
            DoubleVector dRe = re1.sub(re3);
            DoubleVector dIm = im1.sub(im3);

            aRe.add(cRe).intoArray(re, i0);
            aIm.add(cIm).intoArray(im, i0);
            DoubleVector yRe = bRe.add(dIm);
            DoubleVector yIm = bIm.sub(dRe);
            DoubleVector cos = DoubleVector.broadcast(SPECIES, w[6 * j]);
            DoubleVector sin = DoubleVector.broadcast(SPECIES, w[6 * j + 1]);
            DoubleVector minusSin = DoubleVector.broadcast(SPECIES, -w[6 * j + 1]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i1);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i1);
            yRe = aRe.sub(cRe);
            yIm = aIm.sub(cIm);
            cos = DoubleVector.broadcast(SPECIES, w[6 * j + 2]);
            sin = DoubleVector.broadcast(SPECIES, w[6 * j + 3]);
            minusSin = DoubleVector.broadcast(SPECIES, -w[6 * j + 3]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i2);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i2);
            yRe = bRe.sub(dIm);
            yIm = bIm.add(dRe);
            cos = DoubleVector.broadcast(SPECIES, w[6 * j + 4]);
            sin = DoubleVector.broadcast(SPECIES, w[6 * j + 5]);
            minusSin = DoubleVector.broadcast(SPECIES, -w[6 * j + 5]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i3);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i3);
        }
    }

    /** One step up, {@link #forward4} taken back but for the factor 4. */
    private static void inverse4(double[] re, double[] im, int from, int quarter, int pitch, double[] w) {
        int step = quarter * pitch;
        for (int j = 0; j < quarter; j++) {
            int i0 = from + j * pitch;
            int i1 = i0 + step;
            int i2 = i1 + step;
            int i3 = i2 + step;
            DoubleVector cos = DoubleVector.broadcast(SPECIES, w[6 * j]);
            DoubleVector sin = DoubleVector.broadcast(SPECIES, w[6 * j + 1]);
            DoubleVector minusSin = DoubleVector.broadcast(SPECIES, -w[6 * j + 1]);
            DoubleVector yRe = DoubleVector.fromArray(SPECIES, re, i1);
            DoubleVector yIm = DoubleVector.fromArray(SPECIES, im, i1);
            DoubleVector re1 = yRe.fma(cos, yIm.mul(sin));
            DoubleVector im1 = yIm.fma(cos, yRe.mul(minusSin));
            cos = DoubleVector.broadcast(SPECIES, w[6 * j + 4]);
            sin = DoubleVector.broadcast(SPECIES, w[6 * j + 5]);
            minusSin = DoubleVector.broadcast(SPECIES, -w[6 * j + 5]);
            yRe = DoubleVector.fromArray(SPECIES, re, i3);
            yIm = DoubleVector.fromArray(SPECIES, im, i3);
            DoubleVector re3 = yRe.fma(cos, yIm.mul(sin));
            DoubleVector im3 = yIm.fma(cos, yRe.mul(minusSin));
            DoubleVector bRe = re1.add(re3);
            DoubleVector bIm = im1.add(im3);
            DoubleVector dRe = re1.sub(re3);
            DoubleVector dIm = im1.sub(im3);

            cos = DoubleVector.broadcast(SPECIES, w[6 * j + 2]);
            sin = DoubleVector.broadcast(SPECIES, w[6 * j + 3]);
            minusSin = DoubleVector.broadcast(SPECIES, -w[6 * j + 3]);
            yRe = DoubleVector.fromArray(SPECIES, re, i2);
            yIm = DoubleVector.fromArray(SPECIES, im, i2);
            DoubleVector re2 = yRe.fma(cos, yIm.mul(sin));
            DoubleVector im2 = yIm.fma(cos, yRe.mul(minusSin));
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, re, i0);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, im, i0);
            DoubleVector aRe = re0.add(re2);
            DoubleVector aIm = im0.add(im2);
            DoubleVector cRe = re0.sub(re2);
            DoubleVector cIm = im0.sub(im2);

            aRe.add(bRe).intoArray(re, i0);
            aIm.add(bIm).intoArray(im, i0);
            cRe.sub(dIm).intoArray(re, i1);
            cIm.add(dRe).intoArray(im, i1);
            aRe.sub(bRe).intoArray(re, i2);
            aIm.sub(bIm).intoArray(im, i2);
            cRe.add(dIm).intoArray(re, i3);
            cIm.sub(dRe).intoArray(im, i3);
        }
    }

    /** Transforms of 4, 2 or 1 values, whose twiddles are 1 and −i. */
    private static void forwardLeaves(double[] re, double[] im, int from, int end, int size, int pitch) {
        if (size == 4) {
            leaves4(re, im, from, end, pitch);
        } else if (size == 2) {
            leaves2(re, im, from, end, pitch);
        }
    }

    private static void inverseLeaves(double[] re, double[] im, int from, int end, int size, int pitch) {
        if (size == 4) {
            leaves4(im, re, from, end, pitch); // parts exchanged: i for −i
        } else if (size == 2) {
            leaves2(re, im, from, end, pitch);
        }
    }

    private static void leaves4(double[] re, double[] im, int from, int end, int pitch) {
        for (int i0 = from; i0 < end; i0 += 4 * pitch) {
            int i1 = i0 + pitch;
            int i2 = i1 + pitch;
            int i3 = i2 + pitch;
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, re, i0);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, im, i0);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, re, i1);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, im, i1);
            DoubleVector re2 = DoubleVector.fromArray(SPECIES, re, i2);
            DoubleVector im2 = DoubleVector.fromArray(SPECIES, im, i2);
            DoubleVector re3 = DoubleVector.fromArray(SPECIES, re, i3);
            DoubleVector im3 = DoubleVector.fromArray(SPECIES, im, i3);
            DoubleVector aRe = re0.add(re2);
            DoubleVector aIm = im0.add(im2);
            DoubleVector bRe = re0.sub(re2);
            DoubleVector bIm = im0.sub(im2);
            DoubleVector cRe = re1.add(re3);
            DoubleVector cIm = im1.add(im3);
            DoubleVector dRe = re1.sub(re3);
            DoubleVector dIm = im1.sub(im3);
            aRe.add(cRe).intoArray(re, i0);
            aIm.add(cIm).intoArray(im, i0);
            bRe.add(dIm).intoArray(re, i1);
            bIm.sub(dRe).intoArray(im, i1);
            aRe.sub(cRe).intoArray(re, i2);
            aIm.sub(cIm).intoArray(im, i2);
            bRe.sub(dIm).intoArray(re, i3);
            bIm.add(dRe).intoArray(im, i3);
        }
    }

    private static void leaves2(double[] re, double[] im, int from, int end, int pitch) {
        for (int i0 = from; i0 < end; i0 += 2 * pitch) {
            int i1 = i0 + pitch;
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, re, i0);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, im, i0);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, re, i1);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, im, i1);
            re0.add(re1).intoArray(re, i0);
            im0.add(im1).intoArray(im, i0);
            re0.sub(re1).intoArray(re, i1);
            im0.sub(im1).intoArray(im, i1);
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
