package twice.cnn;

import twice.cnn.dropout.AutoDropout;
import twice.cnn.dropout.LanesDropout;
import twice.cnn.dropout.NaiveDropout;
import twice.cnn.layers.Dropout;

/** The ladder of dropout. */
public enum DropoutAlgorithm implements LayerRung<Dropout> {
    NAIVE(new Entry<>("naive", "number by number", false, NaiveDropout::new)),
    LANES(new Entry<>("lanes", "the hash of a vector of indices at a time", true, LanesDropout::new)),
    AUTO(new Entry<>("auto", "vectors on threads", false, AutoDropout::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Dropout> entry;

    DropoutAlgorithm(Entry<Dropout> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Dropout> entry() {
        return entry;
    }
}
