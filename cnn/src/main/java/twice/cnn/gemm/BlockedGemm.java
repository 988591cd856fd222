package twice.cnn.gemm;

import java.util.Arrays;
import twice.convolution.Workers;

/**
 * B in blocks that stay in the second-level cache while all rows of A and C come by, and four rows of a block at a time.
 *
 * <p><b>Cost.</b> As {@link LoopOrderGemm}; a copy of a block of B, 128 KB.
 *
 * <p><b>What changed since {@link LoopOrderGemm}.</b> The loops over k and j are cut into blocks, and the loop over the rows
 * of C stands inside of them. So B comes from memory once in all instead of once for each row of C. Within a block a row of
 * C is loaded and stored for four multiply-adds instead of one. A block is copied before it is used: then it lies in one
 * piece, and a transposed B costs no more.
 *
 * <p><b>Where it loses.</b> A multiply-add still loads a number and a quarter and stores a quarter of one, all through the
 * first-level cache, so the arithmetic waits. What is used most should stand in registers.
 *
 * <p>Below: {@link LoopOrderGemm}. Next: {@link PackedGemm}.
 */
public final class BlockedGemm implements Gemm {

    private static final int DEPTH = 64;
    private static final int WIDTH = 512;

    private final float[] block = new float[DEPTH * WIDTH];

    /** The workers aren't asked. */
    public BlockedGemm(Workers workers) {}

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        Gemm.check(a, b, c);
        for (int i = 0; i < c.rows() && !add; i++) {
            Arrays.fill(c.values(), c.at(i, 0), c.at(i, c.columns()), 0);
        }
        for (int k = 0; k < b.rows(); k += DEPTH) {
            int depth = Math.min(DEPTH, b.rows() - k);
            for (int j = 0; j < b.columns(); j += WIDTH) {
                int width = Math.min(WIDTH, b.columns() - j);
                copy(b.part(k, k + depth, j, j + width));
                for (int i = 0; i < c.rows(); i++) {
                    addRow(a, i, k, depth, c.values(), c.at(i, j), width);
                }
            }
        }
    }

    private void copy(Matrix b) {
        for (int k = 0; k < b.rows(); k++) {
            for (int j = 0; j < b.columns(); j++) {
                block[k * WIDTH + j] = b.values()[b.at(k, j)];
            }
        }
    }

    /** A row's piece of C grows by the block times {@code depth} numbers of row i of A, from column k on. */
    private void addRow(Matrix a, int i, int k, int depth, float[] c, int o, int width) {
        float[] v = a.values();
        int next = a.columnStep();
        int d = 0;
        for (; d <= depth - 4; d += 4) {
            int p = a.at(i, k + d);
            RowSum.addFour(v[p], v[p + next], v[p + 2 * next], v[p + 3 * next], block, d * WIDTH, WIDTH, c, o, width);
        }
        for (; d < depth; d++) {
            RowSum.addOne(v[a.at(i, k + d)], block, d * WIDTH, c, o, width);
        }
    }
}
