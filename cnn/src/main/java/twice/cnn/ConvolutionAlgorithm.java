package twice.cnn;

import twice.cnn.conv.NaiveConvolution;
import twice.cnn.conv.lanes.ImageLanesConvolution;
import twice.cnn.layers.Convolution;

/** The ladder of the convolution layer. */
public enum ConvolutionAlgorithm implements LayerRung<Convolution> {
    NAIVE(new Entry<>("naive", "six loops, from the formula", false, NaiveConvolution::new)),

    IMAGE_LANES(new Entry<>("image-lanes", "an image a vector lane", true, ImageLanesConvolution::new));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Convolution> entry;

    ConvolutionAlgorithm(Entry<Convolution> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Convolution> entry() {
        return entry;
    }
}
