package twice.cnn.norm;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.BatchNorm;
import twice.convolution.VectorModule;

/** Batch normalization by {@link LanesBatchNorm} on the site's threads, or {@link NaiveBatchNorm} where there are no vectors. */
public final class AutoBatchNorm {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 16;

    private AutoBatchNorm() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(BatchNorm layer, Site site) {
        if (!VectorModule.isThere()) {
            return new NaiveBatchNorm(layer, site);
        }
        return new ThreadedOperation(new LanesBatchNorm(layer, site), site, WORTH);
    }
}
