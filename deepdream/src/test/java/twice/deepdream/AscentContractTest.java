package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.Tensor;
import twice.convolution.Workers;
import twice.deepdream.objectives.ChannelEnergy;
import twice.deepdream.objectives.ChannelSum;
import twice.deepdream.objectives.LayerEnergy;

/** What every rung of the ascent promises. */
class AscentContractTest {

    private static final Size[] SIZES = {
        new Size(24, 24), new Size(17, 31), new Size(2, 2), new Size(3, 50), new Size(33, 8)
    };

    static Stream<Arguments> cases() {
        List<Steps> steps = List.of(
                Steps.plain(3, 0.02),
                new Steps(3, 0.05, 5, 0, 0, 7),
                new Steps(3, 0.02, 0, 0.5, 0, 7),
                new Steps(2, 0.02, 40, 0.3, 3, 8));
        return Arrays.stream(DreamAlgorithm.values())
                .filter(algorithm -> algorithm != DreamAlgorithm.NAIVE)
                .flatMap(algorithm -> Arrays.stream(SIZES)
                        .flatMap(size -> steps.stream().map(one -> Arguments.of(algorithm, size, one))));
    }

    /** Over three steps rounding has moved no value by more than a hundredth of a step. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cases")
    void dreamsWhatTheNaiveOneDreams(DreamAlgorithm algorithm, Size size, Steps steps) {
        Objective objective = new LayerEnergy("relu3");
        Tensor expected = Tiny.noise(size.rows(), size.columns(), 1);
        Tensor found = Tiny.copy(expected);
        Tensor before = Tiny.copy(expected);
        DreamAlgorithm.NAIVE
                .create(Tiny.network(), Workers.ONE, Tiny.TILE)
                .climb(expected, objective, steps, Ascent.Watcher.NONE);
        algorithm.create(Tiny.network(), new Workers(2), Tiny.TILE).climb(found, objective, steps, Ascent.Watcher.NONE);
        DreamComparison.assertClose("dream", expected, found, steps.step() / 100);
        assertTrue(!Arrays.equals(before.values(), found.values()), "nothing was changed");
    }

    @ParameterizedTest
    @EnumSource(DreamAlgorithm.class)
    void noStepsChangeNothing(DreamAlgorithm algorithm) {
        Tensor x = Tiny.input();
        algorithm
                .create(Tiny.network(), Workers.ONE, Tiny.TILE)
                .climb(x, new LayerEnergy("conv3"), new Steps(0, 1, 9, 2, 2, 1), Ascent.Watcher.NONE);
        assertArrayEquals(Tiny.input().values(), x.values());
    }

    /** A layer that gives nothing has no gradient: the picture stays, and there is no division by 0. */
    @ParameterizedTest
    @EnumSource(DreamAlgorithm.class)
    void aDeadLayerChangesNothing(DreamAlgorithm algorithm) {
        DreamNetwork network = Tiny.network();
        network.weights().put("conv2.weight", zeros(network.weights().get("conv2.weight")));
        network.weights().put("conv2.bias", zeros(network.weights().get("conv2.bias")));
        Tensor x = Tiny.input();
        List<Double> means = new ArrayList<>();
        algorithm
                .create(network, Workers.ONE, Tiny.TILE)
                .climb(x, new LayerEnergy("relu2"), new Steps(2, 1, 3, 1, 2, 1), (t, value, mean) -> means.add(mean));
        assertEquals(List.of(0.0, 0.0), means);
        assertArrayEquals(Tiny.input().values(), x.values());
    }

    private static Tensor zeros(Tensor like) {
        return Tensor.zeros(like.shape());
    }

    @ParameterizedTest
    @EnumSource(DreamAlgorithm.class)
    void everySmallStepRaisesTheObjective(DreamAlgorithm algorithm) {
        for (Objective objective : List.of(
                new LayerEnergy("conv3"),
                new LayerEnergy("relu3"),
                new ChannelEnergy("relu2", 3),
                new ChannelSum("conv3", 4))) {
            List<Double> values = new ArrayList<>();
            algorithm
                    .create(Tiny.network(), Workers.ONE, Tiny.TILE)
                    .climb(Tiny.input(), objective, Steps.plain(6, 1e-3), (t, value, mean) -> values.add(value));
            for (int i = 1; i < values.size(); i++) {
                assertTrue(values.get(i) > values.get(i - 1), objective + ": " + values);
            }
        }
    }

    /** The same bits on any number of threads. */
    @ParameterizedTest
    @EnumSource(DreamAlgorithm.class)
    void threadsChangeNothing(DreamAlgorithm algorithm) {
        float[][] results = new float[3][];
        for (int threads = 1; threads <= 3; threads++) {
            Tensor x = Tiny.noise(60, 70, 4);
            algorithm
                    .create(Tiny.network(), new Workers(threads), Tiny.TILE)
                    .climb(x, new LayerEnergy("conv3"), new Steps(2, 0.02, 9, 0.5, 2, 5), Ascent.Watcher.NONE);
            results[threads - 1] = x.values();
        }
        assertArrayEquals(results[0], results[1]);
        assertArrayEquals(results[0], results[2]);
    }

    /** All values lie where a pixel can be, and some at the bound: huge steps are clipped. */
    @ParameterizedTest
    @EnumSource(DreamAlgorithm.class)
    void stepsAreClipped(DreamAlgorithm algorithm) {
        DreamNetwork network = Tiny.network();
        Tensor x = Tiny.input();
        algorithm
                .create(network, Workers.ONE, Tiny.TILE)
                .climb(x, new LayerEnergy("conv3"), Steps.plain(2, 50), Ascent.Watcher.NONE);
        int area = 24 * 24;
        int atBound = 0;
        for (int i = 0; i < x.values().length; i++) {
            double mean = network.preprocessing().mean().get(i / area);
            double deviation = network.preprocessing().deviation().get(i / area);
            double pixel = x.values()[i] * deviation + mean;
            assertTrue(pixel > -1e-6 && pixel < 1 + 1e-6, "pixel " + pixel);
            atBound += Math.abs(pixel - 0.5) > 0.499999 ? 1 : 0;
        }
        assertTrue(atBound > area, atBound + " at the bound");
    }
}
