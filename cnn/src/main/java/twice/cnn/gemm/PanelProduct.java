package twice.cnn.gemm;

import java.util.Arrays;
import twice.convolution.Workers;

/**
 * The product of a packed left factor with whatever can write panels of the right one, on several threads. C is cut into
 * strips of columns, and where there are few of them also across; a thread takes a piece at a time. Each number of C is the
 * same sum in the same order however C is cut, so the bits don't depend on threads.
 *
 * <p>It keeps the scratch of its threads from call to call and serves one caller at a time.
 */
public final class PanelProduct {

    /** Strips to make for each thread, so that all end at about the same time. */
    private static final int STRIPS_A_THREAD = 4;

    /** Multiply-adds below which a piece isn't worth another thread's waking up. */
    private static final long PIECE = 1_000_000;

    private final Workers workers;
    private final StripPool pool = new StripPool();

    public PanelProduct(Workers workers) {
        this.workers = workers;
    }

    /**
     * C = A·B, or C += A·B.
     *
     * @param a packed, as many rows as C
     * @param b as many lines as C has columns, as many steps as A has
     * @param c row-major
     * @param add whether what stands in C is kept and added to; if not, it isn't read
     */
    public void multiply(PackedMatrix a, PanelSource b, Matrix c, boolean add) {
        multiply(a, b, c, add, null);
    }

    /**
     * C = A·B + a number for each row, as a convolution's bias is.
     *
     * @param bias as long as C is high
     */
    public void multiplyWithBias(PackedMatrix a, PanelSource b, Matrix c, float[] bias) {
        multiply(a, b, c, true, bias);
    }

    private void multiply(PackedMatrix a, PanelSource b, Matrix c, boolean add, float[] bias) {
        if (c.rows() == 0 || c.columns() == 0) {
            return;
        }
        long worthwhile = (long) c.rows() * c.columns() * a.depth() / PIECE;
        int wanted =
                workers.threads() == 1 ? 1 : (int) Math.min((long) STRIPS_A_THREAD * workers.threads(), worthwhile + 1);
        int width = stripWidth(c.columns(), wanted);
        int strips = divideUp(c.columns(), width);
        int height = pieceHeight(c.rows(), strips, wanted);
        workers.run(strips * divideUp(c.rows(), height), task -> {
            int left = task % strips * width;
            int top = task / strips * height;
            int right = Math.min(c.columns(), left + width);
            int bottom = Math.min(c.rows(), top + height);
            if (bias != null) {
                for (int i = top; i < bottom; i++) {
                    Arrays.fill(c.values(), c.at(i, left), c.at(i, right), bias[i]);
                }
            }
            Strip strip = pool.take();
            strip.multiply(a, b, c, top, bottom, left, right, add);
            pool.giveBack(strip);
        });
    }

    private static int stripWidth(int columns, int wanted) {
        int panels = divideUp(columns, wanted * MicroKernel.COLUMNS);
        return Math.min(Strip.COLUMNS, panels * MicroKernel.COLUMNS);
    }

    /** Pieces of a strip pack the same part of B, each for itself, so there are no more than needed. */
    private static int pieceHeight(int rows, int strips, int wanted) {
        int pieces = divideUp(wanted, 2 * strips);
        return divideUp(rows, pieces * MicroKernel.ROWS) * MicroKernel.ROWS;
    }

    private static int divideUp(int a, int b) {
        return (a + b - 1) / b;
    }
}
