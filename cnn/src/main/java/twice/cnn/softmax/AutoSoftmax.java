package twice.cnn.softmax;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.Softmax;
import twice.convolution.VectorModule;

/** Softmax by {@link LanesSoftmax} on the site's threads, or {@link NaiveSoftmax} where there are no vectors. */
public final class AutoSoftmax {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 14;

    private AutoSoftmax() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(Softmax layer, Site site) {
        if (!VectorModule.isThere()) {
            return new NaiveSoftmax(layer, site);
        }
        return new ThreadedOperation(new LanesSoftmax(layer, site), site, WORTH);
    }
}
