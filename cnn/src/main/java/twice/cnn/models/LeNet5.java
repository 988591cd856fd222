package twice.cnn.models;

import twice.cnn.Layer;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;

/**
 * LeNet-5 as it is taught today: two convolutions of 5×5 with pooling behind each, then three linear layers; 61,706
 * parameters for ten classes. The paper's own differs: its pooling has weights, its third layer sees only some of the maps of the
 * second, and its last one measures distances.
 *
 * @see <a href="https://doi.org/10.1109/5.726791">LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document
 *     recognition (1998)</a>
 */
public final class LeNet5 {

    private static final Shape IMAGE = Shape.of(1, 28, 28);

    private LeNet5() {}

    /** With ReLU and max pooling. */
    public static Network network(int classes) {
        return network(classes, Activation.relu(), MaxPool.of(2));
    }

    /** With tanh and average pooling, closer to 1998. */
    public static Network classic(int classes) {
        return network(classes, Activation.of(Activation.Function.TANH), AveragePool.of(2));
    }

    private static Network network(int classes, Layer activation, Layer pool) {
        return Network.builder("lenet5", IMAGE)
                .add("conv1", Convolution.of(1, 6, 5).withPadding(2))
                .add("act1", activation)
                .add("pool1", pool)
                .add("conv2", Convolution.of(6, 16, 5))
                .add("act2", activation)
                .add("pool2", pool)
                .add("flatten", new Flatten())
                .add("fc1", Linear.of(400, 120))
                .add("act3", activation)
                .add("fc2", Linear.of(120, 84))
                .add("act4", activation)
                .add("fc3", Linear.of(84, classes))
                .build();
    }
}
