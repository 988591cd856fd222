package twice.cnn.gemm;

import twice.convolution.Workers;

/** The product by packed panels, in blocks of A that take at most 12 MB. */
public final class PackedGemm implements Gemm {

    /** The most rows and steps of A that are packed at a time. */
    private static final int ROWS = 3072;

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
                product.multiply(
                        left,
                        new RightPanels(b.part(k, end, 0, b.columns())),
                        c.part(top, bottom, 0, c.columns()),
                        add || k > 0);
                k = end;
            } while (k < a.columns());
        }
    }
}
