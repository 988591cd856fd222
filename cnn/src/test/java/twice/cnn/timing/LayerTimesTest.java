package twice.cnn.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.convolution.Workers;

/** What is measured, not how long it takes: a busy machine has no times to assert. */
class LayerTimesTest {

    @Test
    void everyLayerThatRunsHasATime() {
        Network network = Network.builder("small", Shape.of(2, 12, 12))
                .add("conv", Convolution.of(2, 8, 3).withoutBias())
                .add("bn", BatchNorm.of(8))
                .add("relu", Activation.relu())
                .add("aux", Convolution.of(8, 3, 3))
                .add("flatten", new Flatten(), "relu")
                .add("fc", Linear.of(800, 10))
                .build();
        LayerTimes times = LayerTimes.of(network, Workers.ONE, 0);
        for (String layer : List.of("conv", "relu", "flatten", "fc")) {
            assertTrue(times.layer(layer).orElseThrow() >= 0, layer);
        }
        assertTrue(times.whole() > 0);
        assertEquals(Optional.empty(), times.layer("bn"), "folded into the convolution");
        assertEquals(Optional.empty(), times.layer("aux"), "nobody needs it");
    }
}
