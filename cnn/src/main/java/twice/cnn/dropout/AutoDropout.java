package twice.cnn.dropout;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.Dropout;
import twice.convolution.VectorModule;

/** Dropout by {@link LanesDropout} on the site's threads, or {@link NaiveDropout} where there are no vectors. */
public final class AutoDropout {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 16;

    private AutoDropout() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(Dropout layer, Site site) {
        if (!VectorModule.isThere()) {
            return new NaiveDropout(layer, site);
        }
        return new ThreadedOperation(new LanesDropout(layer, site), site, WORTH);
    }
}
