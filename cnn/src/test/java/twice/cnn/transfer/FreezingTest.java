package twice.cnn.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.models.Models;

/** New heads and frozen layers of the full-size networks, without memory for a single weight. */
class FreezingTest {

    @ParameterizedTest
    @CsvSource({
        "lenet5, fc3, act4, 84, 255",
        "alexnet, classifier.6, classifier.5, 4096, 12291",
        "vgg16, classifier.6, classifier.4, 4096, 12291",
        "googlenet, fc, avgpool, 1024, 3075",
        "bvlc_googlenet, fc, avgpool, 1024, 3075",
        "inception_v3, fc, avgpool, 2048, 6147",
        "resnet18, fc, avgpool, 512, 1539",
        "resnet50, fc, avgpool, 2048, 6147",
        "resnet20, linear, avgpool, 64, 195",
        "resnet9, fc, avgpool, 144, 435",
        "squeezenet1_1, classifier.1, features.12, 86528, 1539"
    })
    void onlyTheHeadIsTrained(String model, String head, String last, long features, long trained) {
        Network network = Models.named(model).network(3);
        Freezing freezing = Freezing.allButHead(network);
        assertEquals(head, Freezing.head(network).name());
        assertEquals(last, freezing.last());
        assertEquals(Optional.of(last), freezing.cut());
        Network behind = freezing.network().after(last);
        assertEquals(features, behind.input().size());
        assertEquals(trained, behind.parameterCount());
        assertEquals(3, behind.last().shape().size());
        assertEquals(
                freezing.network().parameterCount(),
                trained + freezing.network().upTo(last).parameterCount());
    }

    /** Heads that the output doesn't need aren't trained, kept or asked for. */
    @Test
    void auxiliaryHeadsAreDropped() {
        Network whole = Models.named("inception_v3").network(3);
        Network network = Freezing.none(whole).network();
        assertTrue(whole.nodes().stream().anyMatch(node -> node.name().startsWith("AuxLogits")));
        assertFalse(network.nodes().stream().anyMatch(node -> node.name().startsWith("AuxLogits")));
        assertEquals(21_785_568 + 3 * 2049, network.parameterCount());
    }

    @Test
    void freezesInTheOrderOfComputation() {
        Freezing freezing = new Freezing(Models.named("vgg16").network(2), "features.16");
        assertEquals(17, freezing.frozen().size());
        assertTrue(freezing.frozen().containsAll(Set.of("features.0", "features.16")));
        assertEquals(Optional.of("features.16"), freezing.cut());
    }

    /** Within a block the shortcut goes past: only what is before the block is computed once. */
    @ParameterizedTest
    @CsvSource({
        "resnet18, layer2.1.relu, layer2.0",
        "resnet20, layer3.2.conv1, layer3.1",
        "inception_v3, Mixed_6b.branch1x1, Mixed_6a",
        "squeezenet1_1, features.9.expand1x1, features.9.squeeze_activation"
    })
    void whereBranchesGoSideBySideTheCutIsBeforeThem(String model, String last, String cut) {
        Network network = Models.named(model).network(2);
        String there = network.nodes().stream()
                .map(Network.Node::name)
                .filter(name -> name.startsWith(last))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(cut), new Freezing(network, there).cut());
    }

    @Test
    void nothingFrozenHasNoCut() {
        Freezing freezing = Freezing.none(Models.named("resnet18").network(2));
        assertEquals(Set.of(), freezing.frozen());
        assertEquals(Optional.empty(), freezing.cut());
    }

    @ParameterizedTest
    @CsvSource({"fc3, nothing would be left", "pool7, has no layer 'pool7'"})
    void refuses(String last, String expected) {
        Network network = Models.named("lenet5").network(2);
        CnnException e = assertThrows(CnnException.class, () -> new Freezing(network, last));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void aPartThatIsSeenPastHasNoNetworkBehindIt() {
        Network network = Models.named("resnet20").network(2);
        CnnException e = assertThrows(CnnException.class, () -> network.after("layer1.0.conv1"));
        assertTrue(e.getMessage().contains("looks past layer1.0.conv1"), e.getMessage());
        assertThrows(CnnException.class, () -> network.after("linear"));
    }
}
