package twice.cnn.conv;

import twice.cnn.Operation;
import twice.cnn.Site;
import twice.cnn.conv.lanes.ImageLanesConvolution;
import twice.cnn.layers.Convolution;
import twice.convolution.VectorModule;
import twice.convolution.Workers;

/**
 * Which rung computes a convolution layer fastest. What counts is what fills the lanes of a vector: a training batch fills
 * them with images, however small those are; a single image has to fill them with its own places.
 */
public final class ConvolutionChoice {

    private ConvolutionChoice() {}

    /** The operation of the fastest rung, on all threads of the site. */
    public static Operation prepare(Convolution layer, Site site) {
        if (!VectorModule.isThere()) {
            return new NaiveConvolution(layer, site);
        }
        Workers workers = site.workers();
        if (ImageLanesConvolution.isWorthwhile(layer, site)) {
            return new ImageLanesConvolution(layer, site, workers);
        }
        return PlaceChoice.prepare(layer, site, workers);
    }
}
