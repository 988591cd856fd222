package twice.cnn;

import twice.cnn.combine.AutoConcatenate;
import twice.cnn.combine.BlockConcatenate;
import twice.cnn.combine.NaiveConcatenate;
import twice.cnn.layers.Concatenate;

/** The ladder of concatenation. */
public enum ConcatenateAlgorithm implements LayerRung<Concatenate> {
    NAIVE(new Entry<>("naive", "number by number", false, NaiveConcatenate::new)),
    BLOCKS(new Entry<>("blocks", "copied in whole blocks", false, BlockConcatenate::new)),
    AUTO(new Entry<>("auto", "the same on threads", false, AutoConcatenate::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Concatenate> entry;

    ConcatenateAlgorithm(Entry<Concatenate> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Concatenate> entry() {
        return entry;
    }
}
