package twice.cnn.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.data.DatasetPictures;
import twice.cnn.data.DrawnDigits;
import twice.cnn.layers.BatchNorm;
import twice.cnn.models.Models;
import twice.cnn.models.Preprocessing;
import twice.cnn.photo.FittedPictures;
import twice.cnn.train.Adam;
import twice.cnn.train.Checkpoint;
import twice.cnn.train.Schedule;
import twice.cnn.train.Sgd;
import twice.cnn.train.TrainingListener;
import twice.cnn.train.TrainingPlan;
import twice.cnn.train.UpdateRule;
import twice.convolution.Workers;

/** Small trainings from weights that are pretrained in name only: nothing here depends on what they know. */
class TransferTest {

    private static final long PLENTY = 1L << 30;
    private static final int BATCH = 8;
    private static final int CLASSES = 10;

    /** A network at a size that costs little. */
    private static Network network(String model) {
        Network network = Models.named(model).network(CLASSES);
        return model.equals("squeezenet1_1") ? network.withInput(Shape.of(3, 48, 48)) : network;
    }

    private static Dataset digits(Network network, int count, long seed) {
        DatasetPictures pictures = new DatasetPictures(DrawnDigits.images(count, seed));
        return FittedPictures.of(
                pictures,
                FittedPictures.fitting(preprocessing(network), pictures, network.input()),
                network.input(),
                PLENTY);
    }

    private static Preprocessing preprocessing(Network network) {
        return network.input().dim(0) == 1 ? Preprocessing.MNIST : Preprocessing.CIFAR;
    }

    /** As after some training: the statistics of batch normalization aren't those it starts with. */
    private static Weights pretrained(Network network) {
        Weights weights = Weights.initial(network, 7);
        weights.all().forEach((name, tensor) -> {
            if (name.endsWith("running_mean")) {
                Arrays.fill(tensor.values(), 0.1f);
            } else if (name.endsWith("running_var")) {
                Arrays.fill(tensor.values(), 0.5f);
            }
        });
        return Transfer.begin(network, weights, "weights", 3);
    }

    private static TrainingPlan plan(UpdateRule rule, int epochs, Augmentation augmentation) {
        return new TrainingPlan(epochs, BATCH, rule, new Schedule.Constant(0.01), augmentation, 0, 3, "auto", 0, false);
    }

    private static TrainingPlan plan() {
        return plan(new Sgd(0.9, false, 1e-3), 2, Augmentation.NONE);
    }

    private static Transfer transfer(
            Freezing freezing, Weights weights, TrainingPlan plan, double rate, long memory, int threads) {
        Network network = freezing.network();
        return new Transfer(
                freezing,
                weights,
                digits(network, 27, 1), // the last batch is a short one
                digits(network, 10, 2),
                preprocessing(network),
                new Transfer.Settings(plan, rate, memory),
                new Workers(threads),
                TrainingListener.NONE);
    }

    private static Weights run(Freezing freezing, TrainingPlan plan, double rate, long memory, int threads)
            throws IOException {
        Weights weights = pretrained(freezing.network());
        return transfer(freezing, weights, plan, rate, memory, threads).run(Optional.empty(), TrainingListener.NONE);
    }

    private static void assertSame(Weights expected, Weights actual) {
        assertEquals(
                List.copyOf(expected.all().keySet()), List.copyOf(actual.all().keySet()));
        expected.all()
                .forEach((name, tensor) ->
                        assertArrayEquals(tensor.values(), actual.get(name).values(), name));
    }

    private static boolean same(Tensor a, Tensor b) {
        return Arrays.equals(a.values(), b.values());
    }

    /** With features computed once and without, on one thread and on several: the same bits. */
    @ParameterizedTest
    @CsvSource({
        "lenet5, pool2",
        "resnet20, avgpool",
        "resnet20, layer3.1.conv2",
        "squeezenet1_1, features.12",
        "squeezenet1_1, features.11.expand1x1"
    })
    void keptFeaturesChangeNothing(String model, String last) throws IOException {
        Freezing freezing = new Freezing(network(model), last);
        Weights kept = run(freezing, plan(), 0.1, PLENTY, 1);
        assertSame(kept, run(freezing, plan(), 0.1, 0, 2));
        assertSame(kept, run(freezing, plan(), 0.1, PLENTY, 3));
    }

