package twice.convolution.fft;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Two tiles of a plane, one as real and one as imaginary part, convolved with a real kernel in one go.
 *
 * <p>A tile lies in upright strips, one vector wide: a strip's columns are the lanes, and transformed in place. For the
 * transforms along rows, a vector's number of rows at a time is turned, so that rows are the lanes.
 */
final class TilePair {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Both sides of a tile are multiples of this. */
    static final int LANES = FloatLaneFft.LANES;

    final int rows;
    final int columns;
    /** The value in that row and column stands at {@link #index}. */
    final float[] re;

    final float[] im;

    /** A row as it is read or written. */
    final float[] line;

    private final FloatLaneFft columnFft;
    private final FloatLaneFft rowFft;
    private final float[] rowsRe;
    private final float[] rowsIm;

    TilePair(int rows, int columns) {
        this(rows, columns, new FloatLaneFft(rows), new FloatLaneFft(columns));
    }

    private TilePair(int rows, int columns, FloatLaneFft columnFft, FloatLaneFft rowFft) {
        this.rows = rows;
        this.columns = columns;
        this.columnFft = columnFft;
        this.rowFft = rowFft;
        re = new float[rows * columns];
        im = new float[rows * columns];
        line = new float[columns];
        rowsRe = new float[columns * LANES];
        rowsIm = new float[columns * LANES];
    }

    /** Another of the same size. */
    TilePair another() {
        return new TilePair(rows, columns, columnFft, rowFft);
    }

    int index(int row, int column) {
        return (column / LANES * rows + row) * LANES + column % LANES;
    }

    /** Writes a row from {@link #line}. */
    void putRow(float[] part, int row) {
        for (int column = 0; column < columns; column += LANES) {
            FloatVector.fromArray(SPECIES, line, column).intoArray(part, index(row, column));
        }
    }

    /** Reads a row to {@link #line}. */
    void getRow(float[] part, int row) {
        for (int column = 0; column < columns; column += LANES) {
            FloatVector.fromArray(SPECIES, part, index(row, column)).intoArray(line, column);
        }
    }

    /** A kernel's spectrum, some rows after others as {@link #convolve} goes through them. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Spectrum(float[] re, float[] im) {}

    /** The spectrum of a kernel, which lies in the upper left corner of the real part. */
    Spectrum spectrum() {
        Spectrum spectrum = new Spectrum(new float[rows * columns], new float[rows * columns]);
        Arrays.fill(im, 0);
        forwardColumns();
        for (int row = 0; row < rows; row += LANES) {
            turnIn(row);
            rowFft.forward(rowsRe, rowsIm, 0);
            System.arraycopy(rowsRe, 0, spectrum.re(), row * columns, rowsRe.length);
            System.arraycopy(rowsIm, 0, spectrum.im(), row * columns, rowsIm.length);
        }
        return spectrum;
    }

    /** Convolves both tiles, round in circles; the factor 1/(rows·columns) is the spectrum's. */
    void convolve(Spectrum spectrum) {
        forwardColumns();
        for (int row = 0; row < rows; row += LANES) {
            turnIn(row);
            rowFft.forward(rowsRe, rowsIm, 0);
            multiply(rowsRe, rowsIm, spectrum.re(), spectrum.im(), row * columns);
            rowFft.inverse(rowsRe, rowsIm, 0);
            turnOut(row);
        }
        for (int strip = 0; strip < columns; strip += LANES) {
            columnFft.inverse(re, im, strip * rows);
        }
    }

    private void forwardColumns() {
        for (int strip = 0; strip < columns; strip += LANES) {
            columnFft.forward(re, im, strip * rows);
        }
    }

    private void turnIn(int row) {
        for (int column = 0; column < columns; column += LANES) {
            Turn.square(re, index(row, column), rowsRe, column * LANES);
            Turn.square(im, index(row, column), rowsIm, column * LANES);
        }
    }

    private void turnOut(int row) {
        for (int column = 0; column < columns; column += LANES) {
            Turn.square(rowsRe, column * LANES, re, index(row, column));
            Turn.square(rowsIm, column * LANES, im, index(row, column));
        }
    }

    private static void multiply(float[] re, float[] im, float[] byRe, float[] byIm, int by) {
        for (int i = 0; i < re.length; i += LANES) {
            FloatVector xRe = FloatVector.fromArray(SPECIES, re, i);
            FloatVector xIm = FloatVector.fromArray(SPECIES, im, i);
            FloatVector kRe = FloatVector.fromArray(SPECIES, byRe, by + i);
            FloatVector kIm = FloatVector.fromArray(SPECIES, byIm, by + i);
            xRe.mul(kRe).sub(xIm.mul(kIm)).intoArray(re, i);
            xRe.mul(kIm).add(xIm.mul(kRe)).intoArray(im, i);
        }
    }
}
