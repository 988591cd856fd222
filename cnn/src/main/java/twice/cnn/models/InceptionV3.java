package twice.cnn.models;

import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Dropout;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;

/**
 * Inception v3 as torchvision has it: 5×5 kernels become two of 3×3, 7×7 become 1×7 and 7×1, and pooling and strided convolutions
 * shrink the maps side by side. 27,161,264 parameters with the auxiliary classifier, which nothing runs but training, and 23,834,568
 * without. The output of a module bears the module's name.
 *
 * @see <a href="https://arxiv.org/abs/1512.00567">Szegedy, Vanhoucke, Ioffe, Shlens, Wojna: Rethinking the Inception
 *     architecture for computer vision (2016)</a>
 */
public final class InceptionV3 {

    private static final Shape IMAGE = Shape.of(3, 299, 299);
    private static final double EPS = 0.001;

    private final Network.Builder builder = Network.builder("inception_v3", IMAGE);

    private InceptionV3() {}

    /** The network for so many classes. */
    public static Network network(int classes) {
        return new InceptionV3().build(classes);
    }

    private Network build(int classes) {
        MaxPool shrink = new MaxPool(Window.of(3).withStride(2));
        basic("Conv2d_1a_3x3", Convolution.of(3, 32, 3).withStride(2));
        basic("Conv2d_2a_3x3", Convolution.of(32, 32, 3));
        basic("Conv2d_2b_3x3", Convolution.of(32, 64, 3).withPadding(1));
        builder.add("maxpool1", shrink);
        basic("Conv2d_3b_1x1", Convolution.of(64, 80, 1));
        basic("Conv2d_4a_3x3", Convolution.of(80, 192, 3));
        builder.add("maxpool2", shrink);
        fives("Mixed_5b", 192, 32);
        fives("Mixed_5c", 256, 64);
        fives("Mixed_5d", 288, 64);
        shrinkTo17("Mixed_6a", 288);
        sevens("Mixed_6b", 128);
        sevens("Mixed_6c", 160);
        sevens("Mixed_6d", 160);
        sevens("Mixed_6e", 192);
        auxiliary("Mixed_6e", classes);
        shrinkTo8("Mixed_7a", "Mixed_6e", 768);
        fans("Mixed_7b", 1280);
        fans("Mixed_7c", 2048);
        return builder.add("avgpool", AdaptiveAveragePool.global())
                .add("dropout", new Dropout(0.5))
                .add("flatten", new Flatten())
                .add("fc", Linear.of(2048, classes))
                .build();
    }

    private String basic(String name, Convolution convolution) {
        return basic(name, builder.last(), convolution);
    }

    /** A convolution, batch normalization and ReLU; the output bears the given name. */
    private String basic(String name, String from, Convolution convolution) {
        builder.add(name + ".conv", convolution.withoutBias(), from)
                .add(name + ".bn", new BatchNorm(convolution.outputs(), EPS, 0.1))
                .add(name, Activation.relu());
        return name;
    }

    private String pooled(String name, String from, int inputs, int outputs) {
        AveragePool pool = new AveragePool(Window.of(3).withStride(1).withPadding(1), true);
        builder.add(name + ".branch_pool.pool", pool, from);
        return basic(name + ".branch_pool", Convolution.of(inputs, outputs, 1));
    }

    /** torchvision's InceptionA: 1×1, 5×5, twice 3×3, and pooling. */
    private void fives(String name, int inputs, int pooled) {
        String from = builder.last();
        String ones = basic(name + ".branch1x1", from, Convolution.of(inputs, 64, 1));
        basic(name + ".branch5x5_1", from, Convolution.of(inputs, 48, 1));
        String fives = basic(name + ".branch5x5_2", Convolution.of(48, 64, 5).withPadding(2));
        basic(name + ".branch3x3dbl_1", from, Convolution.of(inputs, 64, 1));
        basic(name + ".branch3x3dbl_2", Convolution.of(64, 96, 3).withPadding(1));
        String threes =
                basic(name + ".branch3x3dbl_3", Convolution.of(96, 96, 3).withPadding(1));
        builder.add(name, new Concatenate(), ones, fives, threes, pooled(name, from, inputs, pooled));
    }

