package twice.cnn.models;

import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Add;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.Subsample;

/**
 * The small residual network of the paper's section 4.2, for CIFAR-10: three stages of three blocks, 16, 32 and 64 channels wide.
 * Where the maps shrink the shortcut has no weights (option A): it keeps every second place and fills the new channels with
 * zeros.
 *
 * @see <a href="https://arxiv.org/abs/1512.03385">He, Zhang, Ren, Sun: Deep residual learning for image recognition (2016)</a>
 */
public final class CifarResNet {

    private static final Shape IMAGE = Shape.of(3, 32, 32);
    private static final int BLOCKS = 3;

    private CifarResNet() {}

    /** The network of twenty layers for so many classes. */
    public static Network resnet20(int classes) {
        Network.Builder builder = Network.builder("resnet20", IMAGE)
                .add("conv1", Convolution.of(3, 16, 3).withPadding(1).withoutBias())
                .add("bn1", BatchNorm.of(16))
                .add("relu", Activation.relu());
        int channels = 16;
        for (int stage = 0; stage < 3; stage++) {
            int width = 16 << stage;
            for (int block = 0; block < BLOCKS; block++) {
                block(builder, "layer" + (stage + 1) + "." + block, channels, width);
                channels = width;
            }
        }
        return builder.add("avgpool", AdaptiveAveragePool.global())
                .add("flatten", new Flatten())
                .add("linear", Linear.of(channels, classes))
                .build();
    }

    private static void block(Network.Builder builder, String name, int channels, int width) {
        String input = builder.last();
        int stride = channels == width ? 1 : 2;
        builder.add(
                        name + ".conv1",
                        Convolution.of(channels, width, 3)
                                .withStride(stride)
                                .withPadding(1)
                                .withoutBias())
                .add(name + ".bn1", BatchNorm.of(width))
                .add(name + ".relu1", Activation.relu())
                .add(
                        name + ".conv2",
                        Convolution.of(width, width, 3).withPadding(1).withoutBias())
                .add(name + ".bn2", BatchNorm.of(width));
        String computed = builder.last();
        String shortcut = input;
        if (stride == 2) {
            int added = (width - channels) / 2;
            shortcut = name + ".shortcut";
            builder.add(shortcut, new Subsample(stride, added, width - channels - added), input);
        }
        builder.add(name + ".add", new Add(), computed, shortcut).add(name, Activation.relu());
    }
}
