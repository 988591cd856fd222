package twice.cnn.pool;

import java.util.List;
import twice.cnn.Operation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.MaxPool;
import twice.convolution.VectorModule;

/** Chooses max pooling's rung by the window and runs it on the site's threads. */
public final class AutoMaxPool {

    /** Numbers worth a hand-over to another thread. */
    private static final int WORTH = 1 << 17;

    private AutoMaxPool() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(MaxPool layer, Site site) {
        Shape in = site.input().shape();
        List<Shape> shapes = List.of(Shape.of(in.dim(1), in.dim(2), in.dim(3)));
        if (!VectorModule.isThere()) {
            return new NaiveMaxPool(layer, site);
        }
        boolean simple = TwoByTwoMaxPool.refusal(layer, shapes).isEmpty();
        return new ThreadedOperation(
                simple ? new TwoByTwoMaxPool(layer, site) : new LanesMaxPool(layer, site), site, WORTH);
    }
}
