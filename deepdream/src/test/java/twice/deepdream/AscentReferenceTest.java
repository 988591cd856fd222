package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.Tensor;
import twice.convolution.Image;
import twice.convolution.Workers;
import twice.deepdream.image.PixelSpace;
import twice.deepdream.objectives.LayerEnergy;
import twice.deepdream.objectives.WeightedSum;

/** Every rung of the ascent against PyTorch's steps on a small network with given weights. */
class AscentReferenceTest {

    private static final double STEP = 0.02;
    private static final int FIRST_VALUE = 2;

    static Stream<Arguments> cases() {
        Map<String, Objective> objectives = Map.of(
                "conv3",
                new LayerEnergy("conv3"),
                "relu2",
                new LayerEnergy("relu2"),
                "conv2_relu3",
                new WeightedSum(List.of(
                        new WeightedSum.Term(new LayerEnergy("conv2"), 0.5),
                        new WeightedSum.Term(new LayerEnergy("relu3"), 2))));
        return Arrays.stream(DreamAlgorithm.values())
                .flatMap(algorithm ->
                        objectives.entrySet().stream().map(e -> Arguments.of(algorithm, e.getKey(), e.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void takesPyTorchsSteps(DreamAlgorithm algorithm, String name, Objective objective) {
        Map<String, Tensor> expected = Tiny.tensors("ascent_" + name);
        List<String> values = Tiny.objectives(name);
        Ascent ascent = algorithm.create(Tiny.network(), Workers.ONE, Tiny.TILE);
        Tensor x = Tiny.input();
        List<Double> found = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        Ascent.Watcher watcher = (iteration, value, mean) -> {
            found.add(value);
            means.add(mean);
        };
        ascent.climb(x, objective, Steps.plain(1, STEP), watcher);
        DreamComparison.assertClose("after 1 step", Tiny.picture(expected.get("after_1_step")), x, 1e-5);
        ascent.climb(x, objective, Steps.plain(4, STEP), watcher);
        DreamComparison.assertClose("after 5 steps", Tiny.picture(expected.get("after_5_steps")), x, 1e-5);
        ascent.climb(Tiny.copy(x), objective, Steps.plain(1, STEP), watcher);
        for (int i = 0; i < found.size(); i++) {
            double value = Double.parseDouble(values.get(FIRST_VALUE + i));
            assertEquals(value, found.get(i), 1e-5 * value, "objective after " + i + " steps");
        }
        double mean = Double.parseDouble(values.get(values.size() - 1));
        assertEquals(mean, means.get(0), 1e-5 * mean, "mean |g|");

        Image image = PixelSpace.image(x, Tiny.network().preprocessing());
        Tensor pixels = expected.get("pixels_after_5_steps");
        int area = image.rows() * image.columns();
        for (int i = 0; i < pixels.values().length; i++) {
            double pixel = Math.floor(image.planes().get(i / area).values()[i % area] + 0.5);
            assertEquals(pixels.values()[i], pixel, 1, "pixel " + i);
        }
    }
}
