package twice.convolution.fft;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.Workers;

/**
 * One long Fourier transform made of many short ones, which {@link LaneFft} does a vector at a time. The n = r·c values are
 * seen as a matrix of r rows: transform its columns, multiply the value at row f, column j by e^(−2πi·f·j/n), transform
 * its rows. Neighbouring columns, or rows, are the lanes.
 *
 * <p>The spectrum comes out in an order of its own, see {@link #position}; {@link #inverse} takes it in that order.
 *
 * <p><b>Cost.</b> That of the short transforms and two passes over memory, each in strips that fit the cache, in place of
 * log n passes.
 *
 * <p><b>What changed since {@link LaneFft}.</b> A single transform fills all lanes, and one longer than the cache stays fast.
 *
 * <p><b>Limits.</b> n is a power of two and at least {@link #SMALLEST}.
 *
 * <p><b>Source.</b> Bailey, <i>FFTs in External or Hierarchical Memory</i>, 1990.
 *
 * <p>Below: {@link LaneFft}.
 */
public final class FourStepFft {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = LaneFft.LANES;

    /** The shortest transform: one whose rows and columns fill a vector. */
    public static final int SMALLEST = LANES * LANES;

    private final int rows;
    private final int columns;
    private final LaneFft columnFft;
    private final LaneFft rowFft;
    private final RootTable roots;

    /** A transform of n values. */
    public FourStepFft(int n) {
        if (Integer.bitCount(n) != 1 || n < SMALLEST) {
            throw new IllegalArgumentException("expected a power of two from " + SMALLEST + " on, found " + n);
        }
        rows = Integer.highestOneBit((int) Math.sqrt(n));
        columns = n / rows;
        columnFft = new LaneFft(rows);
        rowFft = new LaneFft(columns);
        roots = new RootTable(n, n, columns);
    }

    /** Number of values. */
    public int size() {
        return rows * columns;
    }

    /** The smallest number of values, {@code n} or more, that can be transformed. */
    public static int sizeFor(int n) {
        return Math.max(SMALLEST, n == 1 ? 1 : Integer.highestOneBit(n - 1) << 1);
    }

    /** The place where {@link #forward} leaves that frequency. */
    public int position(int frequency) {
        int row = columnFft.position(frequency % rows);
        int column = rowFft.position(frequency / rows);
        return (row / LANES * columns + column) * LANES + row % LANES;
    }

    /** Transforms the values in place. */
    public void forward(ComplexValues x, Workers workers) {
        workers.run(columns / LANES, strip -> columnStrip(x, strip, true));
        workers.run(rows / LANES, strip -> rowStrip(x, strip, true));
    }

    /** Takes {@link #forward} back, but for the factor n. */
    public void inverse(ComplexValues x, Workers workers) {
        workers.run(rows / LANES, strip -> rowStrip(x, strip, false));
        workers.run(columns / LANES, strip -> columnStrip(x, strip, false));
    }

    private void columnStrip(ComplexValues x, int strip, boolean forward) {
        double[] re = new double[rows * LANES];
        double[] im = new double[rows * LANES];
        copyColumns(x.re(), strip * LANES, columns, re, 0, LANES, rows);
        copyColumns(x.im(), strip * LANES, columns, im, 0, LANES, rows);
        if (forward) {
            columnFft.forward(re, im, 0);
        } else {
            columnFft.inverse(re, im, 0);
        }
        copyColumns(re, 0, LANES, x.re(), strip * LANES, columns, rows);
        copyColumns(im, 0, LANES, x.im(), strip * LANES, columns, rows);
    }

    /** A vector of each row, from rows fromPitch apart to rows toPitch apart. */
    private static void copyColumns(
            double[] from, int fromFirst, int fromPitch, double[] to, int toFirst, int toPitch, int rows) {
        for (int row = 0; row < rows; row++) {
            DoubleVector.fromArray(SPECIES, from, fromFirst + row * fromPitch).intoArray(to, toFirst + row * toPitch);
        }
    }

