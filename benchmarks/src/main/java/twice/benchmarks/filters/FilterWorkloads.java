package twice.benchmarks.filters;

import java.util.List;
import java.util.Map;
import twice.benchmarks.Workload;
import twice.benchmarks.filters.FilterWorkload.Size;
import twice.filters.MeanAlgorithm;
import twice.filters.Window;

/**
 * What the ladders of the filters are measured on: small and large windows. Planes are smaller where the naive rung would
 * take minutes on large ones.
 */
public final class FilterWorkloads {

    /** Rounding in float, of sums as large as the largest value. */
    private static final double ROUNDED = 1e-5;

    private static final Size FULL = new Size(3840, 2160);
    private static final Size SMALL = new Size(480, 270);

    static final FilterLadder<Window> MEAN =
            FilterLadder.of("mean", List.of(MeanAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<Gradient> GRADIENT =
            FilterLadder.of("gradient", List.of(GradientAlgorithm.values()), ROUNDED, Map.of());

    /** All of them, in the chapter's order. */
    static final List<FilterWorkload<?>> NAMED = List.of(mean(3), mean(15), mean(51));

    /** The same as the benchmarks know them. */
    public static final List<Workload> ALL = List.copyOf(NAMED);

    private FilterWorkloads() {}

    private static FilterWorkload<Window> mean(int size) {
        return windowed(MEAN, "mean", size, Content.REALS, FULL, SMALL);
    }

    private static FilterWorkload<Window> windowed(
            FilterLadder<Window> ladder, String name, int size, Content content, Size full, Size small) {
        return new FilterWorkload<>(
                name + "-" + size, ladder, new Window(size), name + " of " + size + " × " + size, content, full, small);
    }
}
