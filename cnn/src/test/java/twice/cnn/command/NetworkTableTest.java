package twice.cnn.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import twice.cnn.Network;
import twice.cnn.models.Models;
import twice.cnn.timing.LayerTimes;
import twice.convolution.Workers;

/** The table that {@code describe} prints. */
class NetworkTableTest {

    @Test
    void aRowALayerAndTheirSum() {
        Network network = Models.named("resnet20").network(10);
        List<String> rows = new NetworkTable(network, null, 0).text().lines().toList();
        assertEquals(network.nodes().size() + 3, rows.size());
        assertTrue(rows.get(0).endsWith("sees  every  first-centre"), rows.get(0));
        assertTrue(
                rows.stream()
                        .anyMatch(row -> row.matches("layer2\\.0\\.conv1 +\\[32×16×16] +4608 +1179648 +17×17 +2 +0")),
                "3, +6·2 to layer1's 15, +1·2");
        assertTrue(rows.get(rows.size() - 1).matches("all +269722 +40551040"), rows.get(rows.size() - 1));
    }

    @Test
    void measuredItHasTimesAndShares() {
        Network network = Models.named("lenet5").network(10);
        LayerTimes times = LayerTimes.of(network, Workers.ONE, 0);
        double peak = 416520 / (times.whole() / 1e3);
        List<String> rows =
                new NetworkTable(network, times, peak).text().lines().toList();
        assertTrue(rows.stream().anyMatch(row -> row.matches("conv2 .* 4.5 +\\d+\\.\\d{3} +\\d+%")), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.matches("pool1 .* \\d+\\.\\d{3} +-")), rows.toString());
        assertTrue(rows.get(rows.size() - 1).matches("all +61706 +416520 +\\d+\\.\\d{3} +100%"), rows.toString());
    }
}
