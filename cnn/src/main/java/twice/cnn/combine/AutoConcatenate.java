package twice.cnn.combine;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.Concatenate;

/** Concatenation by {@link BlockConcatenate} on the site's threads. */
public final class AutoConcatenate {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 17;

    private AutoConcatenate() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(Concatenate layer, Site site) {
        return new ThreadedOperation(new BlockConcatenate(layer, site), site, WORTH);
    }
}
