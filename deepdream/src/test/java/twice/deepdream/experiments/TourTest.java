package twice.deepdream.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import twice.cnn.Tensor;
import twice.cnn.models.Models;
import twice.convolution.Workers;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Size;
import twice.deepdream.Steps;
import twice.deepdream.Tiny;

class TourTest {

    private static final Recipe RECIPE = new Recipe(1, 1.4, new Steps(1, 0.05, 0, 0, 0, 1));

    private static List<String> stops(String model, int most) {
        return Stops.of(Models.named(model).network(10), most);
    }

    /** Where all ways meet, after the activation; no pooling, nothing without a place. */
    @Test
    void stopsAreWhereAllWaysMeet() {
        assertEquals(List.of("act1", "act2"), stops("lenet5", 6));
        assertEquals(List.of("relu1", "relu2", "relu3"), Stops.of(Tiny.network().network(), 6));
        List<String> inception = stops("bvlc_googlenet", 99);
        assertTrue(inception.containsAll(List.of("inception3a", "inception4c", "inception5b")), inception.toString());
        assertTrue(inception.stream().noneMatch(name -> name.contains("branch")), inception.toString());
        List<String> few = stops("bvlc_googlenet", 6);
        assertEquals(6, few.size());
        assertEquals(inception.get(0), few.get(0));
        assertEquals("inception5b", few.get(5));
        assertEquals(List.of("inception5b"), stops("bvlc_googlenet", 1));
    }

    @Test
    void dreamsOfLayersAndOfTheirStrongestChannels() {
        Studio studio = new Studio(Tiny.network(), Workers.ONE);
        Tensor picture = Tiny.input();
        List<String> told = new ArrayList<>();
        List<Tour.Stop> tour = new Tour(studio, RECIPE)
                .of(
                        picture,
                        List.of("relu1", "relu3"),
                        3,
                        (done, all, what) -> told.add(done + "/" + all + " " + what));
        assertEquals(8, told.size());
        assertEquals("0/8 relu1", told.get(0));
        assertEquals(new Size(3, 3), tour.get(0).seen());
        assertEquals(new Size(12, 12), tour.get(1).seen());
        for (Tour.Stop stop : tour) {
            assertEquals(4, stop.views().size());
            assertEquals(OptionalInt.empty(), stop.views().get(0).channel());
            double[] strengths = studio.strengths(picture, stop.layer());
            int strongest = stop.views().get(1).channel().getAsInt();
            for (double strength : strengths) {
                assertTrue(strength <= strengths[strongest]);
            }
        }
    }

    /** A channel that gives nothing leaves the picture as it is, and that is told. */
    @Test
    void aDeadChannelIsSeen() {
        DreamNetwork network = Tiny.network();
        Tensor weights = network.weights().get("conv1.weight");
        network.weights().put("conv1.weight", Tensor.zeros(weights.shape()));
        network.weights()
                .put(
                        "conv1.bias",
                        Tensor.zeros(network.weights().get("conv1.bias").shape()));
        Studio studio = new Studio(network, Workers.ONE);
        List<Tour.Stop> tour = new Tour(studio, RECIPE).of(Tiny.input(), List.of("relu1"), 1, (done, all, what) -> {});
        assertFalse(tour.get(0).views().get(0).moved());
        assertFalse(tour.get(0).views().get(1).moved());
    }

    @Test
    void theStrongestFirstAndOfEqualsTheFirst() {
        assertEquals(List.of(2, 0, 3), Tour.strongest(new double[] {4, 1, 9, 4}, 3));
        assertEquals(List.of(0), Tour.strongest(new double[] {0}, 3));
    }
}
