package twice.cnn;

import java.util.List;
import java.util.Optional;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.pool.AutoAdaptiveAveragePool;
import twice.cnn.pool.GlobalAverage;
import twice.cnn.pool.NaiveAdaptiveAveragePool;
import twice.cnn.pool.SeparableBins;

/** The ladder of adaptive and global average pooling. */
public enum AdaptiveAveragePoolAlgorithm implements LayerRung<AdaptiveAveragePool> {
    NAIVE(new Entry<>("naive", "bin by bin", false, NaiveAdaptiveAveragePool::new)),
    SEPARABLE(new Entry<>("separable", "down first, then across", false, SeparableBins::new)),
    GLOBAL(new Entry<>("global", "the sum of a plane in vectors", true, GlobalAverage::new)) {
        @Override
        public Optional<String> refusal(AdaptiveAveragePool layer, List<Shape> inputs) {
            return GlobalAverage.refusal(layer, inputs);
        }
    },
    AUTO(new Entry<>("auto", "the fastest for the bins, on threads", false, AutoAdaptiveAveragePool::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<AdaptiveAveragePool> entry;

    AdaptiveAveragePoolAlgorithm(Entry<AdaptiveAveragePool> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<AdaptiveAveragePool> entry() {
        return entry;
    }
}
