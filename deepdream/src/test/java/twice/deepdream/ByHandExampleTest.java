package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Pair;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;
import twice.deepdream.image.Resize;
import twice.deepdream.objectives.LayerEnergy;

/** The numbers that the chapter works out on paper. */
class ByHandExampleTest {

    /** A row of four pixels, the kernel (−1 1), ReLU; pixels as they are, 0 to 255. */
    private static DreamNetwork network() {
        Pair one = Pair.of(1);
        Network network = Network.builder("hand", Shape.of(1, 1, 4))
                .add("conv", new Convolution(1, 1, new Pair(1, 2), one, Pair.of(0), one, 1, false))
                .add("relu", Activation.relu())
                .build();
        Weights weights = new Weights();
        weights.put("conv.weight", Tensor.of(Shape.of(1, 1, 1, 2), -1, 1));
        return new DreamNetwork(network, weights, new Preprocessing(List.of(0.0), List.of(1 / 255.0), 0, 0));
    }

    @ParameterizedTest
    @EnumSource(DreamAlgorithm.class)
    void twoSteps(DreamAlgorithm algorithm) {
        Tensor x = Tensor.of(Shape.of(1, 1, 4), 2, 1, 4, 0);
        List<Double> values = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        Ascent.Watcher watcher = (iteration, value, mean) -> {
            values.add(value);
            means.add(mean);
        };
        Ascent ascent = algorithm.create(network(), Workers.ONE, Tiny.TILE);
        ascent.climb(x, new LayerEnergy("relu"), Steps.plain(1, 0.5), watcher);
        assertArrayEquals(new float[] {2, 0, 5, 0}, x.values());
        ascent.climb(x, new LayerEnergy("relu"), Steps.plain(1, 0.5), watcher);
        assertArrayEquals(new float[] {2, 0, 6, 0}, x.values());
        ascent.climb(x, new LayerEnergy("relu"), Steps.plain(1, 0.5), watcher);
        assertEquals(List.of(4.5, 12.5, 18.0), values);
        assertEquals(List.of(1.5, 2.5, 3.0), means);
    }

    @Test
    void anOctave() {
        Tensor original = Tensor.of(Shape.of(1, 1, 4), 7, 0, 0, 7);
        Tensor small = Resize.apply(original, new Size(1, 2));
        assertArrayEquals(new float[] {3, 3}, small.values(), 1e-6f);
        assertArrayEquals(
                new float[] {3, 3, 3, 3}, Resize.apply(small, new Size(1, 4)).values(), 1e-6f);
        Tensor change = Tensor.of(Shape.of(1, 1, 2), 1, 0);
        assertArrayEquals(
                new float[] {1, 0.75f, 0.25f, 0},
                Resize.apply(change, new Size(1, 4)).values());
    }
}
