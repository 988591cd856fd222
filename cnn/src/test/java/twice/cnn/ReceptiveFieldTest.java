package twice.cnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Add;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Subsample;
import twice.cnn.layers.Window;
import twice.cnn.models.Models;
import twice.convolution.Workers;

/** What a place sees: known figures, an example by hand, and small networks that are shown every pixel by itself. */
class ReceptiveFieldTest {

    private static final int SIDE = 23;
    private static final int SIDE_ACROSS = 19;

    /** So bright that every maximum with it is its. */
    private static final float MUCH = 1e6f;

    /**
     * Sizes and strides before what gives up place. AlexNet's 195 and VGG-16's 212 are in the table of Araujo, Norris and
     * Sim, and so is Inception v3's 1311; ResNet-50 has 483 there, with strides in the last unit of a stage, where
     * torchvision's first ones make it 7, 11, +3·8, +8+3·16, +16+5·32, +32+2·64 = 427.
     */
    @ParameterizedTest
    @CsvSource({
        "lenet5, pool2, 16, 4",
        "alexnet, features.12, 195, 32",
        "vgg16, features.30, 212, 32",
        "vgg16, classifier.0, 404, 0",
        "resnet18, layer4.1, 435, 32",
        "resnet34, layer4.2, 899, 32",
        "resnet50, layer4.2, 427, 32",
        "inception_v3, Mixed_7c, 1311, 32",
        "resnet20, layer3.2, 81, 4"
    })
    void knownFigures(String model, String node, long size, long jump) {
        ReceptiveField field =
                ReceptiveField.of(Models.named(model).network(10)).get(node);
        assertEquals(size, field.down().size());
        assertEquals(size, field.across().size());
        assertEquals(jump, field.down().jump());
    }

    /** LeNet-5's, worked out: padding 2 puts the first 5×5 around pixel 0; pooling puts the middle between two. */
    @Test
    void lenet5ByHand() {
        var fields = ReceptiveField.of(Models.named("lenet5").network(10));
        assertEquals(new ReceptiveField.Axis(-2, 2, 1), fields.get("conv1").down());
        assertEquals(new ReceptiveField.Axis(-2, 3, 2), fields.get("pool1").down());
        assertEquals(new ReceptiveField.Axis(-2, 11, 2), fields.get("conv2").down());
        assertEquals(new ReceptiveField.Axis(-2, 13, 4), fields.get("pool2").across());
        assertEquals(5.5, fields.get("pool2").across().centre(0));
        assertEquals(9.5, fields.get("pool2").across().centre(1));
        // Five places, the last from 14 to 29: together from −2 to 29, which is all of the 28 rows.
        assertEquals(new ReceptiveField.Axis(-2, 29, 0), fields.get("flatten").down());
        assertEquals(fields.get("flatten"), fields.get("fc3"));
    }

    /**
     * Weights above 0 let everything through that can go through: a pixel is seen where it changes the output. Dilated taps
     * leave holes; their hull is what counts.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isWhereAPixelCounts(long seed) {
        Network network = drawn(new SplittableRandom(seed));
        Weights weights = Weights.initial(network, seed);
        weights.all().values().forEach(tensor -> {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] = 0.5f + Math.abs(tensor.values()[i]);
            }
        });
        ReceptiveField field = ReceptiveField.of(network).get(network.last().name());
        Shape out = network.last().shape();
        Execution execution = new Execution(
                network, weights, Execution.Settings.inference(1, Workers.ONE).withAlgorithm("naive"));
        List<int[]> seen = new ArrayList<>();
        for (int place = 0; place < out.dim(1) * out.dim(2); place++) {
            seen.add(new int[] {SIDE, -1, SIDE_ACROSS, -1});
        }
        execution.forward(Pass.evaluating(1));
        float[] dark = execution.output().values().clone();
        for (int pixel = 0; pixel < SIDE * SIDE_ACROSS; pixel++) {
            execution.image().values()[pixel] = MUCH;
            execution.forward(Pass.evaluating(1));
            execution.image().values()[pixel] = 0;
            for (int place = 0; place < seen.size(); place++) {
                if (execution.output().values()[place] > dark[place]) {
                    widen(seen.get(place), pixel / SIDE_ACROSS, pixel % SIDE_ACROSS);
                }
            }
        }
        int inside = 0;
        for (int place = 0; place < seen.size(); place++) {
            int[] box = box(field, place / out.dim(2), place % out.dim(2));
            int[] found = seen.get(place);
            String where = network.nodes() + ", place " + place + ", " + field;
            if (box[0] >= 0 && box[1] < SIDE && box[2] >= 0 && box[3] < SIDE_ACROSS) {
                assertArrayEquals(box, found, where);
                inside++;
            } else if (found[0] <= found[1]) {
                // What lies beyond the image can't be seen, and of dilated taps the outermost inside may be a hole.
                assertTrue(found[0] >= box[0] && found[1] <= box[1] && found[2] >= box[2] && found[3] <= box[3], where);
            }
        }
        assertTrue(inside > 0, "no field lies within the image");
    }

    private static int[] box(ReceptiveField field, int row, int column) {
        ReceptiveField.Axis down = field.down();
        ReceptiveField.Axis across = field.across();
        return new int[] {
            (int) (down.first() + row * down.jump()),
            (int) (down.last() + row * down.jump()),
            (int) (across.first() + column * across.jump()),
            (int) (across.last() + column * across.jump())
        };
    }

    private static void widen(int[] box, int row, int column) {
        box[0] = Math.min(box[0], row);
        box[1] = Math.max(box[1], row);
        box[2] = Math.min(box[2], column);
        box[3] = Math.max(box[3], column);
    }

    /** Two to five layers of all kinds that look at neighbours, one channel at the end, and places that see no padding. */
    private static Network drawn(SplittableRandom random) {
        while (true) {
            Network.Builder builder = Network.builder("drawn", Shape.of(1, SIDE, SIDE_ACROSS));
            try {
                int layers = 1 + random.nextInt(4);
                for (int n = 0; n < layers; n++) {
                    add(builder, random.nextInt(6), n, random);
                }
                Network network = builder.add("last", convolution(channels(builder), 1, random))
                        .build();
                ReceptiveField field = ReceptiveField.of(network).get("last");
                if (field.down().size() < SIDE / 2 && field.across().size() < SIDE_ACROSS / 2) {
                    return network;
                }
            } catch (CnnException tooSmall) {
                // Drawn again.
            }
        }
    }

