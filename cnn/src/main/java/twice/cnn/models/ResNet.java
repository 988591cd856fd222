package twice.cnn.models;

import java.util.List;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Add;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Window;

/**
 * Residual networks: each block adds what it computed to what it got, so that a block that has learnt nothing yet does no harm, and
 * gradients have a way past it. The output of a block bears the block's name.
 *
 * @see <a href="https://arxiv.org/abs/1512.03385">He, Zhang, Ren, Sun: Deep residual learning for image recognition (2016)</a>
 */
public final class ResNet {

    private static final Shape IMAGE = Shape.of(3, 224, 224);
    private static final int BOTTLENECK = 4;

    private final Network.Builder builder;
    private final boolean deep;
    private int channels = 64;

    private ResNet(String name, boolean deep) {
        this.builder = Network.builder(name, IMAGE);
        this.deep = deep;
    }

    /** Eight blocks of two 3×3 convolutions. */
    public static Network resnet18(int classes) {
        return new ResNet("resnet18", false).network(List.of(2, 2, 2, 2), classes);
    }

    /** Sixteen blocks of two 3×3 convolutions. */
    public static Network resnet34(int classes) {
        return new ResNet("resnet34", false).network(List.of(3, 4, 6, 3), classes);
    }

    /** Sixteen blocks of 1×1, 3×3 and 1×1, in the middle a quarter as wide; the stride is at the 3×3, as in torchvision. */
    public static Network resnet50(int classes) {
        return new ResNet("resnet50", true).network(List.of(3, 4, 6, 3), classes);
    }

    private Network network(List<Integer> blocks, int classes) {
        builder.add(
                        "conv1",
                        Convolution.of(3, channels, 7)
                                .withStride(2)
                                .withPadding(3)
                                .withoutBias())
                .add("bn1", BatchNorm.of(channels))
                .add("relu", Activation.relu())
                .add("maxpool", new MaxPool(Window.of(3).withStride(2).withPadding(1)));
        for (int stage = 0; stage < blocks.size(); stage++) {
            for (int block = 0; block < blocks.get(stage); block++) {
                block("layer" + (stage + 1) + "." + block, 64 << stage, stage > 0 && block == 0 ? 2 : 1);
            }
        }
        return builder.add("avgpool", AdaptiveAveragePool.global())
                .add("flatten", new Flatten())
                .add("fc", Linear.of(channels, classes))
                .build();
    }

    private void block(String name, int width, int stride) {
        String input = builder.last();
        int outputs = deep ? BOTTLENECK * width : width;
        if (deep) {
            convolution(name, 1, Convolution.of(channels, width, 1), true);
            convolution(
                    name, 2, Convolution.of(width, width, 3).withStride(stride).withPadding(1), true);
            convolution(name, 3, Convolution.of(width, outputs, 1), false);
        } else {
            convolution(
                    name,
                    1,
                    Convolution.of(channels, width, 3).withStride(stride).withPadding(1),
                    true);
            convolution(name, 2, Convolution.of(width, width, 3).withPadding(1), false);
        }
        String computed = builder.last();
        String shortcut = input;
        if (stride != 1 || channels != outputs) {
            Convolution fit =
                    Convolution.of(channels, outputs, 1).withStride(stride).withoutBias();
            shortcut = name + ".downsample.1";
            builder.add(name + ".downsample.0", fit, input).add(shortcut, BatchNorm.of(outputs));
        }
        builder.add(name + ".add", new Add(), computed, shortcut).add(name, Activation.relu());
        channels = outputs;
    }

    private void convolution(String block, int number, Convolution convolution, boolean relu) {
        builder.add(block + ".conv" + number, convolution.withoutBias())
                .add(block + ".bn" + number, BatchNorm.of(convolution.outputs()));
        if (relu) {
            builder.add(block + ".relu" + number, Activation.relu());
        }
    }
}
