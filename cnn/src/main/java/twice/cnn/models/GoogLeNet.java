package twice.cnn.models;

import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Dropout;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.LocalResponseNorm;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;

/**
 * GoogLeNet, the first Inception network: modules that look with 1×1, 3×3 and 5×5 kernels and with pooling at the same maps, and join
 * what they see. There are two: torchvision's, with batch normalization, 3×3 where the paper has 5×5, and two auxiliary classifiers; and
 * Caffe's, with local response normalization, which is the network of the first dreams. The output of a module bears the module's
 * name.
 *
 * @see <a href="https://arxiv.org/abs/1409.4842">Szegedy and others: Going deeper with convolutions (2015)</a>
 */
public final class GoogLeNet {

    private static final Shape IMAGE = Shape.of(3, 224, 224);

    /** As torchvision's; Caffe's has no batch normalization. */
    private static final double EPS = 0.001;

    private final Network.Builder builder;
    private final boolean caffe;

    private GoogLeNet(String name, boolean caffe) {
        this.builder = Network.builder(name, IMAGE);
        this.caffe = caffe;
    }

    /** torchvision's, with its auxiliary classifiers, which nothing runs but training. */
    public static Network torchvision(int classes) {
        return new GoogLeNet("googlenet", false).network(classes);
    }

    /** Caffe's {@code bvlc_googlenet}, without the auxiliary classifiers. */
    public static Network caffe(int classes) {
        return new GoogLeNet("bvlc_googlenet", true).network(classes);
    }

    private Network network(int classes) {
        basic("conv1", builder.last(), Convolution.of(3, 64, 7).withStride(2).withPadding(3));
        builder.add("maxpool1", pool(3));
        if (caffe) {
            builder.add("norm1", new LocalResponseNorm(5, 1e-4, 0.75, 1));
        }
        basic("conv2", builder.last(), Convolution.of(64, 64, 1));
        basic("conv3", builder.last(), Convolution.of(64, 192, 3).withPadding(1));
        if (caffe) {
            builder.add("norm2", new LocalResponseNorm(5, 1e-4, 0.75, 1));
        }
        builder.add("maxpool2", pool(3));
        inception("inception3a", 192, 64, 96, 128, 16, 32, 32);
        inception("inception3b", 256, 128, 128, 192, 32, 96, 64);
        builder.add("maxpool3", pool(3));
        inception("inception4a", 480, 192, 96, 208, 16, 48, 64);
        inception("inception4b", 512, 160, 112, 224, 24, 64, 64);
        inception("inception4c", 512, 128, 128, 256, 24, 64, 64);
        inception("inception4d", 512, 112, 144, 288, 32, 64, 64);
        inception("inception4e", 528, 256, 160, 320, 32, 128, 128);
        builder.add("maxpool4", pool(caffe ? 3 : 2));
        inception("inception5a", 832, 256, 160, 320, 32, 128, 128);
        inception("inception5b", 832, 384, 192, 384, 48, 128, 128);
        String features = builder.last();
        if (!caffe) {
            auxiliary("aux1", "inception4a", 512, classes);
            auxiliary("aux2", "inception4d", 528, classes);
        }
        return builder.add("avgpool", AdaptiveAveragePool.global(), features)
                .add("flatten", new Flatten())
                .add("dropout", new Dropout(caffe ? 0.4 : 0.2))
                .add("fc", Linear.of(1024, classes))
                .build();
    }

    private static MaxPool pool(int kernel) {
        return new MaxPool(Window.of(kernel).withStride(2).withCeil());
    }

    /** A convolution with what follows it; its output bears the given name. */
    private void basic(String name, String from, Convolution convolution) {
        if (caffe) {
            builder.add(name + ".conv", convolution, from);
        } else {
            builder.add(name + ".conv", convolution.withoutBias(), from)
                    .add(name + ".bn", new BatchNorm(convolution.outputs(), EPS, 0.1));
        }
        builder.add(name, Activation.relu());
    }

    private void inception(
            String name, int inputs, int ones, int threesFrom, int threes, int fivesFrom, int fives, int pooled) {
        String from = builder.last();
        // torchvision's third branch is 3×3 where the paper and Caffe have 5×5.
        Convolution wide = caffe
                ? Convolution.of(fivesFrom, fives, 5).withPadding(2)
                : Convolution.of(fivesFrom, fives, 3).withPadding(1);
        basic(name + ".branch1", from, Convolution.of(inputs, ones, 1));
        basic(name + ".branch2.0", from, Convolution.of(inputs, threesFrom, 1));
        basic(
                name + ".branch2.1",
                builder.last(),
                Convolution.of(threesFrom, threes, 3).withPadding(1));
        basic(name + ".branch3.0", from, Convolution.of(inputs, fivesFrom, 1));
        basic(name + ".branch3.1", builder.last(), wide);
        builder.add(
                name + ".branch4.0",
                new MaxPool(Window.of(3).withStride(1).withPadding(1).withCeil()),
                from);
        basic(name + ".branch4.1", builder.last(), Convolution.of(inputs, pooled, 1));
        builder.add(
                name,
                new Concatenate(),
                name + ".branch1",
                name + ".branch2.1",
                name + ".branch3.1",
                name + ".branch4.1");
    }

    private void auxiliary(String name, String from, int inputs, int classes) {
        builder.add(name + ".avgpool", new AdaptiveAveragePool(Pair.of(4)), from);
        basic(name + ".conv", builder.last(), Convolution.of(inputs, 128, 1));
        builder.add(name + ".flatten", new Flatten())
                .add(name + ".fc1", Linear.of(2048, 1024))
                .add(name + ".relu", Activation.relu())
                .add(name + ".dropout", new Dropout(0.7))
                .add(name + ".fc2", Linear.of(1024, classes));
    }
}