    private static int channels(Network.Builder builder) {
        return builder.shapeOf(builder.last()).dim(0);
    }

    private static Convolution convolution(int inputs, int outputs, SplittableRandom random) {
        return new Convolution(
                inputs,
                outputs,
                new Pair(1 + random.nextInt(4), 1 + random.nextInt(4)),
                new Pair(1 + random.nextInt(2), 1 + random.nextInt(2)),
                new Pair(random.nextInt(2), random.nextInt(2)),
                new Pair(1 + random.nextInt(2), 1 + random.nextInt(2)),
                1,
                true);
    }

    private static void add(Network.Builder builder, int kind, int n, SplittableRandom random) {
        String from = builder.last();
        int inputs = channels(builder);
        Shape shape = builder.shapeOf(from);
        Window window =
                new Window(new Pair(3, 2), new Pair(2, 1), new Pair(random.nextInt(2), 1), random.nextInt(2) == 0);
        switch (kind) {
            case 0 -> builder.add("max" + n, new MaxPool(window));
            case 1 -> builder.add("mean" + n, new AveragePool(window, random.nextInt(2) == 0));
            case 2 -> builder.add("subsample" + n, new Subsample(2, 1, 0));
            case 3 -> {
                if (shape.dim(1) % 2 == 0) {
                    builder.add("bins" + n, new AdaptiveAveragePool(new Pair(shape.dim(1) / 2, shape.dim(2))));
                }
            }
            case 4 -> {
                builder.add("wide" + n, Convolution.of(inputs, 2, 5).withPadding(2), from)
                        .add("relu" + n, Activation.relu())
                        .add("narrow" + n, Convolution.of(inputs, 2, 1), from)
                        .add("sum" + n, new Add(), "relu" + n, "narrow" + n);
            }
            default -> {
                // Ahead of each other: one looks to the left above, the other to the right below.
                builder.add("one" + n, convolution(inputs, 2, random), from)
                        .add("same" + n, new MaxPool(Window.of(3).withStride(1).withPadding(1)))
                        .add("both" + n, new Concatenate(), "one" + n, "same" + n);
            }
        }
    }

    /** Where the strides of two ways differ, a place is said to see all of it; so are unequal bins, and rows of numbers. */
    @Test
    void whereThereIsNoOneStride() {
        Network network = Network.builder("ways", Shape.of(1, 10, 12))
                .add("a", Convolution.of(1, 1, 4).withStride(2))
                .add("b", Convolution.of(1, 1, 7), Network.IMAGE)
                .add("bins", new AdaptiveAveragePool(new Pair(4, 5)), "a")
                .add("crop", new MaxPool(new Window(new Pair(1, 2), Pair.of(1), Pair.of(0), false)), "b")
                .add("sum", new Add(), "bins", "crop")
                .add("flatten", new Flatten())
                .add("fc", Linear.of(20, 3))
                .build();
        var fields = ReceptiveField.of(network);
        // Down, four places of a stay four windows of one; across, five of five.
        assertEquals(new ReceptiveField.Axis(0, 3, 2), fields.get("bins").down());
        assertEquals(new ReceptiveField.Axis(0, 6, 1), fields.get("crop").down());
        assertEquals(new ReceptiveField.Axis(0, 9, 0), fields.get("sum").down());
        assertEquals(new ReceptiveField.Axis(0, 11, 0), fields.get("sum").across());
        assertEquals(fields.get("sum"), fields.get("fc"));
        Network uneven = Network.builder("bins", Shape.of(1, 10, 12))
                .add("bins", new AdaptiveAveragePool(new Pair(4, 5)))
                .build();
        assertEquals("10×12 every 0×0", ReceptiveField.of(uneven).get("bins").toString());
    }
}
