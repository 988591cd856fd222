package twice.cnn.gemm;

import twice.convolution.VectorModule;
import twice.convolution.Workers;

/**
 * Chooses by the sizes. Products of at most 512 multiply-adds are done in plain loops: packing would take longer. Up to
 * four rows times a large matrix, or a matrix times up to four columns, only read that matrix once: nothing is packed where
 * it lies well for that. All else is packed. Without the vector module it is {@link BlockedGemm} that does it all.
 *
 * <p><b>Where it loses.</b> Fewer than sixteen columns leave most lanes of a tile empty, and four to eight rows times a matrix
 * larger than the caches would still be faster read where it stands, by up to a half, on a machine with quick memory.
 *
 * <p>Below: {@link PackedGemm}.
 */
public final class ChosenGemm implements Gemm {

    private static final long TINY = 512;
    private static final int FEW = 4;

    private final Gemm loops;
    private final Gemm packed;
    private final SkinnyGemm skinny;

    public ChosenGemm(Workers workers) {
        boolean vectors = VectorModule.isThere();
        loops = new BlockedGemm(workers);
        packed = vectors ? new PackedGemm(workers) : loops;
        skinny = vectors ? new SkinnyGemm(workers) : null;
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        Gemm.check(a, b, c);
        if ((long) a.rows() * b.columns() * a.columns() <= TINY) {
            loops.multiply(a, b, c, add);
        } else if (!multipliedFewRows(a, b, c, add)
                && !multipliedFewRows(b.transposed(), a.transposed(), c.transposed(), add)) {
            packed.multiply(a, b, c, add);
        }
    }

    /** Does C = X·M if X has few rows and all lies so that M can be read in its order. */
    private boolean multipliedFewRows(Matrix x, Matrix m, Matrix c, boolean add) {
        if (skinny == null || x.rows() > FEW) {
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
