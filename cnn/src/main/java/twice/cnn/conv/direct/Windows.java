package twice.cnn.conv.direct;

import java.util.Arrays;

/**
 * A copy of an image in which every tap of a kernel reads a whole run of outputs one behind the other: zeros stand around
 * it, and with a stride it is sorted by phase. Rows are {@link #pitch} numbers apart for input and output alike, so output
 * place {@code q = i·pitch + j} reads tap (u, v) of channel c at {@code offset(c, u, v) + q}, whatever its row. Between
 * the rows of the output lie a few places that mean nothing.
 */
final class Windows {

    private final Taps down;
    private final Taps across;
    private final int[] rowPhases;
    private final int[] columnPhases;
    private final int firstRow;
    private final int firstColumn;
    private final int height;
    private final int width;
    private final int rows;

    /** From one row to the next. */
    final int pitch;

    /**
     * The copy for these taps.
     *
     * @param height the image's rows
     * @param width its columns
     */
    Windows(Taps down, Taps across, int height, int width) {
        this.down = down;
        this.across = across;
        this.height = height;
        this.width = width;
        this.rowPhases = down.phases();
        this.columnPhases = across.phases();
        this.firstRow = down.first();
        this.firstColumn = across.first();
        this.rows = down.length();
        this.pitch = across.length();
    }

    /** Numbers of a channel in the image itself. */
    int imageSize() {
        return height * width;
    }

    /** Numbers that a channel takes here. */
    int channelSize() {
        return rowPhases.length * columnPhases.length * rows * pitch;
    }

    /** Places from the first output to the last. */
    int places() {
        return (down.outputs() - 1) * pitch + across.outputs();
    }

    /** Where each (channel, tap) begins to read, in the order of weights [channel × kernelHeight × kernelWidth]. */
    int[] offsets(int channels) {
        int taps = down.shifts().length * across.shifts().length;
        int[] offsets = new int[channels * taps];
        int k = 0;
        for (int c = 0; c < channels; c++) {
            for (int u = 0; u < down.shifts().length; u++) {
                for (int v = 0; v < across.shifts().length; v++) {
                    int phase = down.phase(u) * columnPhases.length + across.phase(v);
                    offsets[k++] = c * channelSize()
                            + phase * rows * pitch
                            + (down.step(u) - firstRow) * pitch
                            + across.step(v)
                            - firstColumn;
                }
            }
        }
        return offsets;
    }

    /** Whether the copy of a channel would be the channel itself. */
    boolean isImage() {
        return down.stride() == 1
                && across.stride() == 1
                && firstRow == 0
                && firstColumn == 0
                && rows == height
                && pitch == width;
    }

    /** Copies a channel that begins at {@code x[at]} to {@code to[toAt]}. */
    void fill(float[] x, int at, float[] to, int toAt) {
        int place = toAt;
        for (int a : rowPhases) {
            for (int b : columnPhases) {
                for (int i = 0; i < rows; i++) {
                    int row = (i + firstRow) * down.stride() + a;
                    if (row < 0 || row >= height) {
                        Arrays.fill(to, place, place + pitch, 0);
                    } else {
                        fillRow(x, at + row * width, b, to, place);
                    }
                    place += pitch;
                }
            }
        }
    }

    private void fillRow(float[] x, int at, int phase, float[] to, int place) {
        int stride = across.stride();
        int first = firstColumn * stride + phase;
        int begin = Math.min(pitch, Math.max(0, Math.floorDiv(-first + stride - 1, stride)));
        int end = Math.max(begin, Math.min(pitch, Math.floorDiv(width - 1 - first, stride) + 1));
        Arrays.fill(to, place, place + begin, 0);
        if (stride == 1) {
            System.arraycopy(x, at + first + begin, to, place + begin, end - begin);
        } else {
            for (int j = begin; j < end; j++) {
                to[place + j] = x[at + first + j * stride];
            }
        }
        Arrays.fill(to, place + end, place + pitch, 0);
    }
}
