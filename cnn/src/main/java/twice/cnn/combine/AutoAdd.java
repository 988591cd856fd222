package twice.cnn.combine;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.Add;

/** Addition by {@link BlockAdd} on the site's threads. */
public final class AutoAdd {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 17;

    private AutoAdd() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(Add layer, Site site) {
        return new ThreadedOperation(new BlockAdd(layer, site), site, WORTH);
    }
}
