package twice.cnn.conv.channels;

import java.util.stream.IntStream;

/**
 * How maps with a vector of channels at each place are cut into tiles, and tiles into chunks that one thread works on: some
 * rows of tiles of a large image, or several whole small ones.
 */
final class ChannelTiles {

    private final int m;
    private final int height;
    private final int width;
    private final int padding;
    private final int outHeight;
    private final int outWidth;
    private final int rows;
    private final int columns;
    private final int chunkRows;
    private final int chunkImages;
    private final int[] sources;
    private final int[] targets;

    /** A run of images, or rows of tiles of one. */
    record Chunk(int image, int images, int row, int rows) {}

    /**
     * The tiles of a layer.
     *
     * @param m outputs of a tile, down and across
     * @param height rows of the input
     * @param padding zeros around the input, 0 to 2
     * @param wanted tiles of a chunk, or a few less
     */
    ChannelTiles(int m, int height, int width, int padding, int wanted, int lanes) {
        this.m = m;
        this.height = height;
        this.width = width;
        this.padding = padding;
        this.outHeight = height + 2 * padding - 2;
        this.outWidth = width + 2 * padding - 2;
        this.rows = (outHeight - 1) / m + 1;
        this.columns = (outWidth - 1) / m + 1;
        this.chunkImages = Math.max(1, wanted / (rows * columns));
        int pieces = chunkImages > 1 ? 1 : (rows - 1) / Math.max(1, wanted / columns) + 1;
        this.chunkRows = (rows - 1) / pieces + 1;
        this.sources = IntStream.range(0, height * width)
                .map(i -> (i / width * pitch() + i % width + padding) * lanes)
                .toArray();
        int step = step(lanes);
        this.targets = IntStream.range(0, outHeight * outWidth)
                .map(i -> {
                    int r = i / outWidth;
                    int q = i % outWidth;
                    return (r % m * m + q % m) * step + (r / m * columns + q / m) * lanes;
                })
                .toArray();
    }

    /** Tiles in a row. */
    int columns() {
        return columns;
    }

    /** Columns of the input with its margins, as far as tiles read it. */
    int pitch() {
        return m * columns + 2;
    }

    /** Rows of the input that so many rows of tiles read. */
    int sourceRows(int tileRows) {
        return m * tileRows + 2;
    }

    /** The most rows of tiles of a chunk. */
    int chunkRows() {
        return chunkRows;
    }

    /** The most tiles of a chunk. */
    int chunkTiles() {
        return chunkImages * chunkRows * columns;
    }

    /**
     * Numbers from an array over a chunk's tiles to the next such array: whole panels, and a vector more, or all arrays
     * would begin on the same lines of the cache.
     */
    int step(int lanes) {
        return (TileProduct.panels(chunkTiles()) + 1) * lanes;
    }

    /** How many chunks so many images have. */
    int chunks(int images) {
        return (images + chunkImages - 1) / chunkImages * ((rows - 1) / chunkRows + 1);
    }

    /** Chunk {@code number} of so many images. */
    Chunk chunk(int number, int images) {
        int pieces = (rows - 1) / chunkRows + 1;
        int image = number / pieces * chunkImages;
        int row = number % pieces * chunkRows;
        return new Chunk(image, Math.min(chunkImages, images - image), row, Math.min(chunkRows, rows - row));
    }

    /** Tiles of a chunk. */
    int tiles(Chunk chunk) {
        return chunk.images * chunk.rows * columns;
    }

    /** Numbers of a map of the input. */
    int sourceSize() {
        return height * width;
    }

    /** Numbers of a map of the output. */
    int targetSize() {
        return outHeight * outWidth;
    }

    /** Where each number of a map of the input stands among vectors of channels, in rows of {@link #pitch}. */
    int[] sources() {
        return sources;
    }

    /** Where each number of a map of the output stands: [m × m] arrays over the tiles of an image. */
    int[] targets() {
        return targets;
    }

    /** The first row of the input that a chunk reads; may lie in the margin. */
    int firstRow(Chunk chunk) {
        return chunk.row * m - padding;
    }

    /** The first number of a map of the input that a chunk reads. */
    int sourceFrom(Chunk chunk) {
        return Math.max(0, firstRow(chunk)) * width;
    }

    /** The end of what it reads. */
    int sourceTo(Chunk chunk) {
        return Math.min(height, firstRow(chunk) + sourceRows(chunk.rows)) * width;
    }

    /** The first number of a map of the output that a chunk writes. */
    int targetFrom(Chunk chunk) {
        return chunk.row * m * outWidth;
    }

    /** The end of what it writes. */
    int targetTo(Chunk chunk) {
        return Math.min(outHeight, (chunk.row + chunk.rows) * m) * outWidth;
    }

    /** Whether tiles reach beyond the output. */
    boolean overlaps() {
        return outHeight % m != 0 || outWidth % m != 0;
    }
}
