package twice.cnn.gemm;

import java.util.Arrays;

/**
 * A few neighbouring columns of C, as one thread computes them, with the scratch for it. For each block of the sum it packs
 * the strip's part of B, which then stays in the second-level cache while all panels of A come by; a panel of A stays in
 * the first-level cache for the strip's tiles.
 */
public final class Strip {

    /** The most columns of a strip; so its packed block takes at most 256 KB. */
    public static final int COLUMNS = 256;

    private final float[] packed = new float[PackedMatrix.DEPTH * (COLUMNS + MicroKernel.COLUMNS)];
    private final float[] edge = new float[MicroKernel.ROWS * MicroKernel.COLUMNS];

    /**
     * Columns {@code left} to {@code right} (exclusive; at most {@link #COLUMNS}) and rows {@code top} to {@code bottom}
     * (exclusive; top a multiple of {@link MicroKernel#ROWS}) of C = A·B or C += A·B.
     *
     * @param a the left factor, packed
     * @param b the right factor, packed here
     * @param c row-major, the whole of it
     * @param add whether what stands in C is kept and added to
     */
    public void multiply(
            PackedMatrix a, PanelSource b, Matrix c, int top, int bottom, int left, int right, boolean add) {
        if (a.depth() == 0 && !add) {
            clear(c, top, bottom, left, right);
        }
        for (int k = 0; k < a.depth(); k += a.blockDepth()) {
            int steps = Math.min(a.blockDepth(), a.depth() - k);
            for (int j = left; j < right; j += MicroKernel.COLUMNS) {
                b.pack(j, Math.min(MicroKernel.COLUMNS, right - j), k, steps, packed, (j - left) * steps);
            }
            for (int i = top; i < bottom; i += MicroKernel.ROWS) {
                int p = a.at(i / MicroKernel.ROWS, k, steps);
                int rows = Math.min(MicroKernel.ROWS, bottom - i);
                for (int j = left; j < right; j += MicroKernel.COLUMNS) {
                    int columns = Math.min(MicroKernel.COLUMNS, right - j);
                    int q = (j - left) * steps;
                    if (rows == MicroKernel.ROWS && columns == MicroKernel.COLUMNS) {
                        MicroKernel.tile(
                                a.values(), p, packed, q, steps, c.values(), c.at(i, j), c.rowStep(), add || k > 0);
                    } else {
                        MicroKernel.tile(a.values(), p, packed, q, steps, edge, 0, MicroKernel.COLUMNS, false);
                        takeEdge(c, i, j, rows, columns, add || k > 0);
                    }
                }
            }
        }
    }

    /** Takes those numbers of a tile that C has room for. */
    private void takeEdge(Matrix c, int top, int left, int rows, int columns, boolean add) {
        for (int i = 0; i < rows; i++) {
            int o = c.at(top + i, left);
            for (int j = 0; j < columns; j++) {
                float sum = edge[i * MicroKernel.COLUMNS + j];
                c.values()[o + j] = add ? c.values()[o + j] + sum : sum;
            }
        }
    }

    private static void clear(Matrix c, int top, int bottom, int left, int right) {
        for (int i = top; i < bottom; i++) {
            Arrays.fill(c.values(), c.at(i, left), c.at(i, right), 0);
        }
    }
}
