package twice.cnn.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import twice.cnn.CnnException;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.data.Dataset;
import twice.cnn.loss.SoftmaxCrossEntropy;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;

/**
 * Trains a network: shows it the images in batches, epoch for epoch in another order, and moves its weights against the gradient
 * of the loss. The same plan on the same data gives the same bytes, on any number of threads, and whether or not it was
 * stopped and went on from a checkpoint.
 */
public final class Trainer {

    private final TrainingPlan plan;
    private final Dataset training;
    private final Evaluator evaluator;
    private final Execution execution;
    private final TrainingState state;
    private final Batches batches;
    private final SoftmaxCrossEntropy loss;
    private final Tensor logits;
    private final Tensor gradient;
    private final int[] labels;

    /**
     * A training that begins with these weights, which it changes.
     *
     * @param training the images to train on
     * @param held images to look at after each epoch, which aren't trained on
     * @throws CnnException if the data doesn't fit the network
     */
    public Trainer(
            Network network,
            Weights weights,
            Dataset training,
            Dataset held,
            Preprocessing preprocessing,
            TrainingPlan plan,
            Workers workers) {
        this(network, Set.of(), weights, training, held, preprocessing, plan, workers);
    }

    /**
     * A training in which some nodes stay as they are.
     *
     * @param frozen their names; batch normalization among them keeps to its running statistics
     * @throws CnnException if the data doesn't fit the network
     */
    public Trainer(
            Network network,
            Set<String> frozen,
            Weights weights,
            Dataset training,
            Dataset held,
            Preprocessing preprocessing,
            TrainingPlan plan,
            Workers workers) {
        checkFit(network, training);
        int batch = Math.min(plan.batch(), Math.max(1, training.size()));
        int classes = training.classes().size();
        this.plan = plan;
        this.training = training;
        this.execution = new Execution(
                network,
                weights,
                Execution.Settings.training(batch, workers, plan.seed())
                        .withAlgorithm(plan.algorithm())
                        .withFrozen(frozen));
        this.state = new TrainingState(
                weights, plan.rule().over(weights.all(), execution.parameterGradients()), plan.keepBest());
        this.batches = new Batches(training, preprocessing, plan.augmentation(), workers);
        this.evaluator = new Evaluator(execution, held, preprocessing, workers);
        this.loss = new SoftmaxCrossEntropy(plan.smoothing());
        this.logits = execution.output().viewed(Shape.of(batch, classes));
        this.gradient = execution.gradient(network.last().name()).viewed(logits.shape());
        this.labels = new int[batch];
    }

    /** Demands images of the network's shape, and an output for each class. */
    public static void checkFit(Network network, Dataset data) {
        if (!network.input().equals(data.shape())) {
            throw new CnnException(
                    network.name() + " takes images " + network.input() + ", the data has " + data.shape());
        }
        if (network.last().shape().size() != data.classes().size()) {
            throw new CnnException(
                    network.name() + " has " + network.last().shape().size() + " outputs, the data has "
                            + data.classes().size() + " classes");
        }
    }

