package twice.cnn.conv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import twice.cnn.LayerCase;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.conv.ConvolutionChoice.Way;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

class ConvolutionChoiceTest {

    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

    private static Way fastest(Convolution layer, Shape image, int batch) {
        return ConvolutionChoice.fastest(
                layer, LayerCase.of(layer, image, batch).site(true, Workers.ONE, 1));
    }

    @Test
    void smallMapsOfAFullBatchGoIntoLanesByImages() {
        assertEquals(Way.IMAGES, fastest(Convolution.of(6, 16, 5), Shape.of(6, 14, 14), LANES));
        assertEquals(Way.IMAGES, fastest(Convolution.of(6, 6, 3).withPadding(1), Shape.of(6, 28, 28), LANES));
        assertEquals(
                Way.IMAGES,
                fastest(Convolution.of(16, 32, 3).withStride(2).withPadding(1), Shape.of(16, 32, 32), LANES));
    }

    @Test
    void channelsFillThemWhereTilesSaveProducts() {
        assertEquals(Way.CHANNELS, fastest(Convolution.of(64, 64, 3).withPadding(1), Shape.of(64, 8, 8), LANES));
        assertEquals(Way.CHANNELS, fastest(Convolution.of(16, 16, 3).withPadding(1), Shape.of(16, 32, 32), 1));
        assertEquals(Way.IMAGES, fastest(Convolution.of(64, 64, 3).withPadding(1), Shape.of(64, 5, 5), LANES));
    }

    @Test
    void aSingleImageFillsThemWithItsPlaces() {
        assertEquals(Way.PLACES, fastest(Convolution.of(3, 64, 3).withPadding(1), Shape.of(3, 40, 40), 1));
        assertEquals(Way.PLACES, fastest(Convolution.of(3, 24, 3).withPadding(1), Shape.of(3, 32, 32), 128));
        assertEquals(Way.PLACES, fastest(Convolution.of(1, 6, 5).withPadding(2), Shape.of(1, 28, 28), LANES / 2));
    }

    @Test
    void manyChannelsRepayTheCopiesOfAProduct() {
        assertEquals(Way.PRODUCT, fastest(Convolution.of(64, 32, 1), Shape.of(64, 14, 14), 1));
        assertEquals(Way.PRODUCT, fastest(Convolution.of(512, 512, 3), Shape.of(512, 4, 4), LANES));
    }

    @Test
    void whatOnlyLeadsToTheImageTreatsEqualWindowsEqually() {
        Convolution layer = Convolution.of(16, 16, 3).withPadding(1);
        Site trained = LayerCase.of(layer, Shape.of(16, 32, 32), 1).site(true, Workers.ONE, 1);
        Site frozen = new Site(
                trained.inputs(),
                trained.output(),
                trained.inputGradients(),
                trained.outputGradient(),
                trained.parameters(),
                Map.of(),
                trained.workers(),
                trained.seed());
        assertEquals(Way.CHANNELS, ConvolutionChoice.fastest(layer, trained));
        assertEquals(Way.EVEN, ConvolutionChoice.fastest(layer, frozen));
    }

    @Test
    void aChannelAGroupDoesNot() {
        assertEquals(Way.PLACES, fastest(Convolution.of(32, 32, 3).withGroups(32), Shape.of(32, 14, 14), 1));
    }
}
