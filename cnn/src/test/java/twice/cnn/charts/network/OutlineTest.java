package twice.cnn.charts.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.Network;
import twice.cnn.models.Model;
import twice.cnn.models.Models;

/** Ways that part and join are found, however they are nested, and no block is lost or drawn twice. */
class OutlineTest {

    /** As in {@code conv1 (conv2 | ) fc}, a join's name behind its ways. */
    private static String text(List<Part> parts) {
        return parts.stream()
                .map(part -> part instanceof Part.Ways ways
                        ? ways.ways().stream().map(OutlineTest::text).collect(Collectors.joining(" | ", "(", ")"))
                                + part.name()
                        : part.name())
                .collect(Collectors.joining(" "));
    }

    private static String outline(String model) {
        return text(Outline.of(Models.named(model).network(10)));
    }

    @Test
    void aChain() {
        assertEquals("conv1 pool1 conv2 pool2 fc1 fc2 fc3", outline("lenet5"));
    }

    @Test
    void shortcutsAndTheirJoins() {
        String resnet = outline("resnet18");
        assertTrue(resnet.startsWith("conv1 maxpool ( | layer1.0.conv1 layer1.0.conv2)layer1.0 "), resnet);
        assertTrue(
                resnet.contains(" (layer2.0.conv1 layer2.0.conv2 | layer2.0.downsample.0)layer2.0 "),
                "with a convolution in the shortcut: " + resnet);
        assertTrue(resnet.endsWith(" avgpool fc"), resnet);
    }

    @Test
    void fourWaysAndWaysWithinWays() {
        String inception = outline("inception_v3");
        assertTrue(
                inception.contains("maxpool2 (Mixed_5b.branch1x1 | Mixed_5b.branch5x5_1 Mixed_5b.branch5x5_2 |"
                        + " Mixed_5b.branch3x3dbl_1 Mixed_5b.branch3x3dbl_2 Mixed_5b.branch3x3dbl_3 |"
                        + " Mixed_5b.branch_pool.pool Mixed_5b.branch_pool)Mixed_5b "),
                inception);
        assertTrue(
                inception.contains("| Mixed_7c.branch3x3_1 (Mixed_7c.branch3x3_2a | Mixed_7c.branch3x3_2b)"
                        + "Mixed_7c.branch3x3_2 |"),
                inception);
        assertTrue(!inception.contains("AuxLogits"), "only what the output needs");
    }

    static List<Model> models() {
        return Models.ALL;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBlockOnce(Model model) {
        Network network = model.network(10);
        List<String> drawn = new ArrayList<>();
        collect(Outline.of(network), drawn);
        List<String> expected = network.needed().stream()
                .filter(node -> Ink.ofDrawn(node.layer()).isPresent())
                .map(Network.Node::name)
                .sorted()
                .toList();
        assertEquals(expected, drawn.stream().sorted().toList());
        NetworkDrawing drawing = new NetworkDrawing(network);
        assertTrue(drawing.width() < 1200 && drawing.height() < 900, drawing.width() + "×" + drawing.height());
    }

    private static void collect(List<Part> parts, List<String> names) {
        for (Part part : parts) {
            if (part instanceof Part.Block block) {
                names.add(block.node().name());
            } else {
                ((Part.Ways) part).ways().forEach(way -> collect(way, names));
            }
        }
    }
}
