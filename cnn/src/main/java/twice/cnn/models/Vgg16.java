package twice.cnn.models;

import java.util.List;
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

/**
 * VGG16: thirteen convolutions of 3×3, each followed by ReLU, in five stages between which pooling halves the maps, and three linear
 * layers; 138,357,544 parameters and 15.5 thousand million multiply-adds an image.
 *
 * @see <a href="https://arxiv.org/abs/1409.1556">Simonyan, Zisserman: Very deep convolutional networks for large-scale image
 *     recognition (2015), configuration D</a>
 */
public final class Vgg16 {

    private static final Shape IMAGE = Shape.of(3, 224, 224);
    private static final List<List<Integer>> STAGES = List.of(
            List.of(64, 64), List.of(128, 128), List.of(256, 256, 256), List.of(512, 512, 512), List.of(512, 512, 512));

    private Vgg16() {}

    /** The network for so many classes. */
    public static Network network(int classes) {
        Network.Builder builder = Network.builder("vgg16", IMAGE);
        int channels = IMAGE.dim(0);
        int number = 0;
        for (List<Integer> stage : STAGES) {
            for (int outputs : stage) {
                builder.add(
                        "features." + number++,
                        Convolution.of(channels, outputs, 3).withPadding(1));
                builder.add("features." + number++, Activation.relu());
                channels = outputs;
            }
            builder.add("features." + number++, MaxPool.of(2));
        }
        return builder.add("avgpool", new AdaptiveAveragePool(Pair.of(7)))
                .add("flatten", new Flatten())
                .add("classifier.0", Linear.of(512 * 7 * 7, 4096))
                .add("classifier.1", Activation.relu())
                .add("classifier.2", new Dropout(0.5))
                .add("classifier.3", Linear.of(4096, 4096))
                .add("classifier.4", Activation.relu())
                .add("classifier.5", new Dropout(0.5))
                .add("classifier.6", Linear.of(4096, classes))
                .build();
    }
}
