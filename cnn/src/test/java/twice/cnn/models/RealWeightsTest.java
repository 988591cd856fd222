package twice.cnn.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.data.DataFolder;
import twice.cnn.io.SafetensorsFile;
import twice.convolution.Image;
import twice.convolution.Workers;
import twice.convolution.io.ImageFile;

/**
 * Real weights on real photographs, block by block, against what another implementation computed. The weights lie beside the
 * checkout and not in it: where they are absent the test is skipped.
 */
class RealWeightsTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final Pattern SQUARE =
            Pattern.compile("input: (\\S+), the square of (\\d+) pixels from x=(\\d+), y=(\\d+).*");
    private static final Pattern BLOCK =
            Pattern.compile("(\\S+) shape \\[(.*?)\\] mean (\\S+) max (\\S+) first five channel means (.*)");

    @ParameterizedTest
    @CsvSource({"squeezenet1_1, == squeezenet1_1", "bvlc_googlenet, == googlenet"})
    void everyBlockGivesWhatItShould(String model, String section) throws IOException {
        Path weights = DATA.resolve("weights").resolve(model + ".safetensors");
        assumeTrue(Files.isRegularFile(weights), "no " + weights + " beside the checkout: nothing to compare with");
        List<String> lines = Files.readAllLines(DATA.resolve("weights/reference-outputs.txt"));
        int at = lines.indexOf(section) + 1;
        Matcher square = SQUARE.matcher(lines.get(at));
        assertTrue(square.matches(), lines.get(at));
        int side = Integer.parseInt(square.group(2));
        Network network = Models.named(model).network(1000).withInput(Shape.of(3, side, side));
        SafetensorsFile file = SafetensorsFile.read(weights);
        Execution execution = new Execution(network, file.weights(), Execution.Settings.inference(1, new Workers(2)));
        Preprocessing preprocessing = Models.named(model).preprocessing().with(file.metadata(), model);
        photograph(square, side, execution.image());
        preprocessing.normalize(execution.image().values(), 0, network.input());
        execution.forward(Pass.evaluating(1));
        int compared = 0;
        for (String line : lines.subList(at + 1, lines.size())) {
            if (line.startsWith("==")) {
                break;
            }
            Matcher block = BLOCK.matcher(line);
            if (block.matches()) {
                compare(execution.activation(block.group(1)), block);
                compared++;
            }
        }
        assertTrue(compared > 8, compared + " blocks of " + model);
    }

    @Test
    void theSmallResidualNetworkGivesItsLogits() throws IOException {
        Path weights = DATA.resolve("weights/resnet20_cifar10.safetensors");
        assumeTrue(Files.isRegularFile(weights), "no " + weights + " beside the checkout: nothing to compare with");
        Model model = Models.named("resnet20");
        Execution execution = new Execution(
                model.network(10),
                SafetensorsFile.read(weights).weights(),
                Execution.Settings.inference(1, new Workers(2)));
        DataFolder.read(DATA.resolve("cifar10").toString(), 0)
                .test()
                .fill(0, execution.image().values(), 0);
        model.preprocessing().normalize(execution.image().values(), 0, Shape.of(3, 32, 32));
        execution.forward(Pass.evaluating(1));
        double[] means = {0.710491, 0.524577, 0.635425};
        for (int stage = 1; stage <= 3; stage++) {
            float[] values = execution.activation("layer" + stage + ".2").values();
            assertEquals(means[stage - 1], mean(values, 0, values.length), 1e-5);
        }
        float[] logits = {
            10.766251f,
            0.844300f,
            1.991593f,
            0.784525f,
            -6.273990f,
            -6.129757f,
            -5.183601f,
            -5.584952f,
            5.492457f,
            3.235572f
        };
        assertArrayEquals(logits, execution.output().values(), 1e-4f);
    }

    private static void photograph(Matcher square, int side, Tensor to) throws IOException {
        Image image = ImageFile.read(DATA.resolve(square.group(1)).toString(), 100);
        int left = Integer.parseInt(square.group(3));
        int top = Integer.parseInt(square.group(4));
        for (int i = 0; i < to.values().length; i++) {
            int y = i / side % side + top;
            int x = i % side + left;
            to.values()[i] = image.planes().get(i / side / side).values()[y * image.columns() + x] / 255;
        }
    }

    private static void compare(Tensor found, Matcher expected) {
        assertTrue(found != null, "no block " + expected.group(1));
        String shape = "[1×" + expected.group(2).replace(", ", "×") + "]";
        assertEquals(shape, found.shape().toString(), expected.group(1));
        float[] values = found.values();
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, value);
        }
        double bound = 1e-5 * Math.max(1, largest);
        assertEquals(Double.parseDouble(expected.group(4)), largest, bound, expected.group(1) + ": max");
        assertEquals(Double.parseDouble(expected.group(3)), mean(values, 0, values.length), bound, expected.group(1));
        int channels = found.shape().dim(1);
        String[] means = expected.group(5).trim().split(" ", -1);
        for (int c = 0; c < means.length; c++) {
            int area = values.length / channels;
            double mean = mean(values, c * area, (c + 1) * area);
            assertEquals(Double.parseDouble(means[c]), mean, bound, expected.group(1) + ": channel " + c);
        }
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        for (float value : Arrays.copyOfRange(values, from, to)) {
            sum += value;
        }
        return sum / (to - from);
    }
}
