package twice.cnn.gemm;

import java.util.Arrays;
import twice.convolution.Workers;

/**
 * A large matrix times a few vectors: each number of the matrix is used once or a few times, so the time is that of reading
 * it from memory. Nothing is packed; the matrix is read where it stands, in the order in which it lies.
 *
 * <p><b>Measured.</b> One row times 25088 × 4096, one thread: 17 ms, 24 GB/s (AMD EPYC (Zen 4), JDK 17, 2026-11).
 */
final class SkinnyGemm {

    /** Numbers of the matrix that a thread takes at a time; they stay in its second-level cache for all of the vectors. */
    private static final int PIECE = 1 << 17;

    /** Columns that a thread takes at a time. */
    private static final int COLUMNS = 1024;

    private final Workers workers;

    SkinnyGemm(Workers workers) {
        this.workers = workers;
    }

    /**
     * Rows of X times Mᵀ, or added to C: c[i,j] = Σₖ x[i,k]·m[j,k].
     *
     * @param x row-major, few rows
     * @param m row-major
     */
    void byRows(Matrix x, Matrix m, Matrix c, boolean add) {
        int rowsATask = Math.max(1, PIECE / Math.max(1, 4 * m.columns())) * 4;
        workers.run((m.rows() + rowsATask - 1) / rowsATask, task -> {
            float[] sums = new float[DotKernel.SCRATCH];
            int last = Math.min(m.rows(), (task + 1) * rowsATask);
            for (int i = 0; i < x.rows(); i++) {
                int j = task * rowsATask;
                for (; j <= last - 4; j += 4) {
                    DotKernel.four(m.values(), m.at(j, 0), m.rowStep(), x.values(), x.at(i, 0), m.columns(), sums);
                    for (int r = 0; r < 4; r++) {
                        put(c, c.at(i, j + r), sums[r], add);
                    }
                }
                for (; j < last; j++) {
                    float sum = DotKernel.one(m.values(), m.at(j, 0), x.values(), x.at(i, 0), m.columns());
                    put(c, c.at(i, j), sum, add);
                }
            }
        });
    }

    private static void put(Matrix c, int at, float sum, boolean add) {
        c.values()[at] = add ? c.values()[at] + sum : sum;
    }

    /**
     * Rows of X times M, or added to C: c[i,j] = Σₖ x[i,k]·m[k,j]. A thread takes a range of columns.
     *
     * @param x few rows
     * @param m row-major
     * @param c row-major
     */
    void byColumns(Matrix x, Matrix m, Matrix c, boolean add) {
        workers.run((m.columns() + COLUMNS - 1) / COLUMNS, task -> {
            int left = task * COLUMNS;
            int columns = Math.min(COLUMNS, m.columns() - left);
            for (int i = 0; i < x.rows() && !add; i++) {
                Arrays.fill(c.values(), c.at(i, left), c.at(i, left + columns), 0);
            }
            int k = 0;
            for (; k <= m.rows() - 4; k += 4) {
                for (int i = 0; i < x.rows(); i++) {
                    ScaledRows.addFour(
                            x.values(),
                            x.at(i, k),
                            x.columnStep(),
                            m.values(),
                            m.at(k, left),
                            m.rowStep(),
                            c.values(),
                            c.at(i, left),
                            columns);
                }
            }
            for (; k < m.rows(); k++) {
                for (int i = 0; i < x.rows(); i++) {
                    ScaledRows.addOne(
                            x.values()[x.at(i, k)], m.values(), m.at(k, left), c.values(), c.at(i, left), columns);
                }
            }
        });
    }
}
