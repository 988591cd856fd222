package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.io.WeightsFile;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.cnn.models.Preprocessing;
import twice.convolution.Image;
import twice.convolution.Workers;
import twice.convolution.io.ImageFile;
import twice.deepdream.image.PixelSpace;
import twice.deepdream.objectives.LayerEnergy;

/**
 * Plain ascents with real networks against PyTorch's: what the objective was before each of five steps, and mean|g|. The objective is
 * continuous and agrees closely; its gradient jumps where the largest of a pooling window changes, and in the flat parts of a photograph
 * many are equal but for rounding, so that of g only the size agrees, and five large steps take any two implementations apart. Weights
 * and photographs lie beside the checkout and not in it: where they are absent the test is skipped.
 */
class RealNetworksTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final int ROWS = 181;
    private static final int COLUMNS = 211;
    private static final int TOP = 20;
    private static final int LEFT = 120;

    /** Values and means of torch 2.13.0 in float64, on a part of the astronaut, with steps of ¼. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "squeezenet1_1, features.12, 4309154.74 8306758.29 14011883.81 22156402.13 31840937.45,"
                + " 63.596398 103.152125 139.387626 178.678047 222.745173",
        "bvlc_googlenet, inception4c, 16457193.76 21684779.14 27186381.96 32456163.65 38032042.76,"
                + " 105.278511 113.604533 124.421753 135.070173 145.967259"
    })
    void climbAsPyTorchDoes(String name, String layer, String values, String means) throws IOException {
        Path file = DATA.resolve("weights").resolve(name + ".safetensors");
        assumeTrue(Files.isRegularFile(file), "no " + file + " beside the checkout: nothing to compare with");
        WeightsFile weights = WeightsFile.read(file);
        Model model = Models.named(name);
        Preprocessing preprocessing = model.preprocessing().with(weights.metadata(), name);
        DreamNetwork network = new DreamNetwork(model.network(model.classes()), weights.weights(), preprocessing);
        Image photograph = ImageFile.read(DATA.resolve("images/astronaut.png").toString(), 1);
        Tensor x = part(PixelSpace.tensor(photograph, preprocessing));
        List<Double> found = new ArrayList<>();
        List<Double> magnitudes = new ArrayList<>();
        DreamAlgorithm.AUTO
                .create(network, new Workers(2), 0)
                .climb(x, new LayerEnergy(layer), Steps.plain(5, 0.25), (t, value, mean) -> {
                    found.add(value);
                    magnitudes.add(mean);
                });
        double[] expected = numbers(values);
        double[] expectedMeans = numbers(means);
        for (int t = 0; t < expected.length; t++) {
            double bound = t == 0 ? 1e-5 : 5e-3;
            assertEquals(expected[t], found.get(t), bound * expected[t], "objective before step " + t);
            double wide = t == 0 ? 1e-3 : 2e-2;
            assertEquals(expectedMeans[t], magnitudes.get(t), wide * expectedMeans[t], "mean |g| of step " + t);
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Tensor part(Tensor whole) {
        Size size = Size.of(whole);
        Tensor part = Tensor.zeros(Shape.of(3, ROWS, COLUMNS));
        for (int i = 0; i < part.values().length; i++) {
            int row = i / COLUMNS % ROWS + TOP;
            int column = i % COLUMNS + LEFT;
            int channel = i / COLUMNS / ROWS;
            part.values()[i] = whole.values()[(channel * size.rows() + row) * size.columns() + column];
        }
        return part;
    }
}
