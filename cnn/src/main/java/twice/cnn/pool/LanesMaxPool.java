package twice.cnn.pool;

import java.util.Arrays;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;

/**
 * Max pooling by any windows: the largest of each column first, then of columns side by side, a vector of windows at a
 * time. A piece is a plane.
 *
 * <p><b>Cost.</b> kh + kw comparisons a window instead of kh·kw. One float a window if the network goes backward, and a few
 * rows of scratch a thread.
 *
 * <p><b>What changed since {@link TwoByTwoMaxPool}.</b> Windows may overlap and stick out. Each row is copied to where
 * minus infinity stands around it, so that no window needs to know about the edge. With a stride, columns are first sorted by
 * their remainder: then all windows' first columns are neighbours, all second ones, and so on. The winner's place in its
 * window travels along, and tells the way back.
 *
 * <p><b>Where it loses.</b> Strides from 3 on are sorted number by number. For touching windows of 2 × 2 the copies cost more
 * than the comparisons.
 *
 * <p>Below: {@link TwoByTwoMaxPool}. Next: {@code auto}, which chooses and runs on threads.
 */
public final class LanesMaxPool implements PiecewiseOperation {

    /** The place of what isn't there: after all that is. */
    private static final float NOWHERE = 1 << 23;

    private final Site site;
    private final Pair kernel;
    private final Pair stride;
    private final Pair padding;
    private final Shape in;
    private final Shape out;
    private final int width;
    private final int rowLength;
    private final int phaseLength;
    private final int windows;
    private final float[] winner;
    private final int[] offsets;
    private final ScratchPool pool;

    public LanesMaxPool(MaxPool layer, Site site) {
        this.site = site;
        this.kernel = layer.window().kernel();
        this.stride = layer.window().stride();
        this.padding = layer.window().padding();
        this.in = site.input().shape();
        this.out = site.output().shape();
        this.width = in.dim(3);
        this.windows = MaxLanes.roundedUp(out.dim(3));
        this.phaseLength = windows + MaxLanes.roundedUp(kernel.width());
        this.rowLength =
                Math.max(stride.width() * phaseLength, MaxLanes.roundedUp(padding.width() + MaxLanes.roundedUp(width)));
        this.winner = site.goesBackward() ? new float[site.output().values().length] : null;
        this.offsets = new int[kernel.height() * kernel.width()];
        Arrays.setAll(offsets, place -> place / kernel.width() * width + place % kernel.width());
        this.pool = new ScratchPool(5 * rowLength + 2 * windows);
    }

    @Override
    public int pieces(Pass pass) {
        return pass.images() * in.dim(1);
    }

    /** Scratch: a row, the largest of columns and their places, the latter two sorted, the largest of windows and their places. */
    @Override
    public void forward(Pass pass, int from, int to) {
        float[] y = site.output().values();
        float[] s = pool.borrow();
        int best = 5 * rowLength;
        int places = best + windows;
        Arrays.fill(s, 0, 2 * rowLength, Float.NEGATIVE_INFINITY);
        Arrays.fill(s, 2 * rowLength, 3 * rowLength, NOWHERE);
        for (int plane = from; plane < to; plane++) {
            for (int i = 0; i < out.dim(2); i++) {
                down(plane, i, s);
                boolean sorted = sort(s);
                int step = sorted ? phaseLength : 1;
                int values = sorted ? 3 * rowLength : rowLength;
                System.arraycopy(s, values, s, best, windows);
                System.arraycopy(s, values + rowLength, s, places, windows);
                for (int v = 1; v < kernel.width(); v++) {
                    int at = values + v % stride.width() * step + v / stride.width();
                    MaxLanes.across(s, at, at + rowLength, v, best, places, windows);
                }
                int o = (plane * out.dim(2) + i) * out.dim(3);
                System.arraycopy(s, best, y, o, out.dim(3));
                if (winner != null) {
                    System.arraycopy(s, places, winner, o, out.dim(3));
                }
            }
        }
        pool.giveBack(s);
    }

    private void down(int plane, int i, float[] s) {
        float[] x = site.input().values();
        int top = i * stride.height() - padding.height();
        int first = Math.max(0, top);
        int best = rowLength + padding.width();
        int places = best + rowLength;
        System.arraycopy(x, (plane * in.dim(2) + first) * width, s, best, width);
        Arrays.fill(s, places, places + width, (first - top) * kernel.width());
        for (int r = first + 1; r < Math.min(in.dim(2), top + kernel.height()); r++) {
            System.arraycopy(x, (plane * in.dim(2) + r) * width, s, 0, width);
            MaxLanes.down(s, 0, best, places, MaxLanes.roundedUp(width), (r - top) * kernel.width());
        }
    }

    /** Sorts columns by their remainder; not needed, and not done, for stride 1. */
    private boolean sort(float[] s) {
        int step = stride.width();
        for (int array = rowLength; array <= 2 * rowLength && step > 1; array += rowLength) {
            int to = array + 2 * rowLength;
            if (step == 2) {
                MaxLanes.split(s, array, to, to + phaseLength, phaseLength);
            } else {
                for (int phase = 0; phase < step; phase++) {
                    for (int m = 0; m < phaseLength; m++) {
                        s[to + phase * phaseLength + m] = s[array + m * step + phase];
                    }
                }
            }
        }
        return step > 1;
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        for (int plane = from; plane < to; plane++) {
            int p = plane * in.dim(2) * width;
            Arrays.fill(dx, p, p + in.dim(2) * width, 0);
            for (int i = 0; i < out.dim(2); i++) {
                int o = (plane * out.dim(2) + i) * out.dim(3);
                int corner = p + (i * stride.height() - padding.height()) * width - padding.width();
                for (int j = 0; j < out.dim(3); j++) {
                    dx[corner + j * stride.width() + offsets[(int) winner[o + j]]] += dy[o + j];
                }
            }
        }
    }
}
