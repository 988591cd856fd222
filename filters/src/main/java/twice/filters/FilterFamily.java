package twice.filters;

import java.util.List;

/**
 * A filter and the ways to compute it.
 *
 * @param name the name on the command line
 * @param ladder its rungs, from naive to {@code auto}
 */
public record FilterFamily(String name, List<? extends Rung<?>> ladder) {

    /** All families, a line each, in the chapter's order. */
    public static final List<FilterFamily> ALL = List.of(
            new FilterFamily("mean", List.of(MeanAlgorithm.values())),
            new FilterFamily("gaussian", List.of(GaussianAlgorithm.values())),
            new FilterFamily("unsharp", List.of(UnsharpAlgorithm.values())),
            new FilterFamily("median", List.of(MedianAlgorithm.values())),
            new FilterFamily("percentile", List.of(PercentileAlgorithm.values())),
            new FilterFamily("extremes", List.of(ExtremeAlgorithm.values())),
            new FilterFamily("bilateral", List.of(BilateralAlgorithm.values())),
            new FilterFamily("non-local-means", List.of(NonLocalMeansAlgorithm.values())),
            new FilterFamily("gradient", List.of(GradientAlgorithm.values())),
            new FilterFamily("laplacian-of-gaussian", List.of(LaplacianOfGaussianAlgorithm.values())),
            new FilterFamily("canny", List.of(CannyAlgorithm.values())));

    /** Copies the list. */
    public FilterFamily {
        ladder = List.copyOf(ladder);
    }
}
