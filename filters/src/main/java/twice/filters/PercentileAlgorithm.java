package twice.filters;

import java.util.function.Function;
import twice.filters.rank.ChosenRank;
import twice.filters.rank.ConstantTimeRank;
import twice.filters.rank.HuangRank;
import twice.filters.rank.NaiveRank;
import twice.filters.rank.OrdinalRank;
import twice.filters.rank.QuickselectRank;
import twice.filters.rank.Rank;

/** The rungs of a window's percentiles, in the ladder's order. */
public enum PercentileAlgorithm implements Rung<Percentile> {
    NAIVE("naive", "the window's values, sorted, and the one of that rank taken", NaiveRank::new, false),
    QUICKSELECT(
            "quickselect", "the window's values, sorted no further than that rank needs", QuickselectRank::new, false),
    HUANG("huang", "a histogram that slides along with the window (8-bit values)", HuangRank::new, false),
    ORDINAL("ordinal", "a sliding histogram of places in the order of all values", OrdinalRank::new, false),
    CONSTANT(
            "constant",
            "sums of histograms of columns, whatever the window's size (8-bit values)",
            ConstantTimeRank::new,
            true),
    AUTO("auto", "the fastest of these for the size and the values, in bands on threads", ChosenRank::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<Percentile> entry;

    PercentileAlgorithm(String id, String idea, Function<Rank, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, percentile -> maker.apply(percentile.rank()));
    }

    @Override
    public Entry<Percentile> entry() {
        return entry;
    }
}
