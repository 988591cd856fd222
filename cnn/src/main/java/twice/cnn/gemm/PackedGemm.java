package twice.cnn.gemm;

import twice.convolution.Workers;

/**
 * C in tiles of six rows by two vectors that stay in registers for a whole block of the sum, fed from packed copies of A and
 * B that lie in the very order in which they are read.
 *
 * <p><b>Cost.</b> As {@link BlockedGemm}, up to a tile's rounding up of m and n. Copies of at most 3072 × 1024 numbers of A
 * (12 MB), and of a strip of B of 288 KB for each thread; copying takes about a sixteenth of n and of m multiply-adds a
 * number, so it pays from some ten rows and columns on.
 *
 * <p><b>What changed since {@link BlockedGemm}.</b> Sums stay in registers: a step of a tile loads two vectors of B and six
 * numbers of A for twelve vectors of multiply-adds, and C is touched once in 256 steps. Each level of the memory has its
 * part: a tile in registers, a panel of A (6 KB) and the passing one of B in the first-level cache, the strip of B (256 KB) in
 * the second. Packing makes all four kinds of transposition the same, and lets panels be read without jumps.
 *
 * <p><b>Threads.</b> A is packed by all threads, then each takes strips of C as it gets done. {@code threads} on the ladder is
 * this class with more than one.
 *
 * <p><b>Where it loses.</b> With a few rows or columns packing takes longer than multiplying; tiles at the edges are
 * computed whole however little of them is asked for.
 *
 * <p><b>Source.</b> Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (ACM TOMS 34, 2008), sections 4 and
 * 5; Van Zee and van de Geijn, BLIS (ACM TOMS 41, 2015).
 *
 * <p><b>Measured.</b> 1024³, one thread: 107 GFLOP/s, 91 % of the 118 that a loop of multiply-adds alone does on the same core (AMD
 * EPYC (Zen 4), JDK 17, 2026-11).
 *
 * <p>Below: {@link BlockedGemm}. Next: {@link ChosenGemm}.
 */
public final class PackedGemm implements Gemm {

    /** The most rows of A that are packed at a time. */
    private static final int ROWS = 3072;

    /** The most steps of the sum for which A is packed at a time. */
    private static final int DEPTH = 4 * PackedMatrix.DEPTH;

    private final Workers workers;
    private final PackedMatrix left = new PackedMatrix();
    private final PanelProduct product;

    public PackedGemm(Workers workers) {
        this.workers = workers;
        this.product = new PanelProduct(workers);
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        Gemm.check(a, b, c);
        for (int top = 0; top < a.rows(); top += ROWS) {
            int bottom = Math.min(a.rows(), top + ROWS);
            int k = 0;
            do {
                int end = Math.min(a.columns(), k + DEPTH);
                left.pack(new LeftPanels(a.part(top, bottom, k, end)), bottom - top, end - k, workers);
                PanelSource right = new RightPanels(b.part(k, end, 0, b.columns()));
                product.multiply(left, right, c.part(top, bottom, 0, c.columns()), add || k > 0);
                k = end;
            } while (k < a.columns());
        }
    }
}
