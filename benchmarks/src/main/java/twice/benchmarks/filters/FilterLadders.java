package twice.benchmarks.filters;

import java.util.List;
import java.util.Map;
import twice.filters.Canny;
import twice.filters.CannyAlgorithm;
import twice.filters.Gradient;
import twice.filters.GradientAlgorithm;
import twice.filters.LaplacianOfGaussian;
import twice.filters.LaplacianOfGaussianAlgorithm;
import twice.filters.MeanAlgorithm;
import twice.filters.Window;

/** The ladders of the filters, a line each, with what the chapter states of how far a rung may be from naive. */
final class FilterLadders {

    /** The same values. */
    private static final double EXACT = 0;

    /** Rounding in float, of sums as large as the largest value. */
    private static final double ROUNDED = 1e-5;

    static final FilterLadder<Window> MEAN =
            FilterLadder.of("mean", List.of(MeanAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<Gradient> GRADIENT =
            FilterLadder.of("gradient", List.of(GradientAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<LaplacianOfGaussian> LOG =
            FilterLadder.of("laplacian-of-gaussian", List.of(LaplacianOfGaussianAlgorithm.values()), ROUNDED, Map.of());

    static final FilterLadder<Canny> CANNY =
            FilterLadder.of("canny", List.of(CannyAlgorithm.values()), EXACT, Map.of());

    private FilterLadders() {}
}