    /** What decides the course of this training; a checkpoint must have the same. */
    public static Map<String, String> options(
            Network network, Dataset training, Preprocessing preprocessing, TrainingPlan plan) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(
                "model",
                network.name() + " " + network.input() + " to " + network.last().shape());
        options.put("data", training.size() + " images " + fingerprint(training));
        options.put("preprocessing", preprocessing.toString());
        options.put("batch", Integer.toString(plan.batch()));
        options.put("rule", plan.rule().toString());
        options.put("schedule", plan.schedule().toString());
        options.put("augmentation", plan.augmentation().toString());
        options.put("smoothing", Double.toString(plan.smoothing()));
        options.put("seed", Long.toString(plan.seed()));
        options.put("algorithm", plan.algorithm());
        options.put("keep_best", Boolean.toString(plan.keepBest()));
        return options;
    }

    /** A checksum of all labels and of some images: reading all of them would take long where each is a file. */
    private static String fingerprint(Dataset data) {
        CRC32 crc = new CRC32();
        float[] image = new float[(int) data.shape().size()];
        for (int i = 0; i < data.size(); i++) {
            crc.update(data.label(i));
        }
        for (int i = 0; i < data.size(); i += Math.max(1, data.size() / 50)) {
            data.fill(i, image, 0);
            for (float value : image) {
                crc.update((int) (255 * value + 0.5f));
            }
        }
        return Long.toHexString(crc.getValue());
    }

    /** Goes on from a checkpoint, if there is one; whether there was. */
    public boolean resume(Checkpoint checkpoint) throws IOException {
        return checkpoint.load(state);
    }

    /**
     * Trains to the end of the plan.
     *
     * @return the result's weights: the best epoch's if the plan says so, else the last ones
     * @throws DivergedException if loss or weights leave the range of float; the last checkpoint stays
     */
    public Weights run(Optional<Checkpoint> checkpoint, TrainingListener listener) throws IOException {
        while (state.epoch < plan.epochs() && !isPatienceOver()) {
            epoch(checkpoint, listener);
        }
        if (state.best.isEmpty() || state.history.isEmpty()) {
            return state.weights;
        }
        Weights best = new Weights();
        state.best.forEach(best::put);
        return best;
    }

    private boolean isPatienceOver() {
        return plan.patience() > 0 && state.epoch - state.bestEpoch() >= plan.patience();
    }

    private void epoch(Optional<Checkpoint> checkpoint, TrainingListener listener) throws IOException {
        int[] order = Shuffle.order(training.size(), plan.seed(), state.epoch);
        int count = (order.length + labels.length - 1) / labels.length;
        Speed speed = new Speed(order.length, plan.epochs());
        while (state.batch < count) {
            int from = state.batch * labels.length;
            int images = Math.min(labels.length, order.length - from);
            step(order, from, images);
            speed.add(images);
            listener.trained(
                    state.epoch + 1,
                    from + images,
                    order.length,
                    speed.imagesPerSecond(),
                    speed.secondsLeft(state.epoch, from + images));
            if (checkpoint.isPresent()
                    && state.batch < count
                    && checkpoint.get().isDue(state.batch)) {
                save(checkpoint.get(), listener);
            }
        }
        Evaluation evaluation = evaluator.run(listener);
        int shown = Math.max(1, order.length);
        EpochResult result = new EpochResult(
                state.epoch + 1,
                state.lossSum / shown,
                (double) state.correct / shown,
                evaluation.loss(),
                evaluation.accuracy());
        checkFinite();
        state.endEpoch(result);
        listener.epoch(result, speed.imagesPerSecond());
        if (checkpoint.isPresent()) {
            save(checkpoint.get(), listener);
        }
    }

    private void step(int[] order, int from, int images) {
        batches.fill(
                order,
                from,
                images,
                Seeds.of(~plan.seed(), state.epoch),
                execution.image().values(),
                labels);
        Pass pass = new Pass(images, true, state.step);
        execution.forward(pass);
        double mean = loss.lossAndGradient(logits, labels, images, gradient);
        if (!Double.isFinite(mean)) {
            throw diverged("the loss became " + mean);
        }
        int classes = logits.shape().dim(1);
        for (int n = 0; n < images; n++) {
            state.correct += Answers.best(logits.values(), n * classes, classes) == labels[n] ? 1 : 0;
        }
        state.lossSum += mean * images;
        execution.backward(pass);
        state.optimizer.step(state.step + 1, plan.schedule().rate(state.step));
        state.step++;
        state.batch++;
    }

    /** A checkpoint with NaN in it would be worth less than the one before. */
    private void save(Checkpoint checkpoint, TrainingListener listener) throws IOException {
        checkFinite();
        checkpoint.save(state);
        listener.saved(state.epoch, state.batch);
    }

    private void checkFinite() {
        String name = state.firstNotFinite();
        if (name != null) {
            throw diverged("'" + name + "' is no longer finite");
        }
    }

    private DivergedException diverged(String what) {
        return new DivergedException("training: " + what + " in epoch " + (state.epoch + 1) + ", batch "
                + (state.batch + 1) + ", at learning rate " + plan.schedule().rate(state.step)
                + ": try a tenth of the --learning-rate, or a warm-up");
    }

    /** Epoch for epoch, resumed ones included. */
    public List<EpochResult> history() {
        return new ArrayList<>(state.history);
    }
}
