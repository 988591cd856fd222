package twice.convolution.separable;

/** Convolves a piece of a row along itself. For one thread. */
public final class RowPass {

    /** After so many terms a new sum is begun, so that rounding doesn't build up. */
    private static final int CHAIN = 128;

    /** Places behind the last value that are read and don't matter. */
    public static final int SPARE = RowKernel.COLUMNS;

    private final float[] weights;
    private final float[] scrap = new float[RowKernel.COLUMNS];

    public RowPass(float[] weights) {
        this.weights = weights;
    }

    /**
     * Computes {@code columns} values.
     *
     * @param x what is read, from {@code p} on, as if whole vectors were wanted
     * @param y where to write, from {@code o} on
     * @param add whether to add to what stands in y
     */
    public void run(float[] x, int p, float[] y, int o, int columns, boolean add) {
        int whole = columns - columns % RowKernel.COLUMNS;
        for (int c = 0; c < whole; c += RowKernel.COLUMNS) {
            convolve(x, p + c, y, o + c, add);
        }
        if (whole < columns) {
            int rest = columns - whole;
            System.arraycopy(y, o + whole, scrap, 0, rest);
            convolve(x, p + whole, scrap, 0, add);
            System.arraycopy(scrap, 0, y, o + whole, rest);
        }
    }

    private void convolve(float[] x, int p, float[] y, int o, boolean add) {
        for (int from = 0; from < weights.length; from += CHAIN) {
            RowKernel.run(x, p, weights, from, Math.min(weights.length, from + CHAIN), y, o, add || from > 0);
        }
    }
}
