package twice.cnn;

import twice.cnn.layers.LocalResponseNorm;
import twice.cnn.norm.AutoLocalResponseNorm;
import twice.cnn.norm.NaiveLocalResponseNorm;
import twice.cnn.norm.PlanesLocalResponseNorm;

/** The ladder of local response normalization. */
public enum LocalResponseNormAlgorithm implements LayerRung<LocalResponseNorm> {
    NAIVE(new Entry<>("naive", "number by number", false, NaiveLocalResponseNorm::new)),
    PLANES(new Entry<>("planes", "plane added to plane", false, PlanesLocalResponseNorm::new)),
    AUTO(new Entry<>("auto", "the same on threads, by images", false, AutoLocalResponseNorm::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<LocalResponseNorm> entry;

    LocalResponseNormAlgorithm(Entry<LocalResponseNorm> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<LocalResponseNorm> entry() {
        return entry;
    }
}
