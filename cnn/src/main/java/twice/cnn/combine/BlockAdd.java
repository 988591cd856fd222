package twice.cnn.combine;

import java.util.List;
import java.util.Optional;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Add;

/**
 * The sum of two arrays at a time in a loop that the compiler turns into vectors; the gradients are copied whole. Each number
 * is a piece of its own.
 *
 * <p><b>Cost.</b> Memory and nothing else: 12 bytes a number for two inputs forward, and 8 bytes backward for each
 * input.
 *
 * <p><b>What changed since {@link NaiveAdd}.</b> The loop over inputs is outside, so the inner one is as plain as can be. Sums of more
 * than two are rounded to float on the way.
 *
 * <p>Below: {@link NaiveAdd}. Next: {@code auto}, which runs it on threads.
 */
public final class BlockAdd implements PiecewiseOperation {

    private final Site site;

    /** The layer itself says nothing that the site's shapes don't say. */
    public BlockAdd(Add layer, Site site) {
        this.site = site;
    }

    @Override
    public int pieces(Pass pass) {
        return site.output().values().length / site.batch() * pass.images();
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        List<Tensor> inputs = site.inputs();
        float[] y = site.output().values();
        if (inputs.size() == 1) {
            System.arraycopy(inputs.get(0).values(), from, y, from, to - from);
            return;
        }
        add(inputs.get(0).values(), inputs.get(1).values(), y, from, to);
        for (int k = 2; k < inputs.size(); k++) {
            add(y, inputs.get(k).values(), y, from, to);
        }
    }

    private static void add(float[] a, float[] b, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = a[i] + b[i];
        }
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        for (Optional<Tensor> gradient : site.inputGradients()) {
            if (gradient.isPresent()) {
                System.arraycopy(dy, from, gradient.get().values(), from, to - from);
            }
        }
    }
}
