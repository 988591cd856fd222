package twice.filters;

import java.util.function.Function;
import twice.filters.sharpen.ChosenUnsharp;
import twice.filters.sharpen.FusedUnsharp;
import twice.filters.sharpen.NaiveUnsharp;
import twice.filters.sharpen.SeparableUnsharp;

/** The rungs of the unsharp mask, in the ladder's order. */
public enum UnsharpAlgorithm implements Rung<Unsharp> {
    NAIVE("naive", "a plane blurred naively, and its difference from the sharp one", NaiveUnsharp::new, false),
    SEPARABLE("separable", "a band blurred in two passes, then sharpened", SeparableUnsharp::new, false),
    FUSED("fused", "each row blurred in vectors and sharpened while it is in the cache", FusedUnsharp::new, true),
    AUTO("auto", "the fastest of these, on threads", ChosenUnsharp::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<Unsharp> entry;

    UnsharpAlgorithm(String id, String idea, Function<Unsharp, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<Unsharp> entry() {
        return entry;
    }
}
