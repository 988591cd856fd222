package twice.cnn.conv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/** The chapter's example of windows as columns, by every rung that takes the layer. */
class ColumnsByHandTest {

    private static final Convolution LAYER = Convolution.of(1, 2, 2).withoutBias();

    private static Site site() {
        Site site = LayerCase.of(LAYER, Shape.of(1, 3, 3), 1).site(true, Workers.ONE, 1);
        set(site.input(), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        set(site.parameter("weight"), 1, 0, 0, -1, 0, 1, 1, 0);
        set(site.outputGradient().orElseThrow(), 1, 0, 0, 1, 0, 0, 0, 0);
        return site;
    }

    private static void set(Tensor tensor, float... values) {
        assertEquals(values.length, tensor.values().length);
        System.arraycopy(values, 0, tensor.values(), 0, values.length);
    }

    @ParameterizedTest
    @EnumSource
    void allThreePasses(ConvolutionAlgorithm rung) {
        Site site = site();
        if (rung.refusal(LAYER, List.of(Shape.of(1, 3, 3))).isPresent()) {
            return;
        }
        Operation operation = rung.prepare(LAYER, site);
        operation.forward(Pass.evaluating(1));
        operation.backward(Pass.evaluating(1));
        float[] y = {-4, -4, -4, -4, 6, 8, 12, 14};
        float[] dw = {6, 8, 12, 14, 0, 0, 0, 0};
        float[] dx = {1, 0, 0, 0, 0, 0, 0, 0, -1};
        assertArrayEquals(y, site.output().values(), 0);
        assertArrayEquals(dw, site.gradient("weight").orElseThrow().values(), 0);
        assertArrayEquals(dx, site.inputGradient().orElseThrow().values(), 0);
    }

    @ParameterizedTest
    @EnumSource
    void noImagesGiveNoGradient(ConvolutionAlgorithm rung) {
        Site site = site();
        if (rung.refusal(LAYER, List.of(Shape.of(1, 3, 3))).isPresent()) {
            return;
        }
        Arrays.fill(site.gradient("weight").orElseThrow().values(), 7);
        Operation operation = rung.prepare(LAYER, site);
        operation.forward(Pass.evaluating(0));
        operation.backward(Pass.evaluating(0));
        assertArrayEquals(new float[8], site.gradient("weight").orElseThrow().values(), 0);
    }
}
