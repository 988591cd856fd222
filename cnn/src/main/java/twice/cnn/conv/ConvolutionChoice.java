package twice.cnn.conv;

import twice.cnn.Operation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.conv.channels.ChannelLanesConvolution;
import twice.cnn.conv.direct.DirectConvolution;
import twice.cnn.conv.im2col.Im2colConvolution;
import twice.cnn.conv.lanes.ImageLanesConvolution;
import twice.cnn.layers.Convolution;
import twice.convolution.VectorModule;

/**
 * Which rung computes a convolution layer fastest. What counts is what fills the lanes of a vector. Kernels of 3 × 3 that go
 * backward fill them with channels, if there are a vector of them, and save products by tiles. For other layers a training
 * batch fills them with images, however small those are; where the maps are wide or the images few, places fill them; and
 * where neither does, there are channels enough for a matrix product to repay its copies.
 *
 * <p>Where the way back leads to the image and trains nothing, Winograd's tiles are left out. Their corners round differently, so
 * that equal windows of an image, in a flat sky, give numbers that differ in the last bit; a pooling layer behind them sends
 * the gradient to the largest, and what should go to the first goes anywhere. In training that is noise among noise; a
 * dream follows it.
 *
 * <p>It asks for layer, shapes and batch, never for the number of threads, for rungs differ in their last bits.
 *
 * <p><b>Measured</b>, forward and back in ms of one thread's time, on a busy machine (AMD EPYC (Zen 4), JDK 17, 2026-11): 6→16 5 × 5
 * on 64 of 14 × 14: image-lanes 1.6, direct 3.0, im2col 4.4. 64→64 3 × 3 on 128 of 8 × 8: channel-lanes 27, im2col 55, image-lanes 62,
 * direct 99. 3→24 3 × 3 on 128 of 32 × 32: direct 37, image-lanes 52, im2col 59. 256→64 1 × 1 on 4 of 14 × 14: im2col 1.0, direct 1.4. Of
 * im2col and image-lanes, which are close on small maps, the second is taken, since its threads wait for each other once a
 * pass instead of once an image.
 */
public final class ConvolutionChoice {

    /** Rungs to choose from, {@link PlaceChoice} standing for its own, {@code EVEN} for direct sums. */
    enum Way {
        NAIVE,
        IMAGES,
        CHANNELS,
        PRODUCT,
        PLACES,
        EVEN
    }

    /** Channels from which columns repay their copying, and vectors of places keep up with images. */
    private static final int CHANNELS = 16;

    /** Columns of output from which places fill vectors well enough. */
    private static final int WIDE = 24;

    private ConvolutionChoice() {}

    /** The fastest way for a layer at that site. */
    static Way fastest(Convolution layer, Site site) {
        if (!VectorModule.isThere()) {
            return Way.NAIVE;
        }
        boolean followsImage = site.goesBackward() && site.gradients().isEmpty();
        if (!followsImage && site.goesBackward() && ChannelLanesConvolution.isWorthwhile(layer, site)) {
            return Way.CHANNELS;
        }
        Shape out = site.output().shape();
        int inputs = layer.inputs() / layer.groups();
        int outputs = layer.outputs() / layer.groups();
        boolean isNarrow = out.dim(3) < WIDE;
        if (ImageLanesConvolution.isWorthwhile(layer, site) && (isNarrow || Math.max(inputs, outputs) < CHANNELS)) {
            return Way.IMAGES;
        }
        boolean isPlain = layer.kernel().height() * layer.kernel().width() > 1
                && layer.stride().height() == 1
                && layer.stride().width() == 1;
        boolean repays = Math.min(inputs, outputs) >= CHANNELS;
        if (site.goesBackward() && repays && (isNarrow || !isPlain)) {
            return Way.PRODUCT;
        }
        return followsImage ? Way.EVEN : Way.PLACES;
    }

    /** The operation of the fastest, on all threads of the site. */
    public static Operation prepare(Convolution layer, Site site) {
        return switch (fastest(layer, site)) {
            case NAIVE -> new NaiveConvolution(layer, site);
            case IMAGES -> new ImageLanesConvolution(layer, site, site.workers());
            case CHANNELS -> new ChannelLanesConvolution(layer, site, site.workers());
            case PRODUCT -> new Im2colConvolution(layer, site, site.workers());
            case EVEN -> new DirectConvolution(layer, site, site.workers());
            case PLACES -> PlaceChoice.prepare(layer, site, site.workers());
        };
    }
}
