package twice.filters;

import java.util.function.Function;
import twice.filters.extremes.ChosenExtreme;
import twice.filters.extremes.HerkExtreme;
import twice.filters.extremes.LanesExtreme;
import twice.filters.extremes.NaiveExtreme;
import twice.filters.extremes.SeparableExtreme;

/** The rungs of the minimum and the maximum, in the ladder's order. */
public enum ExtremeAlgorithm implements Rung<Extreme> {
    NAIVE("naive", "every value of each window, in four loops", NaiveExtreme::new, false),
    SEPARABLE("separable", "down the columns, then along the rows", SeparableExtreme::new, false),
    HERK("herk", "three comparisons a pixel, whatever the size", HerkExtreme::new, false),
    LANES("lanes", "whole rows at once, floats compared as integers", LanesExtreme::new, true),
    AUTO("auto", "the fastest of these, in bands on threads", ChosenExtreme::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<Extreme> entry;

    ExtremeAlgorithm(String id, String idea, Function<Extreme, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<Extreme> entry() {
        return entry;
    }
}
