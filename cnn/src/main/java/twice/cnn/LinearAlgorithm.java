package twice.cnn;

import twice.cnn.gemm.ChosenGemm;
import twice.cnn.layers.Linear;
import twice.cnn.linear.GemmLinear;
import twice.cnn.linear.NaiveLinear;
import twice.convolution.Workers;

/** The ladder of the fully connected layer. */
public enum LinearAlgorithm implements LayerRung<Linear> {
    NAIVE(new Entry<>("naive", "every output a sum over all inputs, from the formula", false, NaiveLinear::new)),
    GEMM(new Entry<>(
            "gemm",
            "three products of matrices",
            true,
            (layer, site) -> new GemmLinear(layer, site, new ChosenGemm(Workers.ONE)))),
    AUTO(new Entry<>(
            "auto",
            "the same on several threads",
            false,
            (layer, site) -> new GemmLinear(layer, site, new ChosenGemm(site.workers()))));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Linear> entry;

    LinearAlgorithm(Entry<Linear> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Linear> entry() {
        return entry;
    }
}
