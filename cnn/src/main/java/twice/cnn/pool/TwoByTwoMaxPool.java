package twice.cnn.pool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;

/**
 * Max pooling by windows of 2 × 2 that touch each other, the most common ones: a vector of windows at a time, each of them
 * read once. A piece is a plane.
 *
 * <p><b>Cost.</b> 4 comparisons' worth a window; the memory that the input takes. One float a window more if the network
 * goes backward: which of the four cells was the largest.
 *
 * <p><b>What changed since {@link NaiveMaxPool}.</b> Windows share nothing, so even and odd columns are sorted apart in
 * registers ({@link TwoByTwoLanes}) and compared lane by lane. Backward need not look at the input again: it reads where
 * the gradient goes, and writes every cell of it once, zeros included.
 *
 * <p>Rows shorter than a vector are computed as if they were a vector long. What is too much lands where the next row
 * will be written, after that; only where a piece ends is care needed.
 *
 * <p><b>Limits.</b> 2 × 2 with stride 2, no padding, no incomplete windows.
 *
 * <p>Below: {@link NaiveMaxPool}. Next: {@link LanesMaxPool}.
 */
public final class TwoByTwoMaxPool implements PiecewiseOperation {

    private static final int LANES = TwoByTwoLanes.LANES;

    private final Site site;
    private final float[] winner;
    private final int height;
    private final int width;
    private final int rows;
    private final int windows;

    public TwoByTwoMaxPool(MaxPool layer, Site site) {
        this.site = site;
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        this.height = in.dim(2);
        this.width = in.dim(3);
        this.rows = out.dim(2);
        this.windows = out.dim(3);
        this.winner = site.goesBackward() ? new float[site.output().values().length] : null;
    }

    /** Why it can't take such windows. */
    public static Optional<String> refusal(MaxPool layer, List<Shape> inputs) {
        Window window = layer.window();
        Shape in = inputs.get(0);
        boolean whole = !window.ceil() || (in.dim(1) % 2 == 0 && in.dim(2) % 2 == 0);
        boolean fits = window.kernel().equals(Pair.of(2))
                && window.stride().equals(Pair.of(2))
                && window.padding().equals(Pair.of(0))
                && whole;
        return fits ? Optional.empty() : Optional.of("only whole windows of 2×2 with stride 2 and no padding");
    }

    @Override
    public int pieces(Pass pass) {
        return pass.images() * site.input().shape().dim(1);
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        int end = to * rows * windows;
        for (int plane = from; plane < to; plane++) {
            for (int i = 0; i < rows; i++) {
                int p = (plane * height + 2 * i) * width;
                int o = (plane * rows + i) * windows;
                if (windows >= LANES) {
                    int done = TwoByTwoLanes.forward(x, p, width, y, winner, o, windows);
                    int rest = done < windows ? windows - LANES : windows;
                    TwoByTwoLanes.forward(x, p + 2 * rest, width, y, winner, o + rest, windows - rest);
                } else if (o + LANES <= end && p + width + 2 * LANES <= x.length) {
                    TwoByTwoLanes.forward(x, p, width, y, winner, o, LANES);
                } else {
                    windowByWindow(x, p, y, o);
                }
            }
        }
    }

    private void windowByWindow(float[] x, int p, float[] y, int o) {
        for (int j = 0; j < windows; j++) {
            int q = p + 2 * j;
            int best = 0;
            float largest = x[q];
            for (int cell = 1; cell < 4; cell++) {
                float value = x[q + cell / 2 * width + cell % 2];
                if (value > largest || Float.isNaN(value)) {
                    largest = value;
                    best = cell;
                }
            }
            y[o + j] = largest;
            if (winner != null) {
                winner[o + j] = best;
            }
        }
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        int end = to * height * width;
        for (int plane = from; plane < to; plane++) {
            for (int i = 0; i < rows; i++) {
                int p = (plane * height + 2 * i) * width;
                int o = (plane * rows + i) * windows;
                if (windows >= LANES) {
                    int done = TwoByTwoLanes.backward(dy, winner, o, dx, p, width, windows);
                    int rest = done < windows ? windows - LANES : windows;
                    TwoByTwoLanes.backward(dy, winner, o + rest, dx, p + 2 * rest, width, windows - rest);
                } else if (o + LANES <= dy.length && p + width + 2 * LANES <= end) {
                    TwoByTwoLanes.backward(dy, winner, o, dx, p, width, LANES);
                } else {
                    backWindowByWindow(dy, o, dx, p);
                }
                if (width > 2 * windows) {
                    dx[p + width - 1] = 0;
                    dx[p + 2 * width - 1] = 0;
                }
            }
            Arrays.fill(dx, (plane * height + 2 * rows) * width, (plane + 1) * height * width, 0);
        }
    }

    private void backWindowByWindow(float[] dy, int o, float[] dx, int p) {
        for (int j = 0; j < windows; j++) {
            for (int cell = 0; cell < 4; cell++) {
                dx[p + 2 * j + cell / 2 * width + cell % 2] = winner[o + j] == cell ? dy[o + j] : 0;
            }
        }
    }
}
