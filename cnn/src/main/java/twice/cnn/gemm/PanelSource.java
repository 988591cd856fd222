package twice.cnn.gemm;

/**
 * A factor of a product that can be written in panels. A <em>line</em> is a row of A or a column of B; a panel holds some
 * neighbouring lines, {@link MicroKernel#ROWS} of A or {@link MicroKernel#COLUMNS} of B, side by side: first their numbers
 * for the first step of the sum, then those for the next.
 *
 * <p>A factor need not exist as a matrix: a convolution packs the windows of an image straight from the image.
 */
@FunctionalInterface
public interface PanelSource {

    /**
     * Writes one panel: number {@code step·width + line − firstLine} behind {@code at} is that line's at that step, where width
     * is the panel's whole width. Lines that are missing from it are written as zeros.
     *
     * @param firstLine the panel's first line
     * @param lines how many lines there are, from 1 to the panel's width
     * @param firstStep where the sum's part begins
     * @param steps how many steps it has
     * @param to where the panel is written
     * @param at its place there
     */
    void pack(int firstLine, int lines, int firstStep, int steps, float[] to, int at);
}
