package twice.filters;

import java.util.function.Function;
import twice.filters.gradient.ChosenGradient;
import twice.filters.gradient.FusedGradient;
import twice.filters.gradient.NaiveGradient;
import twice.filters.gradient.SeparableGradient;

/** The rungs of the gradient, in the ladder's order. */
public enum GradientAlgorithm implements Rung<Gradient> {
    NAIVE("naive", "the operator's weights on each window", NaiveGradient::new, false),
    SEPARABLE("separable", "means and differences, row by row", SeparableGradient::new, false),
    FUSED("fused", "both directions and their root in one pass of vectors", FusedGradient::new, true),
    AUTO("auto", "the fastest here, on threads", ChosenGradient::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<Gradient> entry;

    GradientAlgorithm(String id, String idea, Function<Gradient, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<Gradient> entry() {
        return entry;
    }
}
