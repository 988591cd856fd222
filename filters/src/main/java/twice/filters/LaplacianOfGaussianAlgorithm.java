package twice.filters;

import java.util.function.Function;
import twice.filters.gradient.ChosenLaplacianOfGaussian;
import twice.filters.gradient.LanesLaplacianOfGaussian;
import twice.filters.gradient.NaiveLaplacianOfGaussian;
import twice.filters.gradient.SeparableLaplacianOfGaussian;

/** The rungs of the Laplacian of Gaussian, in the ladder's order. */
public enum LaplacianOfGaussianAlgorithm implements Rung<LaplacianOfGaussian> {
    NAIVE("naive", "one window of weights, in four loops", NaiveLaplacianOfGaussian::new, false),
    SEPARABLE(
            "separable", "two products, down the columns and along the rows", SeparableLaplacianOfGaussian::new, false),
    LANES("lanes", "both passes in vectors of floats", LanesLaplacianOfGaussian::new, true),
    AUTO("auto", "the fastest here, on threads", ChosenLaplacianOfGaussian::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<LaplacianOfGaussian> entry;

    LaplacianOfGaussianAlgorithm(
            String id, String idea, Function<LaplacianOfGaussian, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<LaplacianOfGaussian> entry() {
        return entry;
    }
}
