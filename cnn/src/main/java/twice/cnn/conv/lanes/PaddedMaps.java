package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;

import java.util.stream.IntStream;

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

    /** Where the numbers of an image of a tensor lie, in their order there. */
    int[] places() {
        return IntStream.range(0, channels * height * width)
                .map(i -> i / (height * width) * plane() + at(i / width % height, i % width))
                .toArray();
    }
}
