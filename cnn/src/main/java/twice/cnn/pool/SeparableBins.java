package twice.cnn.pool;

import java.util.Arrays;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.AdaptiveAveragePool;

/**
 * Means of bins in two steps, first down and then across. A piece is a plane.
 *
 * <p><b>Cost.</b> As many additions a bin as it has columns, and for each row of bins one addition of each row of the input in
 * it; a row of scratch a thread.
 *
 * <p><b>What changed since {@link NaiveAdaptiveAveragePool}.</b> A sum over a rectangle is the sum of its column sums. Those are
 * computed for a whole row of columns at once, in loops over neighbouring cells that the compiler turns into vectors.
 * Backward it goes the other way: each gradient is spread across, and the row is added to all rows of the bin. Sums are in
 * float.
 *
 * <p><b>Where it loses.</b> Across, bins are summed one by one, since they differ in size.
 *
 * <p>Below: {@link NaiveAdaptiveAveragePool}. Next: {@link GlobalAverage}.
 */
public final class SeparableBins implements PiecewiseOperation {

    private final Site site;
    private final Bins rows;
    private final Bins columns;
    private final int height;
    private final int width;
    private final ScratchPool pool;

    public SeparableBins(AdaptiveAveragePool layer, Site site) {
        this.site = site;
        Shape in = site.input().shape();
        this.height = in.dim(2);
        this.width = in.dim(3);
        this.rows = new Bins(height, layer.output().height());
        this.columns = new Bins(width, layer.output().width());
        this.pool = new ScratchPool(width);
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
        int windows = columns.count();
        for (int plane = from; plane < to; plane++) {
            for (int i = 0; i < rows.count(); i++) {
                int first = rows.from(i);
                System.arraycopy(x, (plane * height + first) * width, scratch, 0, width);
                for (int r = first + 1; r < rows.to(i); r++) {
                    add(x, (plane * height + r) * width, scratch, 0, width);
                }
                int o = (plane * rows.count() + i) * windows;
                for (int j = 0; j < windows; j++) {
                    float sum = 0;
                    for (int q = columns.from(j); q < columns.to(j); q++) {
                        sum += scratch[q];
                    }
                    y[o + j] = sum / ((float) rows.length(i) * columns.length(j));
                }
            }
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
        float[] scratch = pool.borrow();
        int windows = columns.count();
        for (int plane = from; plane < to; plane++) {
            Arrays.fill(dx, plane * height * width, (plane + 1) * height * width, 0);
            for (int i = 0; i < rows.count(); i++) {
                int o = (plane * rows.count() + i) * windows;
                Arrays.fill(scratch, 0, width, 0);
                for (int j = 0; j < windows; j++) {
                    float share = dy[o + j] / ((float) rows.length(i) * columns.length(j));
                    for (int q = columns.from(j); q < columns.to(j); q++) {
                        scratch[q] += share;
                    }
                }
                for (int r = rows.from(i); r < rows.to(i); r++) {
                    add(scratch, 0, dx, (plane * height + r) * width, width);
                }
            }
        }
        pool.giveBack(scratch);
    }

    private static void add(float[] from, int p, float[] to, int o, int count) {
        for (int j = 0; j < count; j++) {
            to[o + j] += from[p + j];
        }
    }
}
