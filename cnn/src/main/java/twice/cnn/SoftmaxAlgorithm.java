package twice.cnn;

import twice.cnn.layers.Softmax;
import twice.cnn.softmax.AutoSoftmax;
import twice.cnn.softmax.LanesSoftmax;
import twice.cnn.softmax.NaiveSoftmax;

/** The ladder of softmax. */
public enum SoftmaxAlgorithm implements LayerRung<Softmax> {
    NAIVE(new Entry<>("naive", "score by score", false, NaiveSoftmax::new)),
    LANES(new Entry<>("lanes", "exponentials of a vector of scores at a time", true, LanesSoftmax::new)),
    AUTO(new Entry<>("auto", "vectors on threads, by images", false, AutoSoftmax::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Softmax> entry;

    SoftmaxAlgorithm(Entry<Softmax> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Softmax> entry() {
        return entry;
    }
}
