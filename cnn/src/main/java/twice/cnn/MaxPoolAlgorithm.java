package twice.cnn;

import java.util.List;
import java.util.Optional;
import twice.cnn.layers.MaxPool;
import twice.cnn.pool.AutoMaxPool;
import twice.cnn.pool.LanesMaxPool;
import twice.cnn.pool.NaiveMaxPool;
import twice.cnn.pool.TwoByTwoMaxPool;

/** The ladder of max pooling. */
public enum MaxPoolAlgorithm implements LayerRung<MaxPool> {
    NAIVE(new Entry<>("naive", "window by window", false, NaiveMaxPool::new)),
    TWO_BY_TWO(new Entry<>(
            "two-by-two", "a vector of windows, sorted by even and odd columns", true, TwoByTwoMaxPool::new)) {
        @Override
        public Optional<String> refusal(MaxPool layer, List<Shape> inputs) {
            return TwoByTwoMaxPool.refusal(layer, inputs);
        }
    },
    LANES(new Entry<>("lanes", "columns first, then rows, a vector of windows at a time", true, LanesMaxPool::new)),
    AUTO(new Entry<>("auto", "the fastest for the window, on threads", false, AutoMaxPool::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<MaxPool> entry;

    MaxPoolAlgorithm(Entry<MaxPool> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<MaxPool> entry() {
        return entry;
    }
}
