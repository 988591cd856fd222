package twice.cnn.gemm;

import java.util.Arrays;
import twice.convolution.Workers;

/**
 * The same three loops, the innermost along a row of B and of C: row i of C is the sum of the rows of B, each times a number
 * of A.
 *
 * <p><b>Cost.</b> As {@link NaiveGemm}; C is read and written k times, from the first-level cache.
 *
 * <p><b>What changed since {@link NaiveGemm}.</b> Loops over i, k, j instead of i, j, k, and nothing else. Memory is read in
 * the order in which it lies, each cache line whole, and neighbouring numbers of C don't wait for each other. The sums are
 * in float.
 *
 * <p><b>Where it loses.</b> Each multiply-add loads two numbers and stores one, and B comes by once for each row of C. The
 * compiler makes no vectors of the inner loop: C and B are read at different offsets, so it can't know that a number that
 * is written isn't the next to be read. A transposed B has its rows in columns, and the loop jumps as before.
 *
 * <p>Below: {@link NaiveGemm}. Next: {@link BlockedGemm}.
 */
public final class LoopOrderGemm implements Gemm {

    /** The workers aren't asked. */
    public LoopOrderGemm(Workers workers) {}

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        Gemm.check(a, b, c);
        for (int i = 0; i < c.rows(); i++) {
            if (!add) {
                Arrays.fill(c.values(), c.at(i, 0), c.at(i, c.columns()), 0);
            }
            for (int k = 0; k < a.columns(); k++) {
                addRow(a.values()[a.at(i, k)], b, k, c, i);
            }
        }
    }

    /** Row i of C grows by row k of B times s. */
    private static void addRow(float s, Matrix b, int k, Matrix c, int i) {
        float[] from = b.values();
        float[] to = c.values();
        int p = b.at(k, 0);
        int o = c.at(i, 0);
        int step = b.columnStep();
        for (int j = 0; j < c.columns(); j++) {
            to[o + j] += s * from[p + j * step];
        }
    }
}
