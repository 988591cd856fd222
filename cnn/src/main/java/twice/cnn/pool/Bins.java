package twice.cnn.pool;

/**
 * The cells that the bins of adaptive pooling take along one direction. Rows and columns don't mix: a bin's cells are its
 * rows times its columns.
 *
 * @param from for each bin its first cell
 * @param to for each bin the cell after its last
 */
record Bins(int[] from, int[] to) {

    static Bins of(int length, int count) {
        Bins bins = new Bins(new int[count], new int[count]);
        for (int i = 0; i < count; i++) {
            bins.from[i] = (int) ((long) i * length / count);
            bins.to[i] = (int) (((i + 1L) * length + count - 1) / count);
        }
        return bins;
    }

    /** How many cells a bin takes. */
    int length(int bin) {
        return to[bin] - from[bin];
    }
}
