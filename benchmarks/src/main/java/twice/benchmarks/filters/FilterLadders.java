package twice.benchmarks.filters;

import java.util.List;
import java.util.Map;
import twice.filters.Bilateral;
import twice.filters.BilateralAlgorithm;
import twice.filters.Canny;
import twice.filters.CannyAlgorithm;
import twice.filters.Extreme;
import twice.filters.ExtremeAlgorithm;
import twice.filters.Gaussian;
import twice.filters.GaussianAlgorithm;
import twice.filters.Gradient;
import twice.filters.GradientAlgorithm;
import twice.filters.LaplacianOfGaussian;
import twice.filters.LaplacianOfGaussianAlgorithm;
import twice.filters.MeanAlgorithm;
import twice.filters.MedianAlgorithm;
import twice.filters.NonLocalMeans;
import twice.filters.NonLocalMeansAlgorithm;
import twice.filters.Percentile;
import twice.filters.PercentileAlgorithm;
import twice.filters.Unsharp;
import twice.filters.UnsharpAlgorithm;
import twice.filters.Window;

/**
 * The ladders of the filters, a line each: the family's name, its list, and how far a rung may be from naive, relative to
 * naive's largest value.
 */
final class FilterLadders {

    /** The same values. */
    private static final double EXACT = 0;

    /** Rounding in float, of sums as large as the largest value. */
    private static final double ROUNDED = 1e-5;

    static final FilterLadder<Window> MEAN =
            FilterLadder.of("mean", List.of(MeanAlgorithm.values()), ROUNDED, Map.of());

    /** Two rungs are approximations, and one of them is a bad one for small σ. */
    static final FilterLadder<Gaussian> GAUSSIAN = FilterLadder.of(
            "gaussian", List.of(GaussianAlgorithm.values()), ROUNDED, Map.of("boxes", 0.75, "recursive", 0.002));

    static final FilterLadder<Unsharp> UNSHARP =
            FilterLadder.of("unsharp", List.of(UnsharpAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<Window> MEDIAN =
            FilterLadder.of("median", List.of(MedianAlgorithm.values()), EXACT, Map.of());

    static final FilterLadder<Percentile> PERCENTILE =
            FilterLadder.of("percentile", List.of(PercentileAlgorithm.values()), EXACT, Map.of());

    static final FilterLadder<Extreme> EXTREMES =
            FilterLadder.of("extremes", List.of(ExtremeAlgorithm.values()), EXACT, Map.of());

    static final FilterLadder<Bilateral> BILATERAL =
            FilterLadder.of("bilateral", List.of(BilateralAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<NonLocalMeans> NON_LOCAL_MEANS =
            FilterLadder.of("non-local-means", List.of(NonLocalMeansAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<Gradient> GRADIENT =
            FilterLadder.of("gradient", List.of(GradientAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<LaplacianOfGaussian> LAPLACIAN_OF_GAUSSIAN =
            FilterLadder.of("laplacian-of-gaussian", List.of(LaplacianOfGaussianAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<Canny> CANNY =
            FilterLadder.of("canny", List.of(CannyAlgorithm.values()), EXACT, Map.of());

    private FilterLadders() {}
}
