package twice.cnn.seeing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.models.LeNet5;
import twice.cnn.models.Models;
import twice.convolution.Workers;

/** What a network sees, against the formulas, finite differences and a network small enough for paper. */
class SeeingTest {

    private static final int CLASS = 2;

    private static ClassGradient asked(Network network, Weights weights, String algorithm) {
        ClassGradient asked = new ClassGradient(network, weights, algorithm, Workers.ONE);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < asked.image().length; i++) {
            asked.image()[i] = (float) random.nextDouble();
        }
        return asked;
    }

    /** Maps of 4 × 4, so that a mean divides by a power of two and nothing is rounded differently. */
    private static Network averaging() {
        return Network.builder("averaging", Shape.of(3, 8, 8))
                .add("conv", Convolution.of(3, 6, 3).withStride(2).withPadding(1))
                .add("relu", Activation.relu())
                .add("avgpool", AdaptiveAveragePool.global())
                .add("flatten", new Flatten())
                .add("fc", Linear.of(6, 4))
                .build();
    }

    /** With the mean of each map and a linear layer at the end, it is CAM: Σ w·A, by 16 as the mean is. */
    @Test
    void gradCamIsCamBehindAverages() {
        Weights weights = Weights.initial(averaging(), 3);
        ClassGradient asked = asked(averaging(), weights, "naive");
        asked.forward();
        asked.backward(CLASS);
        float[] maps = asked.activation("relu");
        float[] expected = new float[16];
        for (int k = 0; k < 6; k++) {
            for (int i = 0; i < 16; i++) {
                expected[i] += weights.get("fc.weight").values()[CLASS * 6 + k] / 16 * maps[k * 16 + i];
            }
        }
        for (int i = 0; i < 16; i++) {
            expected[i] = Math.max(0, expected[i]);
        }
        assertEquals("relu", GradCam.lastMaps(averaging()));
        assertArrayEquals(expected, GradCam.of(asked, "relu").values());
    }

    @Test
    void gradCamWantsMaps() {
        ClassGradient asked = asked(averaging(), Weights.initial(averaging(), 3), "auto");
        asked.forward();
        asked.backward(0);
        CnnException e = assertThrows(CnnException.class, () -> GradCam.of(asked, "fc"));
        assertEquals("expected a layer that gives maps, found fc, which gives [4]; 'relu' does", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "lenet5, act2",
        "vgg16, features.29",
        "resnet18, layer4.1",
        "inception_v3, Mixed_7c",
        "bvlc_googlenet, inception5b",
        "squeezenet1_1, classifier.2"
    })
    void looksAtTheLastMaps(String model, String layer) {
        assertEquals(layer, GradCam.lastMaps(Models.named(model).network(10)));
    }

    /** LeNet-5 with tanh and averages is smooth, so that a difference of scores is a slope. */
    @Test
    void saliencyIsTheSlopeOfTheScore() {
        Network network = LeNet5.classic(10);
        ClassGradient asked = asked(network, Weights.initial(network, 5), "naive");
        HeatMap map = Saliency.PLAIN.of(asked, CLASS);
        float step = 0.05f;
        for (int pixel = 100; pixel < 700; pixel += 37) {
            float before = asked.image()[pixel];
            asked.image()[pixel] = before + step;
            double above = asked.forward()[CLASS];
            asked.image()[pixel] = before - step;
            double below = asked.forward()[CLASS];
            asked.image()[pixel] = before;
            double slope = Math.abs(above - below) / (2 * step);
            // Scores around 0.1 have rounding errors of some 1e-8; by twice the step that is 1e-7, the curve adds as
            // much.
            assertEquals(slope, map.values()[pixel], 1e-6 + 1e-3 * slope, "pixel " + pixel);
        }
    }

    @Test
    void takesTheLargestChannel() {
        Network network = Network.builder("pixel", Shape.of(3, 1, 2))
                .add("flatten", new Flatten())
                .add("fc", Linear.of(6, 1))
                .build();
        Weights weights = new Weights();
        weights.put("fc.weight", Tensor.of(Shape.of(1, 6), 1, 0, -3, 0.5f, 2, -0.25f));
        weights.put("fc.bias", Tensor.of(Shape.of(1), 9));
        assertArrayEquals(
                new float[] {3, 0.5f},
                Saliency.PLAIN.of(asked(network, weights, "auto"), 0).values());
        // A linear score has the same slope everywhere, with noise or without.
        assertArrayEquals(
                new float[] {3, 0.5f},
                new Saliency(false, 8, 0.3, 1)
                        .of(asked(network, weights, "auto"), 0)
                        .values());
    }

    /**
     * Two inputs of 1 go to h = ReLU(x₀ + x₁, x₀ − 3x₁), and the score is −h₀ + 2·ReLU(h₀ + h₁). By hand: h = (2, 0), the
     * gradient at h₀ is −1 + 2 = 1 and at x (1, 1). Guided, −1 never reaches h₀: 2, and at x (2, 2).
     */
    @Test
    void guidedByHand() {
        Network network = Network.builder("guided", Shape.of(2, 1, 1))
                .add("flatten", new Flatten())
                .add("fc1", Linear.of(2, 2))
                .add("relu1", Activation.relu())
                .add("fc2", Linear.of(2, 2))
                .add("relu2", Activation.relu())
                .add("fc3", Linear.of(2, 1))
                .build();
        Weights weights = Weights.initial(network, 1);
        weights.all().values().forEach(tensor -> Arrays.fill(tensor.values(), 0));
        set(weights, "fc1.weight", 1, 1, 1, -3);
        set(weights, "fc2.weight", 1, 0, 1, 1);
        set(weights, "fc3.weight", -1, 2);
        ClassGradient asked = new ClassGradient(network, weights, "auto", Workers.ONE);
        asked.image()[0] = 1;
        asked.image()[1] = 1;
        assertArrayEquals(new float[] {1}, Saliency.PLAIN.of(asked, 0).values());
        assertArrayEquals(
                new float[] {2}, new Saliency(true, 1, 0, 0).of(asked, 0).values());
    }

    private static void set(Weights weights, String name, float... values) {
        System.arraycopy(values, 0, weights.get(name).values(), 0, values.length);
    }

    @Test
    void naiveAndFastLayersAgree() {
        Network network = LeNet5.network(10);
        Weights weights = Weights.initial(network, 9);
        HeatMap[] saliencies = new HeatMap[2];
        HeatMap[] cams = new HeatMap[2];
        for (int a = 0; a < 2; a++) {
            ClassGradient asked = asked(network, weights, a == 0 ? "naive" : "auto");
            saliencies[a] = new Saliency(false, 3, 0.1, 4).of(asked, CLASS);
            asked.forward();
            asked.backward(CLASS);
            cams[a] = GradCam.of(asked, "act2");
        }
        assertArrayEquals(saliencies[0].values(), saliencies[1].values(), 1e-5f * saliencies[0].largest());
        assertArrayEquals(cams[0].values(), cams[1].values(), 1e-5f * cams[0].largest());
        assertTrue(saliencies[0].largest() > 0 && cams[0].largest() > 0);
    }

    /** Places 2 pixels apart, the first at pixel 1: between them straight lines, beyond them half a step alike, then fading. */
    @Test
    void paintsEachNumberWhereItLooks() {
        ReceptiveField.Axis axis = new ReceptiveField.Axis(0, 2, 2);
        HeatMap map = new HeatMap(1, 3, new float[] {4, 0, 8});
        HeatMap over = map.over(1, 8, new ReceptiveField(axis, axis));
        assertArrayEquals(new float[] {4, 4, 2, 0, 4, 8, 8, 4}, over.values());
        // All see the same: evenly, pixel 1 lying at place 1.5 · 3/4 − 0.5 = 0.625.
        ReceptiveField.Axis all = new ReceptiveField.Axis(0, 7, 0);
        assertArrayEquals(
                new float[] {4, 1.5f, 3, 8},
                map.over(1, 4, new ReceptiveField(all, all)).values(),
                1e-6f);
    }
}
