package twice.cnn.conv.winograd;

import java.util.Arrays;

/**
 * How an output is cut into tiles of m × m, and what each reads: (m + 2) × (m + 2) inputs, the last two rows and columns
 * being the next tile's first.
 */
final class Tiles {

    private final int m;
    private final int height;
    private final int width;
    private final int top;
    private final int left;
    private final int outHeight;
    private final int outWidth;

    /**
     * Tiles of that size.
     *
     * @param top rows of zeros above the input; negative where its first rows aren't read
     * @param left columns of zeros at its left
     */
    Tiles(int m, int height, int width, int top, int left) {
        this.m = m;
        this.height = height;
        this.width = width;
        this.top = top;
        this.left = left;
        this.outHeight = height + 2 * top - 2;
        this.outWidth = width + 2 * left - 2;
    }

    /** Rows of tiles in an image. */
    int rows() {
        return (outHeight - 1) / m + 1;
    }

    /** Tiles in a row. */
    int columns() {
        return (outWidth - 1) / m + 1;
    }

    int imageSize() {
        return height * width;
    }

    int outputSize() {
        return outHeight * outWidth;
    }

    /**
     * Reads {@code count} tiles of a row: number (i, j) of tile t goes to {@code d[((m + 2)·i + j)·step + at + t]}.
     *
     * @param x the input, the channel at {@code xAt}
     * @param line scratch of {@code m·(count + lanes) + 2} numbers
     */
    void read(float[] x, int xAt, int row, int column, int count, float[] d, int at, int step, float[] line) {
        int first = column * m - left;
        int length = count * m + 2;
        int begin = Math.min(length, Math.max(0, -first));
        int end = Math.max(begin, Math.min(length, width - first));
        int n = m + 2;
        for (int i = 0; i < n; i++) {
            int r = row * m - top + i;
            if (r < 0 || r >= height) {
                Arrays.fill(line, 0, length, 0);
            } else {
                Arrays.fill(line, 0, begin, 0);
                System.arraycopy(x, xAt + r * width + first + begin, line, begin, end - begin);
                Arrays.fill(line, end, length, 0);
            }
            int to = i * n * step + at;
            Zipper.unzip(m, line, count, d, to, step, step - at);
            for (int j = 0; j < 2; j++) {
                int next = to + (m + j) * step;
                System.arraycopy(d, to + j * step + 1, d, next, count - 1);
                d[next + count - 1] = line[count * m + j];
            }
        }
    }

    /**
     * Writes {@code count} tiles of a row of the output: number (i, j) of tile t is at {@code d[(m·i + j)·step + at + t]}.
     *
     * @param y the output, the channel at {@code yAt}
     */
    void write(float[] d, int at, int step, int row, int column, int count, float[] y, int yAt, float[] line) {
        int length = Math.min(count * m, outWidth - column * m);
        for (int i = 0; i < Math.min(m, outHeight - row * m); i++) {
            Zipper.zip(m, d, i * m * step + at, step, count, line);
            System.arraycopy(line, 0, y, yAt + (row * m + i) * outWidth + column * m, length);
        }
    }
}
