package twice.cnn.pool;

/**
 * The cells that the bins of adaptive pooling take along one direction. Rows and columns don't mix: a bin's cells are its
 * rows times its columns.
 */
final class Bins {

    private final int cells;
    private final int count;

    Bins(int cells, int count) {
        this.cells = cells;
        this.count = count;
    }

    int count() {
        return count;
    }

    /** The first cell of a bin. */
    int from(int bin) {
        return (int) ((long) bin * cells / count);
    }

    /** The cell after a bin's last. */
    int to(int bin) {
        return (int) (((bin + 1L) * cells + count - 1) / count);
    }

    /** How many cells a bin takes. */
    int length(int bin) {
        return to(bin) - from(bin);
    }
}
