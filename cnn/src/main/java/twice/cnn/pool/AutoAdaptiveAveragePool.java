package twice.cnn.pool;

import java.util.List;
import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.convolution.VectorModule;

/** Adaptive and global average pooling by {@link GlobalAverage} or {@link SeparableBins} on the site's threads. */
public final class AutoAdaptiveAveragePool {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 16;

    private AutoAdaptiveAveragePool() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(AdaptiveAveragePool layer, Site site) {
        boolean global = VectorModule.isThere()
                && GlobalAverage.refusal(layer, List.of()).isEmpty();
        return new ThreadedOperation(
                global ? new GlobalAverage(layer, site) : new SeparableBins(layer, site), site, WORTH);
    }
}
