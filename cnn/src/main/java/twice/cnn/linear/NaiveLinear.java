package twice.cnn.linear;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Linear;

/**
 * The fully connected layer as its formula says it, forward and backward, in loops:
 *
 * <pre>
 * y[n,o]  = b[o] + Σᵢ w[o,i]·x[n,i]
 * dx[n,i] = Σₒ dy[n,o]·w[o,i]
 * dw[o,i] = Σₙ dy[n,o]·x[n,i]
 * db[o]   = Σₙ dy[n,o]
 * </pre>
 *
 * The sums are in double, so that the faster rungs have a truth to be held to.
 *
 * <p>Next: {@link GemmLinear}.
 */
public final class NaiveLinear implements Operation {

    private final int inputs;
    private final int outputs;
    private final Site site;

    public NaiveLinear(Linear layer, Site site) {
        this.inputs = layer.inputs();
        this.outputs = layer.outputs();
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        float[] x = site.input().values();
        float[] w = site.parameter("weight").values();
        float[] b = site.optionalParameter("bias").map(Tensor::values).orElse(null);
        float[] y = site.output().values();
        for (int n = 0; n < pass.images(); n++) {
            for (int o = 0; o < outputs; o++) {
                double sum = b == null ? 0 : b[o];
                for (int i = 0; i < inputs; i++) {
                    sum += (double) w[o * inputs + i] * x[n * inputs + i];
                }
                y[n * outputs + o] = (float) sum;
            }
        }
    }

    @Override
    public void backward(Pass pass) {
        float[] x = site.input().values();
        float[] w = site.parameter("weight").values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        site.inputGradient().ifPresent(dx -> byInput(dy, w, dx.values(), pass.images()));
        site.gradient("weight").ifPresent(dw -> byWeight(dy, x, dw.values(), pass.images()));
        site.gradient("bias").ifPresent(db -> byBias(dy, db.values(), pass.images()));
    }

    private void byInput(float[] dy, float[] w, float[] dx, int images) {
        for (int n = 0; n < images; n++) {
            for (int i = 0; i < inputs; i++) {
                double sum = 0;
                for (int o = 0; o < outputs; o++) {
                    sum += (double) dy[n * outputs + o] * w[o * inputs + i];
                }
                dx[n * inputs + i] = (float) sum;
            }
        }
    }

    private void byWeight(float[] dy, float[] x, float[] dw, int images) {
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                double sum = 0;
                for (int n = 0; n < images; n++) {
                    sum += (double) dy[n * outputs + o] * x[n * inputs + i];
                }
                dw[o * inputs + i] = (float) sum;
            }
        }
    }

    private void byBias(float[] dy, float[] db, int images) {
        for (int o = 0; o < outputs; o++) {
            double sum = 0;
            for (int n = 0; n < images; n++) {
                sum += dy[n * outputs + o];
            }
            db[o] = (float) sum;
        }
    }
}
