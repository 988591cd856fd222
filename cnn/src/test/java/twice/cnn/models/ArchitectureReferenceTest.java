package twice.cnn.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.Network;
import twice.cnn.ParameterSpec;
import twice.cnn.layers.Linear;

/**
 * The named networks against torchvision 0.28: every tensor of their state with its shape, in their order; the shape, parameters and
 * multiply-adds of every layer. Nothing here takes memory for weights.
 */
class ArchitectureReferenceTest {

    private static List<String[]> table(String name) throws IOException {
        try (InputStream in = ArchitectureReferenceTest.class.getResourceAsStream("/architectures/" + name + ".csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alexnet",
                "vgg16",
                "resnet18",
                "resnet34",
                "resnet50",
                "squeezenet1_1",
                "googlenet",
                "inception_v3"
            })
    void tensorsAreTorchvisions(String model) throws IOException {
        List<String> expected = table(model + "_tensors").stream()
                .filter(row -> !row[0].endsWith("num_batches_tracked"))
                .map(row -> row[0] + " [" + row[2].replace('x', '×') + "] " + row[1].equals("parameter"))
                .toList();
        List<String> found = Models.named(model).network(1000).parameters().stream()
                .map(spec -> spec.name() + " " + spec.shape() + " " + spec.trained())
                .toList();
        // The auxiliary classifiers stand elsewhere in the order; they are branches of their own.
        assertEquals(
                expected.stream().filter(row -> !isAuxiliary(row)).toList(),
                found.stream().filter(row -> !isAuxiliary(row)).toList());
        assertEquals(
                expected.stream().sorted().toList(), found.stream().sorted().toList());
    }

    private static boolean isAuxiliary(String row) {
        return row.startsWith("aux") || row.startsWith("AuxLogits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alexnet",
                "vgg16",
                "resnet18",
                "resnet34",
                "resnet50",
                "squeezenet1_1",
                "googlenet",
                "inception_v3"
            })
    void layersHaveTorchvisionsShapesAndCosts(String model) throws IOException {
        Network network = Models.named(model).network(1000);
        Map<String, Network.Node> nodes =
                network.nodes().stream().collect(Collectors.toMap(Network.Node::name, node -> node));
        int compared = 0;
        for (String[] row : table(model + "_layers")) {
            Network.Node node = nodes.get(row[1]);
            if (node == null) {
                // A ReLU module that torchvision calls several times has several nodes here.
                assertTrue(row[2].equals("ReLU"), "no node " + row[1]);
                continue;
            }
            compared++;
            boolean flat = !row[3].contains("x") && node.shape().rank() == 3;
            String shape = row[3] + (flat ? "x1x1" : "");
            if (!(node.layer() instanceof Linear) && node.shape().rank() == 1) {
                shape = row[3].replace("x1x1", "");
            }
            assertEquals("[" + shape.replace('x', '×') + "]", node.shape().toString(), row[1]);
            assertEquals(Long.parseLong(row[5]), node.multiplyAdds(), row[1]);
            long parameters = node.parameters().stream()
                    .filter(ParameterSpec::trained)
                    .mapToLong(spec -> spec.shape().size())
                    .sum();
            assertEquals(Long.parseLong(row[4]), parameters, row[1]);
        }
        assertTrue(compared > 20, compared + " layers");
    }

    @Test
    void sumsAreThePublishedOnes() throws IOException {
        for (String[] row : table("models")) {
            if (row[0].endsWith("_noaux")) {
                continue;
            }
            Network network = Models.named(row[0]).network(1000);
            assertEquals("[" + row[1].replace('x', '×') + "]", network.input().toString(), row[0]);
            assertEquals(Long.parseLong(row[2]), network.parameterCount(), row[0]);
            assertEquals(Long.parseLong(row[6]), network.multiplyAdds(), row[0]);
        }
        assertEquals(23_834_568, needed("inception_v3"));
        assertEquals(6_624_904, needed("googlenet"));
        assertEquals(6_998_552, Models.named("bvlc_googlenet").network(1000).parameterCount());
        assertEquals(269_722, Models.named("resnet20").network(10).parameterCount());
    }

    private static long needed(String model) {
        return Models.named(model).network(1000).needed().stream()
                .flatMap(node -> node.parameters().stream())
                .filter(ParameterSpec::trained)
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }
}
