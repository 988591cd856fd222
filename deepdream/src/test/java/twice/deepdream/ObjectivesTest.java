package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.convolution.Workers;
import twice.deepdream.ascent.Guide;
import twice.deepdream.objectives.ChannelEnergy;
import twice.deepdream.objectives.ChannelSum;
import twice.deepdream.objectives.GuideMatch;
import twice.deepdream.objectives.LayerEnergy;
import twice.deepdream.objectives.WeightedSum;

/** Objectives: their values, their derivatives by the activations, and those at the picture against difference quotients. */
class ObjectivesTest {

    /** Activations made up, and the seeds that objectives write. */
    private static final class MadeUp implements Sight {

        private final Map<String, Tensor> activations = new HashMap<>();
        private final Map<String, Tensor> seeds = new HashMap<>();
        private Region counted;

        MadeUp(Region counted, String... layers) {
            this.counted = counted;
            SplittableRandom random = new SplittableRandom(3);
            for (String layer : layers) {
                Tensor a = Tensor.zeros(Shape.of(1, 4, 5, 6));
                for (int i = 0; i < a.values().length; i++) {
                    a.values()[i] = (float) (random.nextDouble() * 4 - 2);
                }
                activations.put(layer, a);
                seeds.put(layer, Tensor.zeros(a.shape()));
            }
        }

        @Override
        public Tensor activation(String layer) {
            return activations.get(layer);
        }

        @Override
        public Tensor seed(String layer) {
            return seeds.get(layer);
        }

        @Override
        public Region counted(String layer) {
            return counted;
        }
    }

    /** "Gradients of that layer are set equal to the activations": the same bits. */
    @Test
    void theGradientOfEnergyIsTheActivation() {
        MadeUp sight = new MadeUp(Region.all(5, 6), "a");
        double value = new LayerEnergy("a").add(sight, 1);
        float[] a = sight.activation("a").values();
        assertArrayEquals(a, sight.seed("a").values());
        double expected = 0;
        for (float one : a) {
            expected += 0.5 * one * one;
        }
        assertEquals(expected, value, 1e-12 * expected);
    }

    @Test
    void oneChannelLeavesTheOthersAlone() {
        MadeUp sight = new MadeUp(Region.all(5, 6), "a");
        new ChannelEnergy("a", 2).add(sight, 3);
        new ChannelSum("a", 1).add(sight, -2);
        for (int i = 0; i < 120; i++) {
            float a = sight.activation("a").values()[i];
            float expected = i / 30 == 2 ? 3 * a : i / 30 == 1 ? -2 : 0;
            assertEquals(expected, sight.seed("a").values()[i]);
        }
    }

    @Test
    void sumsAddUpAlsoInOneLayer() {
        MadeUp sight = new MadeUp(Region.all(5, 6), "a", "b");
        Objective sum = new WeightedSum(List.of(
                new WeightedSum.Term(new LayerEnergy("a"), 2),
                new WeightedSum.Term(new LayerEnergy("b"), 0.5),
                new WeightedSum.Term(new LayerEnergy("a"), -1)));
        double value = sum.add(sight, 4);
        for (int i = 0; i < 120; i++) {
            assertEquals(4 * sight.activation("a").values()[i], sight.seed("a").values()[i], 1e-6);
            assertEquals(2 * sight.activation("b").values()[i], sight.seed("b").values()[i]);
        }
        MadeUp fresh = new MadeUp(Region.all(5, 6), "a", "b");
        double expected = 4 * new LayerEnergy("a").add(fresh, 1) + 2 * new LayerEnergy("b").add(fresh, 1);
        assertEquals(expected, value, 1e-9);
    }

    /** Each place by hand: all dot products, the largest, its row of features as the derivative. */
    @Test
    void eachPlaceIsDrawnToItsBestMatch() {
        MadeUp sight = new MadeUp(Region.all(5, 6), "a", "guide");
        float[] guide = sight.activation("guide").values();
        float[] a = sight.activation("a").values();
        double found = new GuideMatch("a", sight.activation("guide")).add(sight, 2);
        double expected = 0;
        for (int x = 0; x < 30; x++) {
            double most = Double.NEGATIVE_INFINITY;
            int match = -1;
            for (int y = 0; y < 30; y++) {
                double dot = 0;
                for (int c = 0; c < 4; c++) {
                    dot += (double) a[c * 30 + x] * guide[c * 30 + y];
                }
                if (dot > most) {
                    most = dot;
                    match = y;
                }
            }
            expected += 2 * most;
            for (int c = 0; c < 4; c++) {
                assertEquals(2 * guide[c * 30 + match], sight.seed("a").values()[c * 30 + x]);
            }
        }
        assertEquals(expected, found, 1e-4);
    }

