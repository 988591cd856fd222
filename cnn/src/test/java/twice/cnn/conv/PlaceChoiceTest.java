package twice.cnn.conv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

class PlaceChoiceTest {

    @Test
    void choosesByShape() {
        Convolution three = Convolution.of(64, 64, 3).withPadding(1);
        assertEquals(PlaceChoice.Rung.WINOGRAD_4, PlaceChoice.fastest(three, Shape.of(64, 56, 56), 1));
        assertEquals(PlaceChoice.Rung.WINOGRAD_4, PlaceChoice.fastest(three, Shape.of(64, 13, 13), 1));
        assertEquals(PlaceChoice.Rung.WINOGRAD_2, PlaceChoice.fastest(three, Shape.of(64, 7, 7), 1));
        assertEquals(PlaceChoice.Rung.WINOGRAD_4, PlaceChoice.fastest(three, Shape.of(64, 7, 7), 8));
        assertEquals(PlaceChoice.Rung.DIRECT, PlaceChoice.fastest(three, Shape.of(64, 4, 4), 1));
        assertEquals(PlaceChoice.Rung.DIRECT, PlaceChoice.fastest(three.withStride(2), Shape.of(64, 56, 56), 1));
        Convolution narrow = Convolution.of(16, 64, 3).withPadding(1);
        assertEquals(PlaceChoice.Rung.DIRECT, PlaceChoice.fastest(narrow, Shape.of(16, 55, 55), 1));
        Convolution first = Convolution.of(3, 64, 3).withPadding(1);
        assertEquals(PlaceChoice.Rung.DIRECT, PlaceChoice.fastest(first, Shape.of(3, 224, 224), 1));
    }

    /** The rungs run on one thread; the same operations on two and three give the same bits. */
    @Test
    void isItsRungOnAnyNumberOfThreads() {
        Convolution three = Convolution.of(25, 26, 3).withPadding(1);
        check(three, Shape.of(25, 6, 40), 1, ConvolutionAlgorithm.WINOGRAD_4);
        check(three, Shape.of(25, 7, 7), 1, ConvolutionAlgorithm.WINOGRAD_2);
        check(three.withStride(2), Shape.of(25, 9, 70), 1, ConvolutionAlgorithm.DIRECT);
        check(three.withStride(2), Shape.of(25, 9, 20), 5, ConvolutionAlgorithm.DIRECT);
        check(Convolution.of(17, 20, 1), Shape.of(17, 9, 20), 1, ConvolutionAlgorithm.DIRECT);
        check(Convolution.of(6, 6, 5).withGroups(6), Shape.of(6, 9, 30), 1, ConvolutionAlgorithm.DIRECT);
    }

    private static void check(Convolution layer, Shape image, int batch, ConvolutionAlgorithm rung) {
        Site expected = LayerCase.of(layer, image, batch).site(false, Workers.ONE, 4);
        Pass pass = Pass.evaluating(batch);
        Operation operation = rung.prepare(layer, expected);
        operation.forward(pass);
        operation.backward(pass);
        for (int threads = 1; threads <= 3; threads++) {
            Site found = LayerCase.of(layer, image, batch).site(false, Workers.ONE, 4);
            Operation chosen = PlaceChoice.prepare(layer, found, new Workers(threads));
            chosen.forward(pass);
            chosen.backward(pass);
            same(expected.output(), found.output());
            same(expected.inputGradient().orElseThrow(), found.inputGradient().orElseThrow());
            expected.gradients()
                    .forEach((name, tensor) -> same(tensor, found.gradients().get(name)));
        }
    }

    private static void same(Tensor expected, Tensor found) {
        assertEquals(Arrays.toString(expected.values()), Arrays.toString(found.values()));
    }

    /** No images, no work, and nothing left of an earlier pass in the gradients. */
    @Test
    void aPassWithoutImagesIsEmpty() {
        Convolution three = Convolution.of(24, 24, 3).withPadding(1);
        Site site = LayerCase.of(three, Shape.of(24, 8, 20), 2).site(false, Workers.ONE, 4);
        Operation operation = PlaceChoice.prepare(three, site, Workers.ONE);
        operation.forward(Pass.evaluating(2));
        operation.backward(Pass.evaluating(2));
        operation.forward(Pass.evaluating(0));
        operation.backward(Pass.evaluating(0));
        for (float value : site.gradient("weight").orElseThrow().values()) {
            assertEquals(0, value);
        }
    }
}
