package twice.convolution.direct;

/** A row or a pair of rows of output, tile after tile. For one thread. */
final class TiledRows {

    private final Taps taps;
    private final float[] scrap = new float[TileKernel.ROWS * TileKernel.COLUMNS];

    TiledRows(Taps taps) {
        this.taps = taps;
    }

    /**
     * Computes some rows. The taps may read as if there were two rows and whole tiles; only what was asked for is
     * written.
     *
     * @param p the upper row's place in x
     * @param o the upper row's place in y
     * @param rows 1 or 2
     */
    void run(float[] x, int p, float[] y, int o, int yStride, int rows, int columns) {
        int whole = rows == TileKernel.ROWS ? columns - columns % TileKernel.COLUMNS : 0;
        for (int c = 0; c < whole; c += TileKernel.COLUMNS) {
            taps.run(x, p + c, y, o + c, yStride);
        }
        for (int c = whole; c < columns; c += TileKernel.COLUMNS) {
            taps.run(x, p + c, scrap, 0, TileKernel.COLUMNS);
            int count = Math.min(TileKernel.COLUMNS, columns - c);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(scrap, r * TileKernel.COLUMNS, y, o + r * yStride + c, count);
            }
        }
    }
}
