package twice.filters;

import java.util.function.Function;
import twice.filters.mean.ChosenMean;
import twice.filters.mean.LanesMean;
import twice.filters.mean.MiddleMean;
import twice.filters.mean.NaiveMean;
import twice.filters.mean.RunningMean;
import twice.filters.mean.SeparableMean;

/** The rungs of the mean, in the ladder's order. */
public enum MeanAlgorithm implements Rung<Window> {
    NAIVE("naive", "the mean of each window, in four loops", NaiveMean::new, false),
    SEPARABLE("separable", "sums down the columns, then along the rows", SeparableMean::new, false),
    RUNNING("running", "sums that gain a value and lose one", RunningMean::new, false),
    LANES("lanes", "running sums in vectors, a prefix sum along the row", LanesMean::new, true),
    MIDDLE("middle", "3 × 3 in floats, as differences from the middle", MiddleMean::new, true),
    AUTO("auto", "the fastest of these for the size, on threads", ChosenMean::new, false);

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
