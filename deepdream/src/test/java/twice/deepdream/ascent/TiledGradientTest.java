package twice.deepdream.ascent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.LocalResponseNorm;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Window;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;
import twice.deepdream.Ascent;
import twice.deepdream.DreamComparison;
import twice.deepdream.DreamException;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Objective;
import twice.deepdream.Shift;
import twice.deepdream.Size;
import twice.deepdream.Steps;
import twice.deepdream.Tiny;
import twice.deepdream.objectives.ChannelSum;
import twice.deepdream.objectives.LayerEnergy;
import twice.deepdream.objectives.WeightedSum;

/** Tiles against the whole picture. */
class TiledGradientTest {

    private static final Objective DEEP = new LayerEnergy("joined");
    private static final Objective BOTH = new WeightedSum(List.of(
            new WeightedSum.Term(new LayerEnergy("pool1"), 0.3),
            new WeightedSum.Term(new ChannelSum("pool2", 2), -1),
            new WeightedSum.Term(DEEP, 1)));

    /** Everything that makes places hard to find: strides without padding, windows that stick out, ways of unequal reach. */
    private static DreamNetwork network() {
        MaxPool ceil = new MaxPool(Window.of(3).withStride(2).withCeil());
        Network network = Network.builder("crooked", Shape.of(3, 64, 64))
                .add("conv1", Convolution.of(3, 6, 3).withStride(2))
                .add("relu1", Activation.relu())
                .add("pool1", ceil)
                .add("norm", new LocalResponseNorm(5, 1e-2, 0.75, 1))
                .add("conv2", Convolution.of(6, 5, 5).withPadding(2))
                .add("relu2", Activation.relu(), "conv2")
                .add("conv3", Convolution.of(6, 4, 3).withPadding(2).withDilation(2), "norm")
                .add("average", new AveragePool(Window.of(3).withStride(1).withPadding(1), true), "norm")
                .add("joined", new Concatenate(), "relu2", "conv3", "average")
                .add("pool2", ceil)
                .add("conv4", Convolution.of(15, 3, 2))
                .add("mean", AdaptiveAveragePool.global())
                .build();
        return new DreamNetwork(network, Weights.initial(network, 11), Preprocessing.IMAGENET);
    }

    static Stream<Arguments> cases() {
        List<Size> sizes = List.of(new Size(64, 64), new Size(67, 130), new Size(101, 58), new Size(23, 200));
        return sizes.stream()
                .flatMap(size -> Stream.of(1, 9, 16, 50, 300)
                        .flatMap(side -> Stream.of(
                                Arguments.of(size, side, DEEP, Shift.NONE),
                                Arguments.of(size, side, BOTH, new Shift(-13, 37)))));
    }

    /** Up to the rounding of sums in another order: 1e-5 of the largest. */
    @ParameterizedTest(name = "{0} in tiles of {1}, {2}, {3}")
    @MethodSource("cases")
    void theGradientOfTilesIsThatOfTheWhole(Size size, int side, Objective objective, Shift shift) {
        DreamNetwork network = network();
        Tensor x = Tiny.noise(size.rows(), size.columns(), 5);
        Tensor whole = Tensor.zeros(x.shape());
        Tensor tiled = Tensor.zeros(x.shape());
        double expected = new WholeGradient(
                        network.upTo(objective.layers(), size), network.weights(), objective, Workers.ONE)
                .of(x, shift, whole);
        Tiling tiling = Tiling.of(network, objective.layers(), size, side);
        double found = new TiledGradient(network, objective, tiling, Workers.ONE).of(x, shift, tiled);
        DreamComparison.assertClose("gradient", whole, tiled, 1e-5 * DreamComparison.largest(whole));
        assertEquals(expected, found, 1e-5 * Math.max(1, Math.abs(expected)));
        if (side < 10 && size.columns() > 100) {
            assertTrue(tiling.count() > 4, tiling.count() + " tiles");
        }
    }

    /**
     * Dreams in tiles have no seams: between neighbouring columns where two tiles meet the picture changes by as much as it does there
     * when it is dreamt as a whole, to a ten-thousandth.
     */
    @Test
    void tilesHaveNoSeams() {
        DreamNetwork network = network();
        Steps steps = Steps.plain(5, 0.05);
        Tensor whole = Tiny.noise(90, 120, 8);
        Tensor tiled = Tiny.copy(whole);
        ReusingAscent.whole(network, Workers.ONE).climb(whole, DEEP, steps, Ascent.Watcher.NONE);
        ReusingAscent.tiled(network, Workers.ONE, 24).climb(tiled, DEEP, steps, Ascent.Watcher.NONE);
        Tiling tiling = Tiling.of(network, DEEP.layers(), new Size(90, 120), 24);
        assertTrue(tiling.across().count() > 3);
        for (int t = 1; t < tiling.across().count(); t++) {
            double expected = edge(whole, tiling.across().from(t));
            assertEquals(expected, edge(tiled, tiling.across().from(t)), 1e-4 * expected);
        }
    }

    /** How much a picture changes from the column before that one to it. */
    private static double edge(Tensor x, int column) {
        double sum = 0;
        for (int i = column; i < x.values().length; i += 120) {
            sum += Math.abs(x.values()[i] - x.values()[i - 1]);
        }
        return sum;
    }

    /** Margins that are too narrow are seen: the test above can fail. */
    @Test
    void narrowMarginsWouldBeWrong() {
        DreamNetwork network = network();
        Size size = new Size(96, 96);
        Tensor x = Tiny.noise(96, 96, 5);
        Tensor whole = Tensor.zeros(x.shape());
        Tensor tiled = Tensor.zeros(x.shape());
        new WholeGradient(network.upTo(DEEP.layers(), size), network.weights(), DEEP, Workers.ONE)
                .of(x, Shift.NONE, whole);
        Tiling wide = Tiling.of(network, DEEP.layers(), size, 16);
        TileAxis narrow = TileAxis.of(96, 16, 9, 4);
        new TiledGradient(network, DEEP, new Tiling(narrow, narrow, wide.fields()), Workers.ONE)
                .of(x, Shift.NONE, tiled);
        assertThrows(
                AssertionError.class,
                () -> DreamComparison.assertClose("", whole, tiled, 1e-3 * DreamComparison.largest(whole)));
    }

    @Test
    void layersThatSeeTheWholeCantBeTiled() {
        DreamException e = assertThrows(
                DreamException.class,
                () -> Tiling.of(network(), new LayerEnergy("mean").layers(), new Size(64, 64), 16));
        assertTrue(e.getMessage().contains("mean sees the whole picture at once"), e.getMessage());
    }
}
