package twice.filters;

import java.util.function.Function;
import twice.filters.nlm.ChosenNonLocalMeans;
import twice.filters.nlm.LanesNonLocalMeans;
import twice.filters.nlm.NaiveNonLocalMeans;
import twice.filters.nlm.ShiftsNonLocalMeans;

/** The rungs of non-local means, in the ladder's order. */
public enum NonLocalMeansAlgorithm implements Rung<NonLocalMeans> {
    NAIVE("naive", "patch by patch, in six loops", NaiveNonLocalMeans::new, false),
    SHIFTS("shifts", "shift by shift, with running sums over the patches", ShiftsNonLocalMeans::new, false),
    LANES("lanes", "shift by shift in vectors, with sums that only add", LanesNonLocalMeans::new, true),
    AUTO("auto", "the fastest of these, in bands on threads", ChosenNonLocalMeans::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<NonLocalMeans> entry;

    NonLocalMeansAlgorithm(String id, String idea, Function<NonLocalMeans, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<NonLocalMeans> entry() {
        return entry;
    }
}
