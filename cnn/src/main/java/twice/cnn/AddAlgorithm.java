package twice.cnn;

import twice.cnn.combine.AutoAdd;
import twice.cnn.combine.BlockAdd;
import twice.cnn.combine.NaiveAdd;
import twice.cnn.layers.Add;

/** The ladder of addition. */
public enum AddAlgorithm implements LayerRung<Add> {
    NAIVE(new Entry<>("naive", "number by number", false, NaiveAdd::new)),
    BLOCKS(new Entry<>("blocks", "two whole inputs at a time", false, BlockAdd::new)),
    AUTO(new Entry<>("auto", "the same on threads", false, AutoAdd::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Add> entry;

    AddAlgorithm(Entry<Add> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Add> entry() {
        return entry;
    }
}