    /** LANES rows, which lie one after another, turned so that each is a lane, and back on the way back. */
    private void rowStrip(ComplexValues x, int strip, boolean forward) {
        int first = strip * LANES * columns;
        double[] re = new double[LANES * columns];
        double[] im = new double[LANES * columns];
        if (forward) {
            turn(x.re(), first, columns, LANES, re, 0);
            turn(x.im(), first, columns, LANES, im, 0);
            twist(re, im, strip, -1);
            rowFft.forward(re, im, 0);
            System.arraycopy(re, 0, x.re(), first, re.length);
            System.arraycopy(im, 0, x.im(), first, im.length);
        } else {
            System.arraycopy(x.re(), first, re, 0, re.length);
            System.arraycopy(x.im(), first, im, 0, im.length);
            rowFft.inverse(re, im, 0);
            twist(re, im, strip, 1);
            turn(re, 0, LANES, columns, x.re(), first);
            turn(im, 0, LANES, columns, x.im(), first);
        }
    }

    /** A matrix with its rows as columns, a few columns at a time. */
    private static void turn(double[] from, int fromFirst, int columns, int rows, double[] to, int toFirst) {
        int wide = 64;
        for (int left = 0; left < columns; left += wide) {
            int right = Math.min(columns, left + wide);
            for (int top = 0; top < rows; top += wide) {
                int bottom = Math.min(rows, top + wide);
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        to[toFirst + column * rows + row] = from[fromFirst + row * columns + column];
                    }
                }
            }
        }
    }

    /** Multiplies column j of the row of frequency f by e^(±2πi·f·j/n). */
    private void twist(double[] re, double[] im, int strip, int sign) {
        int[] frequency = new int[LANES];
        for (int f = 0; f < rows; f++) {
            int row = columnFft.position(f);
            if (row / LANES == strip) {
                frequency[row % LANES] = f;
            }
        }
        // j = a·some + b: two short tables of vectors, and a product of them for each j.
        int some = Integer.highestOneBit((int) Math.sqrt(columns));
        double[] fineRe = new double[some * LANES];
        double[] fineIm = new double[some * LANES];
        table(frequency, 1, sign, fineRe, fineIm);
        double[] coarseRe = new double[columns / some * LANES];
        double[] coarseIm = new double[columns / some * LANES];
        table(frequency, some, sign, coarseRe, coarseIm);
        for (int a = 0; a < columns / some; a++) {
            multiply(re, im, a * some * LANES, fineRe, fineIm, coarseRe, coarseIm, a * LANES);
        }
    }

    private void table(int[] frequency, int step, int sign, double[] re, double[] im) {
        for (int i = 0; i < re.length; i++) {
            int power = frequency[i % LANES] * (i / LANES * step);
            re[i] = roots.re(power);
            im[i] = sign * roots.im(power);
        }
    }

    private static void multiply(
            double[] re,
            double[] im,
            int first,
            double[] fineRe,
            double[] fineIm,
            double[] byRe,
            double[] byIm,
            int by) {
        DoubleVector cRe = DoubleVector.fromArray(SPECIES, byRe, by);
        DoubleVector cIm = DoubleVector.fromArray(SPECIES, byIm, by);
        for (int i = 0; i < fineRe.length; i += LANES) {
            DoubleVector fRe = DoubleVector.fromArray(SPECIES, fineRe, i);
            DoubleVector fIm = DoubleVector.fromArray(SPECIES, fineIm, i);
            DoubleVector wRe = fRe.mul(cRe).sub(fIm.mul(cIm));
            DoubleVector wIm = fRe.mul(cIm).add(fIm.mul(cRe));
            DoubleVector xRe = DoubleVector.fromArray(SPECIES, re, first + i);
            DoubleVector xIm = DoubleVector.fromArray(SPECIES, im, first + i);
            xRe.mul(wRe).sub(xIm.mul(wIm)).intoArray(re, first + i);
            xRe.mul(wIm).add(xIm.mul(wRe)).intoArray(im, first + i);
        }
    }
}
