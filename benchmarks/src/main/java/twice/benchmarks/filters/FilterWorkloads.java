package twice.benchmarks.filters;

import java.util.List;
import twice.benchmarks.Workload;
import twice.benchmarks.filters.FilterWorkload.Size;
import twice.filters.Bilateral;
import twice.filters.Canny;
import twice.filters.Direction;
import twice.filters.Extreme;
import twice.filters.Gaussian;
import twice.filters.Gradient;
import twice.filters.LaplacianOfGaussian;
import twice.filters.NonLocalMeans;
import twice.filters.Operator;
import twice.filters.Percentile;
import twice.filters.Unsharp;
import twice.filters.Window;

/**
 * What the ladders of the filters are measured on: small and large windows. Planes are smaller where the naive rung would
 * take minutes on large ones.
 */
public final class FilterWorkloads {

    private static final Size LARGE = new Size(3840, 2160);
    private static final Size MIDDLE = new Size(960, 540);
    private static final Size SMALL = new Size(480, 270);
    private static final Size TINY = new Size(240, 135);

    /** All of them, in the chapter's order. */
    static final List<FilterWorkload<?>> NAMED = List.of(
            mean(3),
            mean(15).onlyInFull(),
            mean(51),
            gaussian(1),
            gaussian(3).onlyInFull(),
            gaussian(10),
            of("unsharp-2", FilterLadders.UNSHARP, new Unsharp(2, 1, 0), "unsharp mask, σ 2,", Content.REALS),
            median(3),
            median(5).onlyInFull(),
            median(7),
            median(15),
            median(51).on(MIDDLE, TINY),
            of(
                    "percentile-15",
                    FilterLadders.PERCENTILE,
                    new Percentile(15, 25),
                    "25th percentile of 15 × 15",
                    Content.BYTES),
            of(
                    "maximum-15",
                    FilterLadders.EXTREMES,
                    new Extreme(15, Extreme.Kind.MAXIMUM),
                    "maximum of 15 × 15",
                    Content.BYTES),
            of(
                    "bilateral-9",
                    FilterLadders.BILATERAL,
                    new Bilateral(9, 75, 75),
                    "bilateral filter of diameter 9",
                    Content.BYTES),
            of(
                            "non-local-means-21",
                            FilterLadders.NON_LOCAL_MEANS,
                            new NonLocalMeans(7, 21, 10, 10),
                            "patches of 7 × 7 in windows of 21 × 21",
                            Content.BYTES)
                    .on(MIDDLE, TINY),
            of(
                    "sobel",
                    FilterLadders.GRADIENT,
                    new Gradient(Operator.SOBEL, Direction.MAGNITUDE),
                    "magnitude of Sobel's gradient",
                    Content.BYTES),
            of(
                    "laplacian-of-gaussian-2",
                    FilterLadders.LAPLACIAN_OF_GAUSSIAN,
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

    private static FilterWorkload<Window> median(int n) {
        return of("median-" + n, FilterLadders.MEDIAN, new Window(n), "median of " + n + " × " + n, Content.BYTES);
    }

    private static FilterWorkload<Gaussian> gaussian(int sigma) {
        return of(
                "gaussian-" + sigma,
                FilterLadders.GAUSSIAN,
                new Gaussian(sigma),
                "Gaussian of σ " + sigma,
                Content.REALS);
    }

    private static <P> FilterWorkload<P> of(
            String name, FilterLadder<P> ladder, P parameters, String words, Content content) {
        return new FilterWorkload<>(name, ladder, parameters, words, content, LARGE, SMALL, true);
    }
}
