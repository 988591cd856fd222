package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;

/**
 * How the feature maps of a block of images lie in scratch memory: [channels × rows × columns × lanes], so that one place of
 * {@link Sums#LANES} images is one vector, with margins of zeros around each map.
 *
 * @param top rows of zeros above
 * @param left columns of zeros on the left
 * @param rows rows of a map with its margins
 * @param columns columns of a map with its margins
 */
record PaddedMaps(int channels, int height, int width, int top, int left, int rows, int columns) {

    /** Numbers from a channel to the next. */
    int plane() {
        return rows * columns * LANES;
    }

    /** Where row {@code r} and column {@code q} of the first map lies; both may reach into the margins. */
    int at(int r, int q) {
        return ((r + top) * columns + q + left) * LANES;
    }

    /** How far it is from a place to another so many rows down and columns across. */
    int step(int down, int across) {
        return (down * columns + across) * LANES;
    }

    /** Writes images {@code first}… of a tensor [images × channels × height × width] into the lanes, and zeros into lanes left over. */
    void read(float[] tensor, int first, int images, float[] block) {
        int size = channels * height * width;
        for (int c = 0; c < channels; c++) {
            for (int r = 0; r < height; r++) {
                int to = c * plane() + at(r, 0);
                for (int n = 0; n < LANES; n++) {
                    if (n < images) {
                        spread(tensor, (first + n) * size + (c * height + r) * width, width, block, to + n);
                    } else {
                        clear(width, block, to + n);
                    }
                }
            }
        }
    }

    private static void spread(float[] tensor, int from, int count, float[] block, int to) {
        for (int q = 0; q < count; q++) {
            block[to + q * LANES] = tensor[from + q];
        }
    }

    private static void clear(int count, float[] block, int to) {
        for (int q = 0; q < count; q++) {
            block[to + q * LANES] = 0;
        }
    }
}
