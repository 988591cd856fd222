package twice.cnn.chapter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Weights;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.EpochResult;
import twice.cnn.train.Schedule;
import twice.cnn.train.Sgd;
import twice.cnn.train.TrainingPlan;
import twice.cnn.train.UpdateRule;
import twice.cnn.transfer.Freezing;
import twice.cnn.transfer.PretrainedRate;
import twice.cnn.transfer.Transfer;
import twice.convolution.Workers;
import twice.convolution.charts.Sheet;

/**
 * The trap of frozen batch normalization. A network that knows bright digits on dark paper gets a new head for other digits, dark
 * on bright paper; its own layers stay. Their batch normalization takes its running statistics in training as it will
 * afterwards; or, the mistake, the batch's in training and its running ones afterwards.
 */
final class FrozenStatistics {

    private static final int TRAINING = 3000;
    private static final int EXAMPLES = 500;
    private static final int EPOCHS = 4;
    private static final int MORE_EPOCHS = 15;
    private static final double RATE = 0.05;
    private static final double PERCENT = 100;
    private static final int SIDE = 28;
    private static final int BINS = 3;
    private static final List<Integer> KNOWN = List.of(0, 1, 2, 3, 4);
    private static final List<Integer> NEW = List.of(5, 6, 7, 8, 9);

    private final Workers workers;
    private final Weights known;
    private final Dataset examples;

    FrozenStatistics(Workers workers) {
        this.workers = workers;
        Dataset training = SomeClasses.of(DrawnDigits.images(2 * TRAINING, Canvas.SEED), KNOWN);
        this.known = Weights.initial(network(BatchNorm.of(1).momentum()), Canvas.SEED);
        Lab.train(
                network(BatchNorm.of(1).momentum()),
                known,
                training,
                SomeClasses.few(training, 10, 1),
                EPOCHS,
                Lab.oneCycle(RATE, training, EPOCHS),
                workers);
        this.examples = new Negative(SomeClasses.of(DrawnDigits.images(2 * EXAMPLES, Canvas.TEST_SEED), NEW));
    }

    private static Network network(double momentum) {
        Network.Builder builder = Network.builder("normalized", Shape.of(1, SIDE, SIDE));
        int channels = 1;
        for (int layer = 1; layer <= 3; layer++) {
            int width = 4 << layer;
            builder.add(
                            "conv" + layer,
                            Convolution.of(channels, width, 3).withPadding(1).withoutBias())
                    .add("bn" + layer, new BatchNorm(width, BatchNorm.of(1).eps(), momentum))
                    .add("act" + layer, Activation.relu());
            if (layer < 3) {
                builder.add("pool" + layer, MaxPool.of(2));
            }
            channels = width;
        }
        return builder.add("avgpool", new AdaptiveAveragePool(Pair.of(BINS)))
                .add("flatten", new Flatten())
                .add("fc", Linear.of(BINS * BINS * channels, NEW.size()))
                .build();
    }

    /**
     * A new head, trained and looked at on the same images.
     *
     * @param right whether the frozen layers are frozen; else only their weights and running statistics stay
     */
    List<EpochResult> train(boolean right) {
        // A momentum of 0 leaves the running statistics alone, and normalizes by the batch all the same.
        Network network = network(right ? BatchNorm.of(1).momentum() : 0);
        Weights weights = Transfer.begin(network, known, "known", Canvas.SEED);
        Set<String> frozen = right ? Freezing.allButHead(network).frozen() : Set.of();
        UpdateRule rule = new PretrainedRate(new Sgd(Lab.MOMENTUM, false, 0), "fc", 0);
        TrainingPlan plan = new TrainingPlan(
                MORE_EPOCHS,
                Lab.BATCH,
                rule,
                new Schedule.Constant(RATE),
                Augmentation.NONE,
                0,
                Canvas.SEED,
                "auto",
                0,
                false);
        return Lab.train(network, frozen, weights, examples, examples, Preprocessing.MNIST, plan, workers);
    }

    /** Both, side by side. */
    Sheet sheet() {
        return new Sheet(2, List.of(chart("By the batch", train(false)), chart("Frozen", train(true))));
    }

    private JFreeChart chart(String what, List<EpochResult> history) {
        EpochResult last = history.get(history.size() - 1);
        return Curves.chart(
                String.format(
                        Locale.ROOT,
                        "%s: %.0f %% in training, %.0f %% after",
                        what,
                        PERCENT * last.trainingAccuracy(),
                        PERCENT * last.accuracy()),
                "a new head on frozen layers; " + EXAMPLES + " drawn digits, dark on bright paper",
                Curves.counts("epoch", 0.5, MORE_EPOCHS + 0.5),
                Curves.numbers("right answers (%)", 0, PERCENT + 2),
                Curves.steps(MORE_EPOCHS, 1),
                6,
                List.of(
                        new Curves.Curve(
                                "as shown in training",
                                0,
                                history.stream()
                                        .mapToDouble(result -> PERCENT * result.trainingAccuracy())
                                        .toArray()),
                        new Curves.Curve(
                                "the same images afterwards",
                                1,
                                history.stream()
                                        .mapToDouble(result -> PERCENT * result.accuracy())
                                        .toArray())));
    }
}
