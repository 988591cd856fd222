package twice.cnn.gemm;

import java.util.Arrays;
import twice.convolution.Workers;

/**
 * B in blocks that stay in the second-level cache while all rows of A and C come by, and four rows of a block at a time.
 *
 * <p><b>Cost.</b> As {@link LoopOrderGemm}; copies of a block of B, 128 KB, and of a piece of a row of C.
 *
 * <p><b>What changed since {@link LoopOrderGemm}.</b> The loops over k and j are cut into blocks, and the loop over the rows
 * of C stands inside of them: B comes from memory once in all, not once for each row of C. Within a block a row of C is
 * loaded and stored once for four multiply-adds. And what the inner loop reads are copies, each an array of its own with
 * the same index: now the compiler sees that nothing overlaps, and makes vectors of the loop by itself. A transposed B costs
 * no more, for it is turned when it is copied.
 *
 * <p><b>Where it loses.</b> A multiply-add still loads a number and a quarter and stores a quarter of one, all through the
 * first-level cache, so the arithmetic waits. What is used most should stand in registers.
 *
 * <p>Below: {@link LoopOrderGemm}. Next: {@link PackedGemm}.
 */
public final class BlockedGemm implements Gemm {

    private static final int DEPTH = 64;
    private static final int WIDTH = 512;

    private final float[][] block = new float[DEPTH][WIDTH];
    private final float[] sums = new float[WIDTH];

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
                    System.arraycopy(c.values(), c.at(i, j), sums, 0, width);
                    addRow(a, i, k, depth, width);
                    System.arraycopy(sums, 0, c.values(), c.at(i, j), width);
                }
            }
        }
    }

    private void copy(Matrix b) {
        for (int k = 0; k < b.rows(); k++) {
            for (int j = 0; j < b.columns(); j++) {
                block[k][j] = b.values()[b.at(k, j)];
            }
        }
    }

    /** The sums grow by the block times {@code depth} numbers of row i of A, from column k on. */
    private void addRow(Matrix a, int i, int k, int depth, int width) {
        float[] v = a.values();
        int next = a.columnStep();
        int d = 0;
        for (; d <= depth - 4; d += 4) {
            int p = a.at(i, k + d);
            addFour(
                    v[p],
                    block[d],
                    v[p + next],
                    block[d + 1],
                    v[p + 2 * next],
                    block[d + 2],
                    v[p + 3 * next],
                    block[d + 3],
                    sums,
                    width);
        }
        for (; d < depth; d++) {
            addOne(v[a.at(i, k + d)], block[d], sums, width);
        }
    }

    private static void addFour(
            float s0,
            float[] b0,
            float s1,
            float[] b1,
            float s2,
            float[] b2,
            float s3,
            float[] b3,
            float[] sums,
            int width) {
        for (int j = 0; j < width; j++) {
            sums[j] += (s0 * b0[j] + s1 * b1[j]) + (s2 * b2[j] + s3 * b3[j]);
        }
    }

    private static void addOne(float s, float[] b, float[] sums, int width) {
        for (int j = 0; j < width; j++) {
            sums[j] += s * b[j];
        }
    }
}
