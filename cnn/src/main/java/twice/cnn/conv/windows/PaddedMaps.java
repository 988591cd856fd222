package twice.cnn.conv.windows;

import java.util.stream.IntStream;

/**
 * How feature maps lie in scratch memory with margins of zeros around each: [channels × rows × columns × unit]. A unit is one
 * number for maps of a single image, or the numbers of several images at the same place side by side.
 *
 * @param top rows of zeros above
 * @param left columns of zeros on the left
 * @param rows rows of a map with its margins
 * @param columns columns of a map with its margins
 * @param unit numbers of a place
 */
public record PaddedMaps(int channels, int height, int width, int top, int left, int rows, int columns, int unit) {

    /** Numbers from a channel to the next. */
    public int plane() {
        return rows * columns * unit;
    }

    /** Where row {@code r} and column {@code q} of the first map lies; both may reach into the margins. */
    public int at(int r, int q) {
        return ((r + top) * columns + q + left) * unit;
    }

    /** How far it is from a place to another so many rows down and columns across. */
    public int step(int down, int across) {
        return (down * columns + across) * unit;
    }

    /** Numbers of all maps. */
    public int size() {
        return channels * plane();
    }

    /** Whether there are no margins at all. */
    public boolean isPlain() {
        return rows == height && columns == width;
    }

    /** Where the numbers of an image of a tensor lie, in their order there. */
    public int[] places() {
        return IntStream.range(0, channels * height * width)
                .map(i -> i / (height * width) * plane() + at(i / width % height, i % width))
                .toArray();
    }
}
