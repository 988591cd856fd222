package twice.benchmarks.filters;

import java.util.List;
import twice.benchmarks.Workload;
import twice.benchmarks.filters.FilterWorkload.Size;
import twice.filters.Canny;
import twice.filters.Direction;
import twice.filters.Gradient;
import twice.filters.LaplacianOfGaussian;
import twice.filters.Operator;
import twice.filters.Window;

/**
 * What the ladders of the filters are measured on: small and large windows. Planes are smaller where the naive rung would
 * take minutes on large ones.
 */
public final class FilterWorkloads {

    private static final Size LARGE = new Size(3840, 2160);
    private static final Size SMALL = new Size(480, 270);

    /** All of them, in the chapter's order. */
    static final List<FilterWorkload<?>> NAMED = List.of(
            mean(3),
            mean(15),
            mean(51),
            of(
                    "sobel",
                    FilterLadders.GRADIENT,
                    new Gradient(Operator.SOBEL, Direction.MAGNITUDE),
                    "magnitude of Sobel's gradient",
                    Content.BYTES),
            of(
                    "log-2",
                    FilterLadders.LOG,
                    new LaplacianOfGaussian(2, 4),
                    "Laplacian of a Gaussian, σ 2,",
                    Content.REALS),
            of("canny", FilterLadders.CANNY, new Canny(100, 200, 0, false), "Canny's edges", Content.BYTES));

    /** The same as the benchmarks know them. */
    public static final List<Workload> ALL = List.copyOf(NAMED);

    private FilterWorkloads() {}

    private static FilterWorkload<Window> mean(int n) {
        return of("mean-" + n, FilterLadders.MEAN, new Window(n), "mean of " + n + " × " + n, Content.REALS);
    }

    private static <P> FilterWorkload<P> of(
            String name, FilterLadder<P> ladder, P parameters, String words, Content content) {
        return new FilterWorkload<>(name, ladder, parameters, words, content, LARGE, SMALL);
    }
}