    /**
     * A linear layer sums in another order for three images than for eight, and the short batch falls on others each epoch: its
     * features differ in the last bit, by some n·ε of their size, and what learns from them by the rate times as much.
     */
    @Test
    void keptFeaturesOfLinearLayersDifferInTheLastBit() throws IOException {
        Freezing freezing = Freezing.allButHead(network("lenet5"));
        Weights kept = run(freezing, plan(), 0.1, PLENTY, 1);
        Weights anew = run(freezing, plan(), 0.1, 0, 2);
        assertSame(kept, run(freezing, plan(), 0.1, PLENTY, 2));
        kept.all()
                .forEach((name, tensor) ->
                        assertArrayEquals(tensor.values(), anew.get(name).values(), 1e-6f, name));
    }

    /** Frozen layers end as they began, statistics of batch normalization too; all others move. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void onlyWhatIsNotFrozenMoves(boolean kept) throws IOException {
        Freezing freezing = new Freezing(network("resnet20"), "layer2.1");
        Weights before = pretrained(freezing.network());
        Weights after = run(freezing, plan(), 0.1, kept ? PLENTY : 0, 1);
        for (Network.Node node : freezing.network().nodes()) {
            boolean frozen = freezing.frozen().contains(node.name());
            node.parameters()
                    .forEach(spec ->
                            assertEquals(frozen, same(before.get(spec.name()), after.get(spec.name())), spec.name()));
        }
    }

    /**
     * The trap: layers whose weights stay, but whose batch normalization takes the batch's mean and variance in training. The
     * head then learns on other features than it will see afterwards. It must not come out as frozen layers do.
     */
    @Test
    void frozenBatchNormalizationLooksAtNoBatch() throws IOException {
        Freezing freezing = Freezing.allButHead(network("resnet20"));
        Weights right = run(freezing, plan(), 0.1, 0, 1);
        Freezing none = Freezing.none(withoutMomentum(freezing.network()));
        Weights wrong = run(none, plan(), 0, 0, 1);
        assertTrue(same(right.get("layer3.2.bn2.running_mean"), wrong.get("layer3.2.bn2.running_mean")));
        assertTrue(same(right.get("layer3.2.conv2.weight"), wrong.get("layer3.2.conv2.weight")));
        assertFalse(same(right.get("linear.weight"), wrong.get("linear.weight")));
    }

    private static Network withoutMomentum(Network network) {
        Network.Builder builder = Network.builder(network.name(), network.input());
        network.nodes()
                .forEach(node -> builder.add(
                        node.name(),
                        node.layer() instanceof BatchNorm norm
                                ? new BatchNorm(norm.channels(), norm.eps(), 0)
                                : node.layer(),
                        node.inputs().toArray(new String[0])));
        return builder.build();
    }

    /** Of one step of plain descent, pretrained layers go a tenth of the way that the full rate would take them, the head all of it. */
    @Test
    void pretrainedLayersMoveMoreSlowly() throws IOException {
        Freezing none = Freezing.none(network("lenet5"));
        TrainingPlan one = new TrainingPlan(
                1, 64, new Sgd(0, false, 0), new Schedule.Constant(0.01), Augmentation.NONE, 0, 3, "auto", 0, false);
        Weights begin = pretrained(none.network());
        Weights full = run(none, one, 1, 0, 1);
        Weights slow = run(none, one, 0.1, 0, 1);
        assertTrue(same(full.get("fc3.weight"), slow.get("fc3.weight")));
        float[] w = begin.get("conv1.weight").values();
        for (int i = 0; i < w.length; i++) {
            double step = full.get("conv1.weight").values()[i] - w[i];
            assertEquals(step / 10, slow.get("conv1.weight").values()[i] - w[i], 1e-7, "weight " + i);
        }
        assertTrue(same(begin.get("conv1.weight"), run(none, one, 0, 0, 1).get("conv1.weight")));
        assertThrows(CnnException.class, () -> run(none, one, 1.5, 0, 1));
    }

