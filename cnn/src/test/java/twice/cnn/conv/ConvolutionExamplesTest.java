package twice.cnn.conv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/** The chapter's examples of the convolution layer, number by number, on every rung. */
class ConvolutionExamplesTest {

    private static final float[] X = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    /** [5×5×1] → fifteen 3×3 → [3×3×15] → ReLU → ten 1×1 → [3×3×10] → six 3×3 → [1×1×6]. */
    @Test
    void theChainHas825WeightsAnd3105MultiplyAdds() {
        List<Convolution> chain =
                List.of(Convolution.of(1, 15, 3), Convolution.of(15, 10, 1), Convolution.of(10, 6, 3));
        int[] expectedWeights = {135, 150, 540};
        long[] expectedProducts = {1215, 1350, 540};
        List<Shape> expectedShapes = List.of(Shape.of(15, 3, 3), Shape.of(10, 3, 3), Shape.of(6, 1, 1));
        Shape shape = Shape.of(1, 5, 5);
        long weights = 0;
        long products = 0;
        for (int i = 0; i < chain.size(); i++) {
            List<Shape> in = List.of(shape);
            assertEquals(
                    expectedWeights[i],
                    chain.get(i).parameters(in).get(0).shape().size());
            assertEquals(expectedProducts[i], chain.get(i).multiplyAdds(in));
            weights += chain.get(i).parameters(in).get(0).shape().size();
            products += chain.get(i).multiplyAdds(in);
            shape = chain.get(i).output(in);
            assertEquals(expectedShapes.get(i), shape);
        }
        assertEquals(825, weights);
        assertEquals(3105, products);
        assertEquals(Shape.of(15, 3, 3), Activation.relu().output(List.of(expectedShapes.get(0))));
    }

    /** VGG16's second layer shared, with weights for every place, and dense. */
    @Test
    void sharingIsWhatMakesItSmall() {
        Shape image = Shape.of(64, 224, 224);
        Convolution layer = Convolution.of(64, 64, 3).withPadding(1);
        long shared = layer.parameters(List.of(image)).stream()
                .mapToLong(spec -> spec.shape().size())
                .sum();
        assertEquals(36_928, shared);
        long outputs = layer.output(List.of(image)).size();
        assertEquals(1_852_899_328L, layer.multiplyAdds(List.of(image)) + outputs);
        assertEquals(1_849_688_064L, layer.multiplyAdds(List.of(image)));
        assertEquals(10_312_216_477_696L, image.size() * image.size());
    }

    /** A kernel [1 0; 2 −1] on a ramp, and a gradient going back, by hand. */
    @ParameterizedTest
    @EnumSource
    void givesTheNumbersWorkedByHand(ConvolutionAlgorithm rung) {
        Convolution layer = Convolution.of(1, 1, 2);
        Site site = site(layer, X, new float[] {1, 0, 2, -1}, 1, 2, -1, 3);
        run(rung, layer, site);
        assertArrayEquals(new float[] {5, 7, 11, 13}, site.output().values());
        assertArrayEquals(
                new float[] {1, 2, 0, 1, 6, -2, -2, 7, -3},
                site.inputGradient().orElseThrow().values());
        assertArrayEquals(
                new float[] {16, 21, 31, 36},
                site.gradient("weight").orElseThrow().values());
        assertArrayEquals(new float[] {5}, site.gradient("bias").orElseThrow().values());
    }

    /** The oracle of Stanford's course CS231n, four of its 24 numbers on either end. */
    @ParameterizedTest
    @EnumSource
    void givesTheNumbersOfCs231n(ConvolutionAlgorithm rung) {
        Convolution layer = Convolution.of(3, 3, 4).withStride(2).withPadding(1);
        Shape image = Shape.of(3, 4, 4);
        Map<String, Tensor> parameters = new HashMap<>();
        parameters.put("weight", Tensor.of(Shape.of(3, 3, 4, 4), evenly(-0.2, 0.3, 144)));
        parameters.put("bias", Tensor.of(Shape.of(3), evenly(-0.1, 0.2, 3)));
        Tensor y = Tensor.zeros(Shape.of(2, 3, 2, 2));
        Site site = new Site(
                List.of(Tensor.of(image.batch(2), evenly(-0.1, 0.5, 96))),
                y,
                List.of(Optional.empty()),
                Optional.empty(),
                parameters,
                Map.of(),
                Workers.ONE,
                0);
        if (rung.refusal(layer, List.of(image)).isEmpty()) {
            rung.prepare(layer, site).forward(Pass.evaluating(2));
            double[] first = {-0.08759809, -0.10987781, -0.18387192, -0.2109216};
            double[] last = {2.36270298, 2.36904306, 2.38090835, 2.38247847};
            for (int i = 0; i < 4; i++) {
                assertEquals(first[i], y.values()[i], 1e-6);
                assertEquals(last[i], y.values()[20 + i], 3e-6);
            }
        }
    }

    private static float[] evenly(double from, double to, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (from + (to - from) * i / (count - 1));
        }
        return values;
    }

    /** F(2, 3) by hand: two outputs of a kernel of three from four products. */
    @Test
    void fourProductsGiveTwoOutputs() {
        double[] d = {1, 2, 3, 4};
        double[] g = {1, 1, 2};
        double[] p = {
            (d[0] - d[2]) * g[0],
            (d[1] + d[2]) * (g[0] + g[1] + g[2]) / 2,
            (d[2] - d[1]) * (g[0] - g[1] + g[2]) / 2,
            (d[1] - d[3]) * g[2]
        };
        assertArrayEquals(new double[] {-2, 10, 1, -4}, p);
        assertArrayEquals(
                new double[] {d[0] * g[0] + d[1] * g[1] + d[2] * g[2], d[1] * g[0] + d[2] * g[1] + d[3] * g[2]},
                new double[] {p[0] + p[1] + p[2], p[1] - p[2] - p[3]});
        assertEquals(9, p[0] + p[1] + p[2]);
        assertEquals(13, p[1] - p[2] - p[3]);
    }

    /** One image, with all its gradients. */
    private static Site site(Convolution layer, float[] x, float[] w, float... dy) {
        int side = (int) Math.sqrt(x.length);
        Shape in = Shape.of(1, 1, side, side);
        Shape out = layer.output(List.of(Shape.of(1, side, side))).batch(1);
        Shape weight = Shape.of(1, 1, layer.kernel().height(), layer.kernel().width());
        return new Site(
                List.of(Tensor.of(in, x)),
                Tensor.zeros(out),
                List.of(Optional.of(Tensor.zeros(in))),
                Optional.of(Tensor.of(out, dy)),
                Map.of("weight", Tensor.of(weight, w), "bias", Tensor.of(Shape.of(1), 1)),
                Map.of("weight", Tensor.zeros(weight), "bias", Tensor.zeros(Shape.of(1))),
                Workers.ONE,
                0);
    }

    private static void run(ConvolutionAlgorithm rung, Convolution layer, Site site) {
        boolean fits = rung.refusal(layer, List.of(Shape.of(1, 3, 3))).isEmpty();
        Operation operation = (fits ? rung : ConvolutionAlgorithm.NAIVE).prepare(layer, site);
        operation.forward(Pass.evaluating(1));
        operation.backward(Pass.evaluating(1));
    }
}
