package twice.cnn;

import twice.cnn.activation.AutoActivation;
import twice.cnn.activation.LanesActivation;
import twice.cnn.activation.NaiveActivation;
import twice.cnn.layers.Activation;

/** The ladder of the activations. */
public enum ActivationAlgorithm implements LayerRung<Activation> {
    NAIVE(new Entry<>("naive", "number by number", false, NaiveActivation::new)),
    LANES(new Entry<>("lanes", "a vector of numbers at a time", true, LanesActivation::new)),
    AUTO(new Entry<>("auto", "vectors on threads", false, AutoActivation::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Activation> entry;

    ActivationAlgorithm(Entry<Activation> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Activation> entry() {
        return entry;
    }
}
