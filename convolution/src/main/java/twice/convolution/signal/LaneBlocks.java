package twice.convolution.signal;

import java.util.Arrays;
import twice.convolution.fft.ComplexValues;
import twice.convolution.fft.LaneFft;

/**
 * Blocks of a signal convolved with one kernel, all at once: two blocks to a lane, one as the real part and its
 * neighbour as the imaginary one. The kernel is real, so the parts don't mix, and neither has to be taken out of a common
 * spectrum afterwards.
 */
final class LaneBlocks {

    private static final int LANES = LaneFft.LANES;

    /** Number of blocks that go together. */
    static final int BLOCKS = 2 * LANES;

    /** So many rows of all lanes are moved at a time, to stay in the first-level cache while lanes are filled in turn. */
    private static final int ROWS = 32;

    private final LaneFft fft;
    private final ComplexValues spectrum;
    private final double[] re;
    private final double[] im;

    private LaneBlocks(LaneFft fft, ComplexValues spectrum) {
        this.fft = fft;
        this.spectrum = spectrum;
        re = new double[fft.size() * LANES];
        im = new double[fft.size() * LANES];
    }

    /** Blocks of {@code size} values, a power of two and at least the kernel's length. */
    static LaneBlocks of(double[] kernel, int size) {
        LaneFft fft = new LaneFft(size);
        double[] re = new double[size * LANES];
        double[] im = new double[size * LANES];
        for (int i = 0; i < kernel.length; i++) {
            re[i * LANES] = kernel[i] / size;
        }
        fft.forward(re, im, 0);
        ComplexValues spectrum = ComplexValues.zeros(size);
        for (int row = 0; row < size; row++) {
            spectrum.re()[row] = re[row * LANES];
            spectrum.im()[row] = im[row * LANES];
        }
        return new LaneBlocks(fft, spectrum);
    }

    /** Others of the same kernel, with data of their own for a thread of its own. */
    LaneBlocks another() {
        return new LaneBlocks(fft, spectrum);
    }

    /** Takes {@code count} values for block b from place first + b·hop on, and zeros after them. */
    void load(double[] source, int first, int hop, int count) {
        for (int row = 0; row < count; row += ROWS) {
            int rows = Math.min(ROWS, count - row);
            for (int block = 0; block < BLOCKS; block++) {
                scatter(source, first + block * hop + row, part(block), row * LANES + block / 2, rows);
            }
        }
        Arrays.fill(re, count * LANES, re.length, 0);
        Arrays.fill(im, count * LANES, im.length, 0);
    }

    /** Convolves each block with the kernel, round in a circle. */
    void convolve() {
        fft.convolve(re, im, spectrum);
    }

    /** Writes values {@code row}…row+count−1 of block b to place first + b·hop on. */
    void store(int row, int count, double[] target, int first, int hop) {
        for (int r = 0; r < count; r += ROWS) {
            int rows = Math.min(ROWS, count - r);
            for (int block = 0; block < BLOCKS; block++) {
                gather(part(block), (row + r) * LANES + block / 2, target, first + block * hop + r, rows);
            }
        }
    }

    /** Adds all values of block b from place b·hop on. */
    void add(double[] target, int hop) {
        for (int r = 0; r < fft.size(); r += ROWS) {
            int rows = Math.min(ROWS, fft.size() - r);
            for (int block = 0; block < BLOCKS; block++) {
                gatherAndAdd(part(block), r * LANES + block / 2, target, block * hop + r, rows);
            }
        }
    }

    private double[] part(int block) {
        return block % 2 == 0 ? re : im;
    }

    private static void scatter(double[] source, int from, double[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            target[to + i * LANES] = source[from + i];
        }
    }

    private static void gather(double[] source, int from, double[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            target[to + i] = source[from + i * LANES];
        }
    }

    private static void gatherAndAdd(double[] source, int from, double[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            target[to + i] += source[from + i * LANES];
        }
    }
}