    /** Values of disjoint parts add up to the whole's; the seeds are whole each time. */
    @Test
    void onlyPlacesThatCountAreCounted() {
        MadeUp guide = new MadeUp(Region.all(5, 6), "b");
        for (Objective objective : List.of(
                new LayerEnergy("a"),
                new ChannelEnergy("a", 1),
                new ChannelSum("a", 3),
                new GuideMatch("a", guide.activation("b")))) {
            double whole = objective.add(new MadeUp(Region.all(5, 6), "a"), 1);
            double parts = 0;
            for (Region part : List.of(new Region(0, 0, 2, 6), new Region(2, 0, 5, 1), new Region(2, 1, 5, 6))) {
                MadeUp sight = new MadeUp(part, "a");
                parts += objective.add(sight, 1);
                MadeUp all = new MadeUp(Region.all(5, 6), "a");
                objective.add(all, 1);
                assertArrayEquals(all.seed("a").values(), sight.seed("a").values());
            }
            assertEquals(whole, parts, 1e-9 * Math.max(1, Math.abs(whole)));
        }
    }

    static Stream<Objective> objectives() {
        return Stream.of(
                new LayerEnergy("conv3"),
                new LayerEnergy("relu2"),
                new ChannelEnergy("conv2", 5),
                new ChannelSum("relu3", 2),
                new GuideMatch("relu2", Guide.features(Tiny.network(), "relu2", Tiny.noise(9, 13, 2), Workers.ONE)),
                new WeightedSum(List.of(
                        new WeightedSum.Term(new LayerEnergy("relu1"), 0.25),
                        new WeightedSum.Term(new ChannelSum("conv3", 1), 3))));
    }

    /**
     * The gradient at the picture against (L(x + h·d) − L(x − h·d)) / 2h for directions d of −1, 0 and 1. The network computes in
     * float: of L the last 1e-7 is noise.
     */
    @ParameterizedTest
    @MethodSource("objectives")
    void gradientsAreDifferenceQuotients(Objective objective) {
        Tensor x = Tiny.input();
        Tensor g = gradient(x, objective);
        SplittableRandom random = new SplittableRandom(5);
        double h = 1e-3;
        for (int trial = 0; trial < 8; trial++) {
            Tensor above = Tiny.copy(x);
            Tensor below = Tiny.copy(x);
            double expected = 0;
            double magnitude = 0;
            for (int i = 0; i < x.values().length; i++) {
                // Either a single value, or all of them.
                int d = trial < 4 ? (i == 400 * trial + 17 ? 5 : 0) : random.nextInt(-1, 2);
                above.values()[i] += (float) (h * d);
                below.values()[i] -= (float) (h * d);
                expected += (double) g.values()[i] * d;
                magnitude += Math.abs((double) g.values()[i] * d);
            }
            double top = value(above, objective);
            double bottom = value(below, objective);
            double noise = 2e-7 * (Math.abs(top) + Math.abs(bottom)) / (2 * h);
            assertEquals(expected, (top - bottom) / (2 * h), 2e-3 * magnitude + noise, "trial " + trial);
        }
    }

    private static double value(Tensor x, Objective objective) {
        double[] value = new double[1];
        DreamAlgorithm.REUSING
                .create(Tiny.network(), Workers.ONE, Tiny.TILE)
                .climb(Tiny.copy(x), objective, Steps.plain(1, 1e-30), (t, found, mean) -> value[0] = found);
        return value[0];
    }

    /** From a step that isn't clipped: g = (after − before) · mean|g| / step. */
    private static Tensor gradient(Tensor x, Objective objective) {
        double step = 1;
        double[] mean = new double[1];
        Tensor after = Tiny.copy(x);
        DreamAlgorithm.REUSING
                .create(Tiny.unbounded(), Workers.ONE, Tiny.TILE)
                .climb(after, objective, Steps.plain(1, step), (t, value, found) -> mean[0] = found);
        Tensor g = Tensor.zeros(x.shape());
        for (int i = 0; i < g.values().length; i++) {
            g.values()[i] = (float) ((after.values()[i] - x.values()[i]) * mean[0] / step);
        }
        return g;
    }
}
