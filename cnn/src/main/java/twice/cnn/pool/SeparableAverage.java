package twice.cnn.pool;

import java.util.Arrays;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.Pair;

/**
 * Means of windows in two steps, first down and then across. A piece is a plane.
 *
 * <p><b>Cost.</b> kh + kw additions a window instead of kh·kw; a row or two of scratch a thread.
 *
 * <p><b>What changed since {@link NaiveAveragePool}.</b> A sum over a rectangle is the sum of its column sums, and windows side
 * by side share those. A row of column sums has zeros around it, so that no window needs to know about the edge. What is left
 * are loops over neighbouring cells, which the compiler turns into vectors. Backward it goes the other way: gradients are
 * spread across, and the row is added to all rows of the window. Sums are in float, and a division has become two
 * multiplications.
 *
 * <p><b>Where it loses.</b> With a stride, the steps across stay number by number.
 *
 * <p>Below: {@link NaiveAveragePool}. Next: {@code auto}, which runs it on threads.
 */
public final class SeparableAverage implements PiecewiseOperation {

    private final Site site;
    private final Pair kernel;
    private final Pair stride;
    private final Pair padding;
    private final int height;
    private final int width;
    private final int rows;
    private final int windows;
    private final int rowLength;
    private final float[] down;
    private final float[] across;
    private final ScratchPool pool;

    public SeparableAverage(AveragePool layer, Site site) {
        this.site = site;
        this.kernel = layer.window().kernel();
        this.stride = layer.window().stride();
        this.padding = layer.window().padding();
        Shape in = site.input().shape();
        this.height = in.dim(2);
        this.width = in.dim(3);
        this.rows = site.output().shape().dim(2);
        this.windows = site.output().shape().dim(3);
        this.rowLength = Math.max(padding.width() + width, (windows - 1) * stride.width() + kernel.width());
        boolean padded = layer.includePadding();
        this.down = shares(rows, kernel.height(), stride.height(), padding.height(), height, padded);
        this.across = shares(windows, kernel.width(), stride.width(), padding.width(), width, padded);
        this.pool = new ScratchPool(rowLength + windows);
    }

    /** For each window one over the cells that count, along one direction; the other one multiplies. */
    private static float[] shares(int count, int kernel, int stride, int padding, int length, boolean padded) {
        float[] shares = new float[count];
        for (int i = 0; i < count; i++) {
            int from = i * stride - padding;
            int to = Math.min(from + kernel, length + padding);
            shares[i] = 1f / (padded ? to - from : Math.min(to, length) - Math.max(0, from));
        }
        return shares;
    }

    @Override
    public int pieces(Pass pass) {
        return pass.images() * site.input().shape().dim(1);
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        float[] s = pool.borrow();
        Arrays.fill(s, 0, rowLength, 0);
        for (int plane = from; plane < to; plane++) {
            for (int i = 0; i < rows; i++) {
                int top = i * stride.height() - padding.height();
                int first = Math.max(0, top);
                System.arraycopy(x, (plane * height + first) * width, s, padding.width(), width);
                for (int r = first + 1; r < Math.min(height, top + kernel.height()); r++) {
                    add(x, (plane * height + r) * width, s, padding.width(), width);
                }
                int o = (plane * rows + i) * windows;
                Arrays.fill(y, o, o + windows, 0);
                for (int v = 0; v < kernel.width(); v++) {
                    if (stride.width() == 1) {
                        add(s, v, y, o, windows);
                    } else {
                        gather(s, v, stride.width(), y, o, windows);
                    }
                }
                scale(y, o, across, down[i], y, o, windows);
            }
        }
        pool.giveBack(s);
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        float[] s = pool.borrow();
        for (int plane = from; plane < to; plane++) {
            Arrays.fill(dx, plane * height * width, (plane + 1) * height * width, 0);
            for (int i = 0; i < rows; i++) {
                Arrays.fill(s, 0, rowLength, 0);
                scale(dy, (plane * rows + i) * windows, across, down[i], s, rowLength, windows);
                for (int v = 0; v < kernel.width(); v++) {
                    if (stride.width() == 1) {
                        add(s, rowLength, s, v, windows);
                    } else {
                        scatter(s, rowLength, s, v, stride.width(), windows);
                    }
                }
                int top = i * stride.height() - padding.height();
                for (int r = Math.max(0, top); r < Math.min(height, top + kernel.height()); r++) {
                    add(s, padding.width(), dx, (plane * height + r) * width, width);
                }
            }
        }
        pool.giveBack(s);
    }

    private static void add(float[] from, int p, float[] to, int o, int count) {
        for (int j = 0; j < count; j++) {
            to[o + j] += from[p + j];
        }
    }

    private static void gather(float[] from, int p, int stride, float[] to, int o, int count) {
        for (int j = 0; j < count; j++) {
            to[o + j] += from[p + j * stride];
        }
    }

    private static void scatter(float[] from, int p, float[] to, int o, int stride, int count) {
        for (int j = 0; j < count; j++) {
            to[o + j * stride] += from[p + j];
        }
    }

    private static void scale(float[] from, int p, float[] by, float share, float[] to, int o, int count) {
        for (int j = 0; j < count; j++) {
            to[o + j] = from[p + j] * (by[j] * share);
        }
    }
}
