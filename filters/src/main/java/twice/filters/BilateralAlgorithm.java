package twice.filters;

import java.util.function.Function;
import twice.filters.bilateral.ChosenBilateral;
import twice.filters.bilateral.LanesBilateral;
import twice.filters.bilateral.NaiveBilateral;
import twice.filters.bilateral.TablesBilateral;

/** The rungs of the bilateral filter, in the ladder's order. */
public enum BilateralAlgorithm implements Rung<Bilateral> {
    NAIVE("naive", "two exponentials for every pixel of each window", NaiveBilateral::new, false),
    TABLES("tables", "exponentials looked up", TablesBilateral::new, false),
    LANES("lanes", "neighbouring pixels at once, exponentials by a polynomial", LanesBilateral::new, true),
    AUTO("auto", "the fastest of these, in bands on threads", ChosenBilateral::new, false);

    @SuppressWarnings("ImmutableEnumChecker") // its maker is a reference to a constructor, which has no state
    private final Entry<Bilateral> entry;

    BilateralAlgorithm(String id, String idea, Function<Bilateral, Filter> maker, boolean needsVectors) {
        entry = new Entry<>(id, idea, needsVectors, maker);
    }

    @Override
    public Entry<Bilateral> entry() {
        return entry;
    }
}
