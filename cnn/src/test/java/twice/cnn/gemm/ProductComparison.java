package twice.cnn.gemm;

import static org.junit.jupiter.api.Assertions.fail;

import twice.cnn.gemm.GemmCase.Matrices;

/** Compares a product with sums in double. */
final class ProductComparison {

    private ProductComparison() {}

    /**
     * Demands of every element |found − Σab − c| ≤ (k + 2)·2⁻²⁴·(Σ|ab| + |c|), which any order of summation in float
     * keeps, and that nothing was written outside of C. On whole numbers it demands the very number.
     *
     * @param before the factors and what C held before
     * @param found what it holds now, in the same places
     */
    static void demand(String what, Matrices before, boolean add, Matrix found, boolean whole) {
        Matrix a = before.a();
        Matrix b = before.b();
        Matrix c = before.c();
        float[] outside = c.values().clone();
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                double sum = add ? c.values()[c.at(i, j)] : 0;
                double size = Math.abs(sum);
                for (int k = 0; k < a.columns(); k++) {
                    double product = (double) a.values()[a.at(i, k)] * b.values()[b.at(k, j)];
                    sum += product;
                    size += Math.abs(product);
                }
                double bound = whole ? 0 : (a.columns() + 2) * 0x1p-24 * size;
                double error = Math.abs(found.values()[found.at(i, j)] - sum);
                if (!(error <= bound)) {
                    fail(what + " at (" + i + ", " + j + "): expected " + sum + ", found "
                            + found.values()[found.at(i, j)] + ", error " + error + ", bound " + bound);
                }
                outside[c.at(i, j)] = found.values()[found.at(i, j)];
            }
        }
        for (int i = 0; i < outside.length; i++) {
            if (outside[i] != found.values()[i]) {
                fail(what + ": wrote outside of C at " + i);
            }
        }
    }
}
