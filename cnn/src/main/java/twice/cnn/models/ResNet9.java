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
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Window;

/**
 * A shallow residual network for 32×32 that learns in few epochs: eight 3×3 convolutions, three poolings and two residual
 * blocks. It is Page's, narrowed to 24, 48, 96 and 144 channels (his are 64, 128, 256, 512), with the mean of each map at the end
 * where he takes its largest number. Every convolution has stride 1, and only pooling shrinks a map, so that the part of the
 * image that a place sees grows in small steps. A block's output bears the block's name.
 *
 * @see <a href="https://www.myrtle.ai/2018/09/24/how_to_train_your_resnet/">Page: How to train your ResNet (2018), part 4</a>
 */
public final class ResNet9 {

    private static final Shape IMAGE = Shape.of(3, 32, 32);

    private ResNet9() {}

    /** The network for so many classes. */
    public static Network network(int classes) {
        Network.Builder builder = Network.builder("resnet9", IMAGE);
        convolution(builder, "prep", 3, 24);
        pooled(builder, "layer1", 24, 48);
        residual(builder, "layer1.residual", 48);
        pooled(builder, "layer2", 48, 96);
        pooled(builder, "layer3", 96, 144);
        residual(builder, "layer3.residual", 144);
        return builder.add("avgpool", AdaptiveAveragePool.global())
                .add("flatten", new Flatten())
                .add("fc", Linear.of(144, classes))
                .build();
    }

    private static void convolution(Network.Builder builder, String name, int inputs, int outputs) {
        builder.add(
                        name + ".conv",
                        Convolution.of(inputs, outputs, 3).withPadding(1).withoutBias())
                .add(name + ".bn", BatchNorm.of(outputs))
                .add(name, Activation.relu());
    }

    private static void pooled(Network.Builder builder, String name, int inputs, int outputs) {
        convolution(builder, name, inputs, outputs);
        builder.add(name + ".pool", new MaxPool(Window.of(2).withStride(2)));
    }

    private static void residual(Network.Builder builder, String name, int channels) {
        String input = builder.last();
        convolution(builder, name + ".0", channels, channels);
        convolution(builder, name + ".1", channels, channels);
        builder.add(name, new Add(), builder.last(), input);
    }
}
