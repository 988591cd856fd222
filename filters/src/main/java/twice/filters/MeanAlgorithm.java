package twice.filters;

import java.util.function.Function;
import twice.filters.mean.NaiveMean;

/** The rungs of the mean, in the ladder's order. */
public enum MeanAlgorithm implements Rung<Window> {
    NAIVE("naive", "the mean of each window, in four loops", NaiveMean::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<Window> entry;

    MeanAlgorithm(String id, String idea, Function<Window, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<Window> entry() {
        return entry;
    }
}
