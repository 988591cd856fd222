package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Pair;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;
import twice.deepdream.objectives.LayerEnergy;

class TransposedTest {

    /** A transposed network dreams of a transposed picture what the network dreams of the picture. */
    @Test
    void dreamsTheTransposedDream() {
        Tensor expected = Tiny.noise(20, 30, 3);
        Tensor found = turned(expected);
        Steps steps = Steps.plain(2, 0.02);
        climb(Tiny.network(), expected, steps);
        climb(Tiny.network().transposed(), found, steps);
        DreamComparison.assertClose("transposed", turned(expected), found, 1e-4);
    }

    @Test
    void twiceIsOnce() {
        DreamNetwork network = Tiny.network();
        float[] once = network.transposed().weights().get("conv2.weight").values();
        float[] twice =
                network.transposed().transposed().weights().get("conv2.weight").values();
        float[] own = network.weights().get("conv2.weight").values();
        assertArrayEquals(own, twice);
        assertThrows(AssertionError.class, () -> assertArrayEquals(own, once));
    }

    @Test
    void refusesKernelsThatArentSquare() {
        Convolution wide = new Convolution(3, 2, new Pair(1, 3), Pair.of(1), Pair.of(0), Pair.of(1), 1, true);
        Network network =
                Network.builder("wide", Shape.of(3, 8, 8)).add("conv", wide).build();
        DreamNetwork dreamer = new DreamNetwork(network, Weights.initial(network, 1), Preprocessing.IMAGENET);
        assertThrows(DreamException.class, dreamer::transposed);
    }

    private static void climb(DreamNetwork network, Tensor x, Steps steps) {
        DreamAlgorithm.REUSING
                .create(network, Workers.ONE, 0)
                .climb(x, new LayerEnergy("relu3"), steps, Ascent.Watcher.NONE);
    }

    private static Tensor turned(Tensor x) {
        Size size = Size.of(x);
        Tensor turned = Tensor.zeros(Shape.of(x.shape().dim(0), size.columns(), size.rows()));
        for (int c = 0; c < x.shape().dim(0); c++) {
            for (int r = 0; r < size.rows(); r++) {
                for (int k = 0; k < size.columns(); k++) {
                    int at = (c * size.rows() + r) * size.columns() + k;
                    turned.values()[(c * size.columns() + k) * size.rows() + r] = x.values()[at];
                }
            }
        }
        return turned;
    }
}
