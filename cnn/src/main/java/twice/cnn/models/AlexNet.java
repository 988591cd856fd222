package twice.cnn.models;

import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Dropout;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;

/**
 * AlexNet in the version of one tower, as torchvision has it: 61,100,840 parameters for a thousand classes, nearly all of them in the
 * linear layers at the end, while nearly all multiply-adds are in the convolutions before.
 *
 * @see <a href="https://arxiv.org/abs/1404.5997">Krizhevsky: One weird trick for parallelizing convolutional neural networks
 *     (2014)</a>
 */
public final class AlexNet {

    private static final Shape IMAGE = Shape.of(3, 224, 224);

    private AlexNet() {}

    /** The network for so many classes. */
    public static Network network(int classes) {
        MaxPool pool = new MaxPool(Window.of(3).withStride(2));
        return Network.builder("alexnet", IMAGE)
                .add("features.0", Convolution.of(3, 64, 11).withStride(4).withPadding(2))
                .add("features.1", Activation.relu())
                .add("features.2", pool)
                .add("features.3", Convolution.of(64, 192, 5).withPadding(2))
                .add("features.4", Activation.relu())
                .add("features.5", pool)
                .add("features.6", Convolution.of(192, 384, 3).withPadding(1))
                .add("features.7", Activation.relu())
                .add("features.8", Convolution.of(384, 256, 3).withPadding(1))
                .add("features.9", Activation.relu())
                .add("features.10", Convolution.of(256, 256, 3).withPadding(1))
                .add("features.11", Activation.relu())
                .add("features.12", pool)
                .add("avgpool", new AdaptiveAveragePool(Pair.of(6)))
                .add("flatten", new Flatten())
                .add("classifier.0", new Dropout(0.5))
                .add("classifier.1", Linear.of(256 * 6 * 6, 4096))
                .add("classifier.2", Activation.relu())
                .add("classifier.3", new Dropout(0.5))
                .add("classifier.4", Linear.of(4096, 4096))
                .add("classifier.5", Activation.relu())
                .add("classifier.6", Linear.of(4096, classes))
                .build();
    }
}
