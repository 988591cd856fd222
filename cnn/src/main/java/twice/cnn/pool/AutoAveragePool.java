package twice.cnn.pool;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.AveragePool;

/** Average pooling by {@link SeparableAverage} on the site's threads. */
public final class AutoAveragePool {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 16;

    private AutoAveragePool() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(AveragePool layer, Site site) {
        return new ThreadedOperation(new SeparableAverage(layer, site), site, WORTH);
    }
}
