package twice.cnn.gemm;

import twice.convolution.Workers;

/**
 * The matrix product as its definition says it: c[i,j] = Σₖ a[i,k]·b[k,j], one element of C after the other. The sum is in
 * double, where every product of two floats is exact, so that the faster rungs have a truth to be held to.
 *
 * <p><b>Cost.</b> m·n·k multiply-adds and no memory; k reads of B for each number of C, each in another row.
 *
 * <p><b>Where it loses.</b> Everywhere from some hundreds of rows on. A row's step further in B is a cache line further, of which
 * one number is used; when the sum is done, the line is gone. And a sum in one variable waits for its own last addition.
 *
 * <p>Next: {@link LoopOrderGemm}.
 */
public final class NaiveGemm implements Gemm {

    /** The workers aren't asked. */
    public NaiveGemm(Workers workers) {}

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        Gemm.check(a, b, c);
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                double sum = add ? c.values()[c.at(i, j)] : 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += (double) a.values()[a.at(i, k)] * b.values()[b.at(k, j)];
                }
                c.values()[c.at(i, j)] = (float) sum;
            }
        }
    }
}
