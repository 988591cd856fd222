package twice.cnn.activation;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.ThreadedOperation;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Activation.Function;
import twice.convolution.VectorModule;

/** Chooses the activation's rung: vectors on the site's threads, or {@link NaiveActivation} where there are no vectors. */
public final class AutoActivation {

    /** Numbers worth a hand-over to another thread where they cost nothing but memory, and where each costs a sum. */
    private static final int CHEAP = 1 << 17;

    private static final int COSTLY = 1 << 15;

    private AutoActivation() {}

    /** The operation for this layer at this site. */
    public static Operation prepare(Activation layer, Site site) {
        if (!VectorModule.isThere()) {
            return new NaiveActivation(layer, site);
        }
        boolean costly = layer.function() == Function.SIGMOID || layer.function() == Function.TANH;
        return new ThreadedOperation(new LanesActivation(layer, site), site, costly ? COSTLY : CHEAP);
    }
}
