package twice.filters;

import java.util.function.Function;
import twice.filters.gaussian.BoxesGaussian;
import twice.filters.gaussian.ChosenGaussian;
import twice.filters.gaussian.LanesGaussian;
import twice.filters.gaussian.NaiveGaussian;
import twice.filters.gaussian.RecursiveGaussian;
import twice.filters.gaussian.SeparableGaussian;

/** The rungs of the Gaussian, in the ladder's order. Two of them are approximations, and say how far they are off. */
public enum GaussianAlgorithm implements Rung<Gaussian> {
    NAIVE("naive", "the sum under the bell, in four loops", NaiveGaussian::new, false),
    SEPARABLE("separable", "down the columns, then along the rows", SeparableGaussian::new, false),
    LANES("lanes", "both passes in vectors, a pair of rows at a time", LanesGaussian::new, true),
    BOXES("boxes", "three means in a row; an approximation", BoxesGaussian::new, false),
    RECURSIVE("recursive", "sums that forget, for any σ; an approximation", RecursiveGaussian::new, false),
    AUTO("auto", "the fastest that is exact, on threads", ChosenGaussian::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<Gaussian> entry;

    GaussianAlgorithm(String id, String idea, Function<Gaussian, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<Gaussian> entry() {
        return entry;
    }
}
