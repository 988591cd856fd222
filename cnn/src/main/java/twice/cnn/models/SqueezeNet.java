package twice.cnn.models;

import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Dropout;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Window;

/**
 * SqueezeNet 1.1: AlexNet's accuracy with a fiftieth of its parameters, 1,235,496. A fire module squeezes the maps into few
 * by 1×1 kernels and expands them again by 1×1 and 3×3 side by side. There is no linear layer at all.
 *
 * @see <a href="https://arxiv.org/abs/1602.07360">Iandola and others: SqueezeNet (2016); version 1.1 by its authors' repository</a>
 */
public final class SqueezeNet {

    private static final Shape IMAGE = Shape.of(3, 224, 224);

    private SqueezeNet() {}

    /** The network for so many classes. */
    public static Network network(int classes) {
        MaxPool pool = new MaxPool(Window.of(3).withStride(2).withCeil());
        Network.Builder builder = Network.builder("squeezenet1_1", IMAGE)
                .add("features.0", Convolution.of(3, 64, 3).withStride(2))
                .add("features.1", Activation.relu())
                .add("features.2", pool);
        fire(builder, "features.3", 64, 16, 64);
        fire(builder, "features.4", 128, 16, 64);
        builder.add("features.5", pool);
        fire(builder, "features.6", 128, 32, 128);
        fire(builder, "features.7", 256, 32, 128);
        builder.add("features.8", pool);
        fire(builder, "features.9", 256, 48, 192);
        fire(builder, "features.10", 384, 48, 192);
        fire(builder, "features.11", 384, 64, 256);
        fire(builder, "features.12", 512, 64, 256);
        return builder.add("classifier.0", new Dropout(0.5))
                .add("classifier.1", Convolution.of(512, classes, 1))
                .add("classifier.2", Activation.relu())
                .add("classifier.3", AdaptiveAveragePool.global())
                .add("flatten", new Flatten())
                .build();
    }

    /** From {@code inputs} to {@code squeezed} maps, and from those to twice {@code expanded}. */
    private static void fire(Network.Builder builder, String name, int inputs, int squeezed, int expanded) {
        String narrow = name + ".squeeze_activation";
        String ones = name + ".expand1x1_activation";
        String threes = name + ".expand3x3_activation";
        builder.add(name + ".squeeze", Convolution.of(inputs, squeezed, 1))
                .add(narrow, Activation.relu())
                .add(name + ".expand1x1", Convolution.of(squeezed, expanded, 1))
                .add(ones, Activation.relu())
                .add(name + ".expand3x3", Convolution.of(squeezed, expanded, 3).withPadding(1), narrow)
                .add(threes, Activation.relu())
                .add(name, new Concatenate(), ones, threes);
    }
}
