package twice.cnn.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/** What the three schools do to pixels, in numbers, and how weights for blue first are made weights for red first. */
class PreprocessingTrapsTest {

    private static final Shape THREE = Shape.of(3, 1, 3);

    /** Black, a middle gray and white in each of three channels. */
    private static float[] normalized(Preprocessing preprocessing) {
        float[] pixels = {0, 0.5f, 1, 0, 0.5f, 1, 0, 0.5f, 1};
        preprocessing.normalize(pixels, 0, THREE);
        return pixels;
    }

    /** Caffe's numbers stay as large as bytes; torchvision's are about 1; Google's fill −1…1 exactly. */
    @Test
    void theSameGrayInThreeSchools() {
        assertArrayEquals(
                new float[] {-123, 4.5f, 132, -117, 10.5f, 138, -104, 23.5f, 151},
                normalized(Preprocessing.CAFFE),
                1e-4f);
        assertArrayEquals(new float[] {-1, 0, 1, -1, 0, 1, -1, 0, 1}, normalized(Preprocessing.INCEPTION.withHalves()));
        float[] torchvision = normalized(Preprocessing.IMAGENET);
        assertArrayEquals(
                new float[] {-2.1179f, 0.0655f, 2.2489f, -2.0357f, 0.1964f, 2.4286f, -1.8044f, 0.4178f, 2.64f},
                torchvision,
                1e-4f);
        // torchvision's numbers made Google's, as its transform_input does: x·(std/½) + (mean − ½)/½.
        float[] turned = torchvision.clone();
        List<Double> mean = Preprocessing.IMAGENET.mean();
        List<Double> deviation = Preprocessing.IMAGENET.deviation();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (float) (turned[i] * deviation.get(i / 3) / 0.5 + (mean.get(i / 3) - 0.5) / 0.5);
        }
        assertArrayEquals(normalized(Preprocessing.INCEPTION.withHalves()), turned, 1e-6f);
    }

    /** Turning the channels of the first convolution is the same as turning those of every image, to the last bit. */
    @Test
    void blueFirstWeightsTakeRedFirstImages() {
        Network network = Network.builder("first", Shape.of(3, 6, 6))
                .add("conv1", Convolution.of(3, 4, 3))
                .build();
        SplittableRandom random = new SplittableRandom(3);
        Weights weights = new Weights();
        weights.put("conv1.weight", whole(Shape.of(4, 3, 3, 3), random));
        weights.put("conv1.bias", whole(Shape.of(4), random));
        float[] image = whole(network.input(), random).values();
        Weights turned = new Weights();
        turned.put("conv1.bias", weights.get("conv1.bias"));
        turned.put(
                "conv1.weight",
                Tensor.of(
                        Shape.of(4, 3, 3, 3), turned(weights.get("conv1.weight").values(), 9)));
        assertArrayEquals(
                output(network, weights, turned(image, 36)), output(network, turned, image), "as if it were turned");
    }

    /** Whole numbers, so that no order of summation matters. */
    private static Tensor whole(Shape shape, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = random.nextInt(-9, 10);
        }
        return tensor;
    }

    /** First and last of each three planes change places. */
    private static float[] turned(float[] planes, int area) {
        float[] turned = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            int channel = i / area % 3;
            turned[i + (2 - 2 * channel) * area] = planes[i];
        }
        return turned;
    }

    private static float[] output(Network network, Weights weights, float[] image) {
        Execution execution = new Execution(network, weights, Execution.Settings.inference(1, Workers.ONE));
        System.arraycopy(image, 0, execution.image().values(), 0, image.length);
        execution.forward(Pass.evaluating(1));
        return execution.output().values().clone();
    }
}
