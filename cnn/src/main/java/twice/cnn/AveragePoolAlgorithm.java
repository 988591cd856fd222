package twice.cnn;

import twice.cnn.layers.AveragePool;
import twice.cnn.pool.AutoAveragePool;
import twice.cnn.pool.NaiveAveragePool;
import twice.cnn.pool.SeparableAverage;

/** The ladder of average pooling. */
public enum AveragePoolAlgorithm implements LayerRung<AveragePool> {
    NAIVE(new Entry<>("naive", "window by window", false, NaiveAveragePool::new)),
    SEPARABLE(new Entry<>("separable", "down first, then across", false, SeparableAverage::new)),
    AUTO(new Entry<>("auto", "the same on threads", false, AutoAveragePool::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<AveragePool> entry;

    AveragePoolAlgorithm(Entry<AveragePool> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<AveragePool> entry() {
        return entry;
    }
}
