package twice.cnn.gemm;

import twice.convolution.VectorModule;
import twice.convolution.Workers;

/** Chooses by sizes. */
public final class ChosenGemm implements Gemm {

    /** Multiply-adds below which packing takes longer than it saves. */
    static long TINY = Long.getLong("tiny", 2000);

    /** Rows up to which a large matrix is read where it stands. */
    static int FEW = Integer.getInteger("few", 4);

    private final Gemm loops;
    private final Gemm large;
    private final SkinnyGemm skinny;

    public ChosenGemm(Workers workers) {
        boolean vectors = VectorModule.isThere();
        loops = new LoopOrderGemm(workers);
        large = vectors ? new PackedGemm(workers) : new BlockedGemm(workers);
        skinny = vectors ? new SkinnyGemm(workers) : null;
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        Gemm.check(a, b, c);
        if (skinny != null
                && (isSkinny(a, b, c, add) || isSkinny(b.transposed(), a.transposed(), c.transposed(), add))) {
            return;
        }
        boolean tiny = (long) a.rows() * b.columns() * a.columns() < TINY;
        (tiny ? loops : large).multiply(a, b, c, add);
    }

    private boolean isSkinny(Matrix x, Matrix m, Matrix c, boolean add) {
        if (x.rows() > FEW) {
            return false;
        }
        if (m.rowStep() == 1 && x.columnStep() == 1) {
            skinny.byRows(x, m.transposed(), c, add);
            return true;
        }
        if (m.columnStep() == 1 && c.columnStep() == 1) {
            skinny.byColumns(x, m, c, add);
            return true;
        }
        return false;
    }
}
