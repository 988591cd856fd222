package twice.filters;

import java.util.function.Function;
import twice.filters.canny.ChosenCanny;
import twice.filters.canny.FusedCanny;
import twice.filters.canny.NaiveCanny;

/** The rungs of Canny's edges, in the ladder's order. */
public enum CannyAlgorithm implements Rung<Canny> {
    NAIVE("naive", "four steps, a plane for each", NaiveCanny::new, false),
    FUSED("fused", "all but the last step in one pass of vectors", FusedCanny::new, true),
    AUTO("auto", "the fastest here, on threads", ChosenCanny::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<Canny> entry;

    CannyAlgorithm(String id, String idea, Function<Canny, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<Canny> entry() {
        return entry;
    }
}
