package twice.cnn.norm;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.LocalResponseNorm;

/** Local response normalization by {@link PlanesLocalResponseNorm} on the site's threads. */
public final class AutoLocalResponseNorm {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 15;

    private AutoLocalResponseNorm() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(LocalResponseNorm layer, Site site) {
        return new ThreadedOperation(new PlanesLocalResponseNorm(layer, site), site, WORTH);
    }
}