    /** torchvision's InceptionB: from 35×35 to 17×17. */
    private void shrinkTo17(String name, int inputs) {
        String from = builder.last();
        String threes =
                basic(name + ".branch3x3", from, Convolution.of(inputs, 384, 3).withStride(2));
        basic(name + ".branch3x3dbl_1", from, Convolution.of(inputs, 64, 1));
        basic(name + ".branch3x3dbl_2", Convolution.of(64, 96, 3).withPadding(1));
        String doubled =
                basic(name + ".branch3x3dbl_3", Convolution.of(96, 96, 3).withStride(2));
        String pool = name + ".branch_pool";
        builder.add(pool, new MaxPool(Window.of(3).withStride(2)), from)
                .add(name, new Concatenate(), threes, doubled, pool);
    }

    /** torchvision's InceptionC: 7×7 kernels as 1×7 and 7×1, once and twice. */
    private void sevens(String name, int width) {
        String from = builder.last();
        String ones = basic(name + ".branch1x1", from, Convolution.of(768, 192, 1));
        basic(name + ".branch7x7_1", from, Convolution.of(768, width, 1));
        basic(name + ".branch7x7_2", row(width, width));
        String once = basic(name + ".branch7x7_3", column(width, 192));
        basic(name + ".branch7x7dbl_1", from, Convolution.of(768, width, 1));
        basic(name + ".branch7x7dbl_2", column(width, width));
        basic(name + ".branch7x7dbl_3", row(width, width));
        basic(name + ".branch7x7dbl_4", column(width, width));
        String twice = basic(name + ".branch7x7dbl_5", row(width, 192));
        builder.add(name, new Concatenate(), ones, once, twice, pooled(name, from, 768, 192));
    }

    /** torchvision's InceptionD: from 17×17 to 8×8. */
    private void shrinkTo8(String name, String from, int inputs) {
        basic(name + ".branch3x3_1", from, Convolution.of(inputs, 192, 1));
        String threes = basic(name + ".branch3x3_2", Convolution.of(192, 320, 3).withStride(2));
        basic(name + ".branch7x7x3_1", from, Convolution.of(inputs, 192, 1));
        basic(name + ".branch7x7x3_2", row(192, 192));
        basic(name + ".branch7x7x3_3", column(192, 192));
        String sevens =
                basic(name + ".branch7x7x3_4", Convolution.of(192, 192, 3).withStride(2));
        String pool = name + ".branch_pool";
        builder.add(pool, new MaxPool(Window.of(3).withStride(2)), from)
                .add(name, new Concatenate(), threes, sevens, pool);
    }

    /** torchvision's InceptionE: the last kernels fan out into 1×3 and 3×1 beside each other. */
    private void fans(String name, int inputs) {
        String from = builder.last();
        String ones = basic(name + ".branch1x1", from, Convolution.of(inputs, 320, 1));
        String three = basic(name + ".branch3x3_1", from, Convolution.of(inputs, 384, 1));
        String fan = fan(name + ".branch3x3", "_2", three);
        basic(name + ".branch3x3dbl_1", from, Convolution.of(inputs, 448, 1));
        String doubled =
                basic(name + ".branch3x3dbl_2", Convolution.of(448, 384, 3).withPadding(1));
        String second = fan(name + ".branch3x3dbl", "_3", doubled);
        builder.add(name, new Concatenate(), ones, fan, second, pooled(name, from, inputs, 192));
    }

    private String fan(String branch, String number, String from) {
        Convolution flat = new Convolution(384, 384, new Pair(1, 3), Pair.of(1), new Pair(0, 1), Pair.of(1), 1, false);
        Convolution tall = new Convolution(384, 384, new Pair(3, 1), Pair.of(1), new Pair(1, 0), Pair.of(1), 1, false);
        String a = basic(branch + number + "a", from, flat);
        String b = basic(branch + number + "b", from, tall);
        builder.add(branch + number, new Concatenate(), a, b);
        return branch + number;
    }

    private static Convolution row(int inputs, int outputs) {
        return new Convolution(inputs, outputs, new Pair(1, 7), Pair.of(1), new Pair(0, 3), Pair.of(1), 1, false);
    }

    private static Convolution column(int inputs, int outputs) {
        return new Convolution(inputs, outputs, new Pair(7, 1), Pair.of(1), new Pair(3, 0), Pair.of(1), 1, false);
    }

    private void auxiliary(String from, int classes) {
        builder.add("AuxLogits.pool", new AveragePool(Window.of(5).withStride(3), true), from);
        basic("AuxLogits.conv0", Convolution.of(768, 128, 1));
        basic("AuxLogits.conv1", Convolution.of(128, 768, 5));
        builder.add("AuxLogits.avgpool", AdaptiveAveragePool.global())
                .add("AuxLogits.flatten", new Flatten())
                .add("AuxLogits.fc", Linear.of(768, classes));
    }
}
