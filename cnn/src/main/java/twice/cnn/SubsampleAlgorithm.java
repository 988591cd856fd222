package twice.cnn;

import twice.cnn.layers.Subsample;
import twice.cnn.subsample.NaiveSubsample;

/** The ladder of subsampling, a short one: numbers that are only carried elsewhere leave nothing to be clever about. */
public enum SubsampleAlgorithm implements LayerRung<Subsample> {
    NAIVE(new Entry<>("naive", "place by place", false, NaiveSubsample::new)),
    AUTO(new Entry<>(
            "auto",
            "the same on threads",
            false,
            (layer, site) -> new ThreadedOperation(new NaiveSubsample(layer, site), site, 1 << 16)));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Subsample> entry;

    SubsampleAlgorithm(Entry<Subsample> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Subsample> entry() {
        return entry;
    }

    @Override
    public double bound() {
        return 0;
    }
}
