package twice.cnn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.data.DataFolder;
import twice.cnn.data.Subset;
import twice.cnn.io.WeightsFile;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.convolution.Workers;

/** The weights that come with the program fit their networks, and know what the chapter says they know. */
class ShippedWeightsTest {

    private static final Path PHOTOGRAPHS = Path.of("..", "..", "shared", "data", "cifar10");

    private static WeightsFile shipped(String model) throws IOException {
        String file = model + ".safetensors";
        try (InputStream in = ShippedWeightsTest.class.getResourceAsStream("/twice/cnn/weights/" + file)) {
            return WeightsFile.read(in.readAllBytes(), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet5", "resnet9"})
    void theyFitTheirNetworkAndNameTheirClasses(String model) throws IOException {
        WeightsFile file = shipped(model);
        file.weights().matching(Models.named(model).network(10), model);
        assertEquals(10, file.metadata().get("classes").lines().count());
        assertTrue(file.metadata().containsKey("mean"), file.metadata()::toString);
    }

    @Test
    void theSmallResidualNetworkKnowsPhotographs() throws IOException {
        assumeTrue(
                Files.isDirectory(PHOTOGRAPHS),
                "no " + PHOTOGRAPHS + " beside the checkout: no photographs to ask for");
        Model model = Models.named("resnet9");
        WeightsFile file = shipped("resnet9");
        Network network = model.network(10);
        Workers workers = new Workers(2);
        Evaluation evaluation = new Evaluator(
                        new Execution(network, file.weights(), Execution.Settings.inference(100, workers)),
                        new Subset(
                                DataFolder.read(PHOTOGRAPHS.toString(), 0).test(),
                                IntStream.range(0, 1000).boxed().toList()),
                        model.preprocessing().with(file.metadata(), "resnet9"),
                        workers)
                .run(TrainingListener.NONE);
        assertTrue(evaluation.accuracy() > 0.85, () -> "right answers: " + evaluation.accuracy());
    }
}
