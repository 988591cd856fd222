package twice.cnn.conv;

import java.util.List;
import twice.cnn.Operation;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.conv.direct.DirectConvolution;
import twice.cnn.conv.winograd.FourOutputs;
import twice.cnn.conv.winograd.TwoOutputs;
import twice.cnn.conv.winograd.WinogradConvolution;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/**
 * The fastest of the rungs whose lanes are places of the image: direct sums, or tiles of two sizes.
 *
 * <p>Winograd's tiles save products and cost transforms, which are shared by all channels: with few channels on either side
 * nothing is left of the gain. And tiles are lanes: the larger ones, which save more, leave lanes empty on small maps, while
 * their transformed weights, four times as many numbers, must be read all the same.
 */
public final class PlaceChoice {

    /** The rungs to choose from. */
    public enum Rung {
        /** {@link DirectConvolution}. */
        DIRECT,
        /** {@link TwoOutputs}. */
        WINOGRAD_2,
        /** {@link FourOutputs}. */
        WINOGRAD_4
    }

    /** Channels in and out from which transforms pay. */
    private static final int CHANNELS = 24;

    /** Tiles that are enough, about a vector of them. */
    private static final int TILES = 12;

    private PlaceChoice() {}

    /** The fastest for batches of that many images of that shape. */
    public static Rung fastest(Convolution layer, Shape image, int batch) {
        boolean isSmall = Math.min(layer.inputs(), layer.outputs()) < CHANNELS;
        if (isSmall || WinogradConvolution.refusal(layer, List.of(image)).isPresent()) {
            return Rung.DIRECT;
        }
        Shape out = layer.output(List.of(image));
        if (tiles(out, 4, batch) >= TILES) {
            return Rung.WINOGRAD_4;
        }
        return tiles(out, 2, batch) >= TILES ? Rung.WINOGRAD_2 : Rung.DIRECT;
    }

    private static long tiles(Shape out, int m, int batch) {
        return (long) batch * ((out.dim(1) - 1) / m + 1) * ((out.dim(2) - 1) / m + 1);
    }

    /** The operation of the fastest, on these threads. */
    public static Operation prepare(Convolution layer, Site site, Workers workers) {
        Shape in = site.input().shape();
        Shape image = Shape.of(in.dim(1), in.dim(2), in.dim(3));
        return switch (fastest(layer, image, site.batch())) {
            case DIRECT -> new DirectConvolution(layer, site, workers);
            case WINOGRAD_2 -> new WinogradConvolution(layer, site, new TwoOutputs(), workers);
            case WINOGRAD_4 -> new WinogradConvolution(layer, site, new FourOutputs(), workers);
        };
    }
}
