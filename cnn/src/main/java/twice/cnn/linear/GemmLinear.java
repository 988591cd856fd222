package twice.cnn.linear;

import java.util.Arrays;
import java.util.Optional;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.gemm.Gemm;
import twice.cnn.gemm.Matrix;
import twice.cnn.layers.Linear;

/**
 * The fully connected layer as three products of matrices, with a batch's images as rows: Y = X·Wᵀ + b, dX = dY·W and dW =
 * dYᵀ·X.
 *
 * <p><b>Cost.</b> The same multiply-adds as {@link NaiveLinear}; the scratch of the product.
 *
 * <p><b>What changed since {@link NaiveLinear}.</b> The loops are those of a matrix product, so whatever makes that fast helps
 * here. What is transposed is only read in another order. The bias is written to Y before the product is added to it.
 *
 * <p><b>Where it loses.</b> A single image uses each weight once: then nothing can be faster than reading the weights from
 * memory.
 *
 * <p>Below: {@link NaiveLinear}.
 */
public final class GemmLinear implements Operation {

    private final int inputs;
    private final int outputs;
    private final Site site;
    private final Gemm gemm;
    private final Matrix weight;

    /**
     * Makes the layer ready.
     *
     * @param gemm how matrices are multiplied
     */
    public GemmLinear(Linear layer, Site site, Gemm gemm) {
        this.inputs = layer.inputs();
        this.outputs = layer.outputs();
        this.site = site;
        this.gemm = gemm;
        this.weight = Matrix.of(site.parameter("weight").values(), outputs, inputs);
    }

    @Override
    public void forward(Pass pass) {
        Matrix x = Matrix.of(site.input().values(), pass.images(), inputs);
        Matrix y = Matrix.of(site.output().values(), pass.images(), outputs);
        Optional<Tensor> bias = site.optionalParameter("bias");
        for (int n = 0; n < pass.images() && bias.isPresent(); n++) {
            System.arraycopy(bias.get().values(), 0, y.values(), y.at(n, 0), outputs);
        }
        gemm.multiply(x, weight.transposed(), y, bias.isPresent());
    }

    @Override
    public void backward(Pass pass) {
        Matrix x = Matrix.of(site.input().values(), pass.images(), inputs);
        Matrix dy = Matrix.of(site.outputGradient().map(Tensor::values).orElseThrow(), pass.images(), outputs);
        site.inputGradient()
                .ifPresent(dx -> gemm.multiply(dy, weight, Matrix.of(dx.values(), pass.images(), inputs), false));
        site.gradient("weight")
                .ifPresent(dw -> gemm.multiply(dy.transposed(), x, Matrix.of(dw.values(), outputs, inputs), false));
        site.gradient("bias").ifPresent(db -> sumRows(dy, db.values()));
    }

    private static void sumRows(Matrix dy, float[] sums) {
        Arrays.fill(sums, 0);
        for (int n = 0; n < dy.rows(); n++) {
            for (int o = 0; o < sums.length; o++) {
                sums[o] += dy.values()[dy.at(n, o)];
            }
        }
    }
}
