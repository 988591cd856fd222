package twice.cnn;

import twice.cnn.layers.BatchNorm;
import twice.cnn.norm.AutoBatchNorm;
import twice.cnn.norm.LanesBatchNorm;
import twice.cnn.norm.NaiveBatchNorm;

/** The ladder of batch normalization. */
public enum BatchNormAlgorithm implements LayerRung<BatchNorm> {
    NAIVE(new Entry<>("naive", "the formulas, in double", false, NaiveBatchNorm::new)),
    LANES(new Entry<>("lanes", "sums in vectors, constants out of the loops", true, LanesBatchNorm::new)),
    AUTO(new Entry<>("auto", "vectors on threads, by channels", false, AutoBatchNorm::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<BatchNorm> entry;

    BatchNormAlgorithm(Entry<BatchNorm> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<BatchNorm> entry() {
        return entry;
    }
}
