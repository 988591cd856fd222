package twice.cnn.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Weights;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.Checkpoint;
import twice.cnn.train.EpochResult;
import twice.cnn.train.Evaluation;
import twice.cnn.train.Evaluator;
import twice.cnn.train.Trainer;
import twice.cnn.train.TrainingListener;
import twice.cnn.train.TrainingPlan;
import twice.convolution.Workers;

/**
 * Goes on with a network that knows another task: its pretrained layers, a new head, some layers frozen and the others trained.
 * What the frozen part gives is computed once for each image where that fits into memory; without, the same comes out later. (To
 * the bit where the frozen part has no linear layers: those sum in another order for the few images of a last batch.)
 */
public final class Transfer {

    /** The most memory that a batch takes in the frozen part: large networks get small ones. */
    private static final long BATCH_BYTES = 512L << 20;

    /**
     * How to go on.
     *
     * @param plan as for any training
     * @param rate what the learning rate of pretrained layers is multiplied by
     * @param memory the most bytes that features may take; with 0 they are computed each time
     */
    public record Settings(TrainingPlan plan, double rate, long memory) {}

    private final Weights weights;
    private final Preprocessing preprocessing;
    private final TrainingPlan plan;
    private final Workers workers;
    private final Optional<Network> cached;
    private final Network trained;
    private final Dataset held;
    private final Dataset training;
    private final Dataset heldFeatures;
    private final Trainer trainer;

    /**
     * Makes ready, which takes a pass of all images through the frozen part where its features are kept.
     *
     * @param weights of the network with its new head; changed in place
     * @param held images to look at after each epoch
     * @param listener hears how many images have their features
     */
    public Transfer(
            Freezing freezing,
            Weights weights,
            Dataset training,
            Dataset held,
            Preprocessing preprocessing,
            Settings settings,
            Workers workers,
            TrainingListener listener) {
        Network network = freezing.network();
        Trainer.checkFit(network, training);
        this.weights = weights;
        this.preprocessing = preprocessing;
        this.plan = settings.plan()
                .withRule(new PretrainedRate(
                        settings.plan().rule(), Freezing.head(network).name(), settings.rate()));
        this.workers = workers;
        this.held = held;
        long images = (long) training.size() + held.size();
        this.cached = freezing.cut()
                .map(network::upTo)
                .filter(part -> plan.augmentation().equals(Augmentation.NONE)
                        && CachedFeatures.bytes(part, images) <= settings.memory());
        this.trained = cached.map(part -> network.after(part.last().name())).orElse(network);
        this.training = seenByTrained(training, listener);
        this.heldFeatures = seenByTrained(held, listener);
        this.trainer = new Trainer(
                trained,
                freezing.frozen(),
                weights.matching(trained, "weights"),
                this.training,
                heldFeatures,
                preprocessingOfTrained(),
                plan,
                workers);
    }

    /**
     * Weights to begin with: the pretrained ones, and for the head new ones that are drawn from the seed.
     *
     * @param network with its new head
     * @param source where the pretrained weights come from, for messages
     * @throws twice.cnn.CnnException if they are of another network; what they have for the head doesn't matter
     */
    public static Weights begin(Network network, Weights pretrained, String source, long seed) {
        Network.Node head = Freezing.head(network);
        String below = head.inputs().get(0);
        Weights weights =
                below.equals(Network.IMAGE) ? new Weights() : pretrained.matching(network.upTo(below), source);
        Weights.initial(head.parameters(), seed).all().forEach(weights::put);
        return weights;
    }

    private Dataset seenByTrained(Dataset images, TrainingListener listener) {
        return cached.<Dataset>map(part -> {
                    long bytes = Float.BYTES
                            * part.nodes().stream()
                                    .mapToLong(node -> node.shape().size())
                                    .sum();
                    int batch = (int) Math.max(1, Math.min(plan.batch(), BATCH_BYTES / bytes));
                    CachedFeatures.Run run = new CachedFeatures.Run(preprocessing, plan.algorithm(), batch, workers);
                    return CachedFeatures.of(part, weights, images, run, listener);
                })
                .orElse(images);
    }

    private Preprocessing preprocessingOfTrained() {
        return cached.isPresent() ? Preprocessing.NONE : preprocessing;
    }

    /** The layer whose outputs are kept; none where they are computed each time. */
    public Optional<String> cachedLayer() {
        return cached.map(part -> part.last().name());
    }

    /** What decides the course of this training, for a checkpoint. */
    public Map<String, String> course() {
        return Trainer.options(trained, training, preprocessingOfTrained(), plan);
    }

    /** Goes on from a checkpoint, if there is one; whether there was. */
    public boolean resume(Checkpoint checkpoint) throws IOException {
        return trainer.resume(checkpoint);
    }

    /** Trains to the end of the plan; gives the weights of the whole network. */
    public Weights run(Optional<Checkpoint> checkpoint, TrainingListener listener) throws IOException {
        trainer.run(checkpoint, listener).all().forEach(weights::put);
        return weights;
    }

    /** Epoch for epoch. */
    public List<EpochResult> history() {
        return trainer.history();
    }

    /** How the network does on images, after the training. */
    public Evaluation evaluate(Dataset images) {
        Dataset seen = images == held ? heldFeatures : seenByTrained(images, TrainingListener.NONE);
        Execution execution = new Execution(
                trained,
                weights,
                Execution.Settings.inference(plan.batch(), workers).withAlgorithm(plan.algorithm()));
        return new Evaluator(execution, seen, preprocessingOfTrained(), workers).run(TrainingListener.NONE);
    }
}
