package twice.cnn;

import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.pool.AutoAdaptiveAveragePool;
import twice.cnn.pool.NaiveAdaptiveAveragePool;
import twice.cnn.pool.SeparableAverage;

/** The ladder of adaptive and global average pooling. */
public enum AdaptiveAveragePoolAlgorithm implements LayerRung<AdaptiveAveragePool> {
    NAIVE(new Entry<>("naive", "bin by bin", false, NaiveAdaptiveAveragePool::new)),
    SEPARABLE(new Entry<>("separable", "down first, then across", false, SeparableAverage::of)),
    AUTO(new Entry<>("auto", "the same on threads", false, AutoAdaptiveAveragePool::prepare));

    private final Entry<AdaptiveAveragePool> entry;

    AdaptiveAveragePoolAlgorithm(Entry<AdaptiveAveragePool> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<AdaptiveAveragePool> entry() {
        return entry;
    }
}
