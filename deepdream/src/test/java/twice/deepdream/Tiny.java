package twice.deepdream;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.io.SafetensorsFile;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.MaxPool;
import twice.cnn.models.Preprocessing;

/** The reference's network of three convolutions, its numbers, and what tests make of it. */
public final class Tiny {

    /** The side of tiles, for the rung that works by them: many, and not a multiple of the network's stride. */
    public static final int TILE = 5;

    private Tiny() {}

    /** The network with its weights. */
    public static DreamNetwork network() {
        Network network = Network.builder("tiny", Shape.of(3, 24, 24))
                .add("conv1", Convolution.of(3, 8, 3).withPadding(1))
                .add("relu1", Activation.relu())
                .add("pool1", MaxPool.of(2))
                .add("conv2", Convolution.of(8, 12, 3).withPadding(1))
                .add("relu2", Activation.relu())
                .add("conv3", Convolution.of(12, 10, 3).withPadding(1))
                .add("relu3", Activation.relu())
                .build();
        Weights weights = new Weights();
        tensors("tiny").forEach(weights::put);
        return new DreamNetwork(network, weights, Preprocessing.IMAGENET);
    }

    /** The same for pixels without bounds worth mentioning, so that no step is clipped. */
    public static DreamNetwork unbounded() {
        DreamNetwork own = network();
        Preprocessing wide = new Preprocessing(List.of(0.5, 0.5, 0.5), List.of(1e-3, 1e-3, 1e-3), 0, 0);
        return new DreamNetwork(own.network(), own.weights(), wide);
    }

    /** The tensors of a file of the reference. */
    public static Map<String, Tensor> tensors(String name) {
        try {
            return SafetensorsFile.read(path(name + ".safetensors")).tensors();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The fields of a row of the objectives. */
    public static List<String> objectives(String name) {
        try {
            return Files.readAllLines(path("objectives.csv")).stream()
                    .filter(line -> line.startsWith(name + ","))
                    .findFirst()
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** A file of the reference. */
    public static Path path(String file) {
        URL url = Tiny.class.getResource("/reference/" + file);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** A picture without its batch of one, copied. */
    public static Tensor picture(Tensor batch) {
        Shape shape = batch.shape();
        return Tensor.of(
                Shape.of(shape.dim(1), shape.dim(2), shape.dim(3)),
                batch.values().clone());
    }

    /** The reference's picture in the network's space. */
    public static Tensor input() {
        return picture(tensors("activations").get("input"));
    }

    /** Noise between black and white, softened across so that it has structure. */
    public static Tensor noise(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Tensor x = Tensor.zeros(Shape.of(3, rows, columns));
        for (int i = 0; i < x.values().length; i++) {
            x.values()[i] = (float) (3 * random.nextDouble() - 1.5);
        }
        return x;
    }

    /** A copy. */
    public static Tensor copy(Tensor tensor) {
        return Tensor.of(tensor.shape(), tensor.values().clone());
    }
}
