package twice.cnn;

import twice.cnn.conv.NaiveConvolution;
import twice.cnn.conv.im2col.Im2colConvolution;
import twice.cnn.conv.lanes.ImageLanesConvolution;
import twice.cnn.layers.Convolution;

/** The ladder of the convolution layer. */
public enum ConvolutionAlgorithm implements LayerRung<Convolution> {
    NAIVE(new Entry<>("naive", "six loops, from the formula", false, NaiveConvolution::new)),

    IM2COL(new Entry<>("im2col", "windows as columns of a matrix product", true, Im2colConvolution::onOneThread)),

    IMAGE_LANES(new Entry<>("image-lanes", "an image a vector lane", true, ImageLanesConvolution::new));

    private final Entry<Convolution> entry;

    ConvolutionAlgorithm(Entry<Convolution> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Convolution> entry() {
        return entry;
    }
}
