package twice.cnn.pool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Pair;
import twice.cnn.norm.PlaneSums;

/**
 * The mean of a whole plane, as networks end since GoogLeNet. A piece is a plane.
 *
 * <p><b>Cost.</b> The input is read once, backward the gradient is written once.
 *
 * <p><b>What changed since {@link SeparableBins}.</b> A plane is a run of numbers, and their sum has neither rows nor columns:
 * four vectors of partial sums a step ({@link PlaneSums}). Backward, one number fills the plane.
 *
 * <p><b>Limits.</b> One bin.
 *
 * <p>Below: {@link SeparableBins}. Next: {@code auto}, which chooses and runs on threads.
 */
public final class GlobalAverage implements PiecewiseOperation {

    private final Site site;
    private final int plane;
    private final ScratchPool pool = new ScratchPool(PlaneSums.SCRATCH);

    /** The layer itself says nothing that the site's shapes don't say. */
    public GlobalAverage(AdaptiveAveragePool layer, Site site) {
        this.site = site;
        Shape in = site.input().shape();
        this.plane = in.dim(2) * in.dim(3);
    }

    /** Why it can't take such bins. */
    public static Optional<String> refusal(AdaptiveAveragePool layer, List<Shape> inputs) {
        boolean one = layer.output().equals(Pair.of(1));
        return one ? Optional.empty() : Optional.of("only one bin a plane");
    }

    @Override
    public int pieces(Pass pass) {
        return pass.images() * site.input().shape().dim(1);
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        float[] scratch = pool.borrow();
        for (int p = from; p < to; p++) {
            double sum = 0;
            for (int i = p * plane; i < (p + 1) * plane; i += PlaneSums.BLOCK) {
                int end = Math.min((p + 1) * plane, i + PlaneSums.BLOCK);
                sum += PlaneSums.sum(x, i, end, 0, false, scratch, 0);
            }
            y[p] = (float) (sum / plane);
        }
        pool.giveBack(scratch);
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        for (int p = from; p < to; p++) {
            Arrays.fill(dx, p * plane, (p + 1) * plane, dy[p] / plane);
        }
    }
}
