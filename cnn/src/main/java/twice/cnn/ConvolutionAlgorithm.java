package twice.cnn;

import java.util.List;
import java.util.Optional;
import twice.cnn.conv.ConvolutionChoice;
import twice.cnn.conv.NaiveConvolution;
import twice.cnn.conv.channels.ChannelLanesConvolution;
import twice.cnn.conv.direct.DirectConvolution;
import twice.cnn.conv.im2col.Im2colConvolution;
import twice.cnn.conv.lanes.ImageLanesConvolution;
import twice.cnn.conv.winograd.FourOutputs;
import twice.cnn.conv.winograd.TwoOutputs;
import twice.cnn.conv.winograd.WinogradConvolution;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/** The ladder of the convolution layer. */
public enum ConvolutionAlgorithm implements LayerRung<Convolution> {
    NAIVE(new Entry<>("naive", "six loops, from the formula", false, NaiveConvolution::new)),
    IM2COL(new Entry<>("im2col", "windows as columns of a matrix product", true, Im2colConvolution::new)),
    DIRECT(new Entry<>(
            "direct", "a panel of sums in registers over windows read in place", true, DirectConvolution::new)),
    WINOGRAD_2(new Entry<>(
            "winograd-2",
            "tiles of 2×2 from 16 products instead of 36",
            true,
            (layer, site) -> new WinogradConvolution(layer, site, new TwoOutputs(), Workers.ONE))),
    WINOGRAD_4(new Entry<>(
            "winograd-4",
            "tiles of 4×4 from 36 products instead of 144",
            true,
            (layer, site) -> new WinogradConvolution(layer, site, new FourOutputs(), Workers.ONE))),
    IMAGE_LANES(new Entry<>("image-lanes", "an image of the batch in each lane", true, ImageLanesConvolution::new)),
    CHANNEL_LANES(new Entry<>(
            "channel-lanes", "tiles of 4×4 with a channel in each lane", true, ChannelLanesConvolution::new)),
    AUTO(new Entry<>("auto", "the fastest for the layer and the batch, on threads", false, ConvolutionChoice::prepare));

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Entry<Convolution> entry;

    ConvolutionAlgorithm(Entry<Convolution> entry) {
        this.entry = entry;
    }

    @Override
    public Entry<Convolution> entry() {
        return entry;
    }

    @Override
    public Optional<String> refusal(Convolution layer, List<Shape> inputs) {
        if (this == CHANNEL_LANES) {
            return ChannelLanesConvolution.refusal(layer, inputs);
        }
        return this == WINOGRAD_2 || this == WINOGRAD_4 ? WinogradConvolution.refusal(layer, inputs) : Optional.empty();
    }

    @Override
    public double bound() {
        return this == WINOGRAD_4 || this == CHANNEL_LANES || this == AUTO ? 5e-5 : 1e-5;
    }
}