    /** Augmented images are other ones each time, so their features can't be kept. */
    @Test
    void keepsFeaturesOnlyWhereTheyStayTheSame() {
        Freezing freezing = Freezing.allButHead(network("lenet5"));
        Weights weights = pretrained(freezing.network());
        assertEquals(
                Optional.of("act4"),
                transfer(freezing, weights, plan(), 0.1, PLENTY, 1).cachedLayer());
        long bytes = 37 * 84 * Float.BYTES;
        assertEquals(
                Optional.of("act4"),
                transfer(freezing, weights, plan(), 0.1, bytes, 1).cachedLayer());
        assertEquals(
                Optional.empty(),
                transfer(freezing, weights, plan(), 0.1, bytes - 1, 1).cachedLayer());
        TrainingPlan augmented = plan(new Sgd(0.9, false, 0), 1, Augmentation.DIGITS);
        assertEquals(
                Optional.empty(),
                transfer(freezing, weights, augmented, 0.1, PLENTY, 1).cachedLayer());
    }

    /** Stopped in the middle of an epoch and resumed: the same bits as at a stretch. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void resumes(boolean kept, @TempDir Path dir) throws IOException {
        Freezing freezing = new Freezing(network("lenet5"), "pool2");
        long memory = kept ? PLENTY : 0;
        TrainingPlan plan = plan(Adam.withDecay(1e-4), 2, Augmentation.NONE);
        Weights whole = run(freezing, plan, 0.1, memory, 1);
        Transfer first = transfer(freezing, pretrained(freezing.network()), plan, 0.1, memory, 1);
        Checkpoint checkpoint = new Checkpoint(dir, first.course(), 3);
        checkpoint.prepare();
        assertThrows(
                IllegalStateException.class,
                () -> first.run(Optional.of(checkpoint), new TrainingListener() {
                    @Override
                    public void saved(int epoch, int batch) {
                        if (epoch == 1) {
                            throw new IllegalStateException("stopped");
                        }
                    }
                }));
        Transfer second = transfer(freezing, pretrained(freezing.network()), plan, 0.1, memory, 2);
        assertEquals(first.course(), second.course());
        assertTrue(second.resume(checkpoint));
        assertSame(whole, second.run(Optional.of(checkpoint), TrainingListener.NONE));
    }

    /** The head is new, drawn from the seed; what the weights have for it doesn't matter, all else does. */
    @Test
    void beginsWithANewHead() {
        Network network = network("resnet20");
        Weights known = Weights.initial(Models.named("resnet20").network(4), 7);
        Weights first = Transfer.begin(network, known, "w", 3);
        assertEquals(Shape.of(10, 64), first.get("linear.weight").shape());
        assertTrue(first.get("conv1.weight") == known.get("conv1.weight"), "not copied");
        assertTrue(same(
                first.get("linear.weight"),
                Transfer.begin(network, known, "w", 3).get("linear.weight")));
        assertFalse(same(
                first.get("linear.weight"),
                Transfer.begin(network, known, "w", 4).get("linear.weight")));
        known.all().remove("linear.weight");
        Transfer.begin(network, known, "w", 3);
        CnnException e = assertThrows(
                CnnException.class,
                () -> Transfer.begin(network, Weights.initial(network("lenet5"), 1), "lenet.safetensors", 3));
        assertTrue(e.getMessage().startsWith("lenet.safetensors: "), e.getMessage());
    }

    /** What the network does on images afterwards is what the last epoch saw on those held back. */
    @Test
    void evaluates() throws IOException {
        Freezing freezing = Freezing.allButHead(network("lenet5"));
        Transfer transfer = transfer(freezing, pretrained(freezing.network()), plan(), 0.1, PLENTY, 1);
        transfer.run(Optional.empty(), TrainingListener.NONE);
        double again = transfer.evaluate(digits(freezing.network(), 10, 2)).loss();
        assertEquals(transfer.history().get(1).heldLoss(), again);
        assertNotEquals(transfer.history().get(0).heldLoss(), again);
    }
}
