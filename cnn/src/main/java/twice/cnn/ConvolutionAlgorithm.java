package twice.cnn;

import twice.cnn.conv.NaiveConvolution;
import twice.cnn.conv.direct.DirectConvolution;
import twice.cnn.layers.Convolution;

/** The ladder of the convolution layer. */
public enum ConvolutionAlgorithm implements LayerRung<Convolution> {
    NAIVE(new Entry<>("naive", "six loops, from the formula", false, NaiveConvolution::new)),
    DIRECT(new Entry<>(
            "direct", "a panel of sums in registers over windows read in place", true, DirectConvolution::new));

    private final Entry<Convolution> entry;

    ConvolutionAlgorithm(Entry<Convolution> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Convolution> entry() {
        return entry;
    }
}
