package twice.cnn.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import picocli.CommandLine.Mixin;
import twice.cnn.CnnException;
import twice.cnn.Weights;
import twice.cnn.charts.TrainingCharts;
import twice.cnn.data.Dataset;
import twice.cnn.data.Subset;
import twice.cnn.io.SafetensorsWriter;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.Checkpoint;
import twice.cnn.train.EpochResult;
import twice.cnn.train.TrainingListener;
import twice.convolution.ChartFile;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** What the commands that train have in common: the images they hold back, the files they write, and what they tell. */
abstract class TrainingTask extends Task {

    @Mixin
    TrainOptions options;

    /** Refuses files that can't be written and a plan that can't be, before anything takes time. */
    void check() throws IOException {
        List<Output> outputs = new ArrayList<>();
        if (options.output != null) {
            outputs.add(new Output("-o", options.output));
        }
        if (options.chart != null) {
            Output chart = new Output("--chart", options.chart);
            chart.checkEnding(".png", ".svg");
            outputs.add(chart);
        }
        if (options.resume && options.checkpoint == null) {
            throw new CnnException("--resume: expected --checkpoint DIR with it");
        }
        Output.check(outputs, List.of());
        options.plan(1);
    }

    /**
     * What is trained on and what is looked at after each epoch.
     *
     * @param holds whether the latter are training images held back, and not the test images
     */
    record Parts(Dataset training, Dataset held, boolean holds) {}

    /** The parts, drawn by the seed. */
    Parts parts(Dataset all, Dataset test) {
        int held = (int) Math.round(options.held() * all.size());
        if (held == 0) {
            return new Parts(all, test, false);
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(order, new Random(options.seed));
        return new Parts(
                new Subset(all, order.subList(held, order.size())), new Subset(all, order.subList(0, held)), true);
    }

    /** Goes on from a checkpoint. */
    @FunctionalInterface
    interface Resumable {
        boolean resume(Checkpoint checkpoint) throws IOException;
    }

    /** Where checkpoints are kept, if they are; a training that is to be resumed is at its place after this. */
    Optional<Checkpoint> checkpoint(Map<String, String> course, Resumable training, Progress progress)
            throws IOException {
        if (options.checkpoint == null) {
            return Optional.empty();
        }
        Checkpoint checkpoint = new Checkpoint(Output.path(options.checkpoint), course, options.checkpointEvery);
        checkpoint.prepare();
        if (options.resume && !training.resume(checkpoint)) {
            progress.say("twice: " + checkpoint.file() + ": no checkpoint yet, training begins at the beginning");
        }
        return Optional.of(checkpoint);
    }

    /** Writes what was asked for: the weights, with what {@code classify} has to know of them, and the curves. */
    void write(
            String model,
            Weights weights,
            List<String> classes,
            Preprocessing preprocessing,
            List<EpochResult> history,
            boolean holds)
            throws IOException {
        if (options.output != null) {
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put("model", model);
            metadata.put("classes", String.join("\n", classes));
            metadata.putAll(preprocessing.metadata());
            SafetensorsWriter.write(Output.path(options.output), weights.all(), metadata);
        }
        if (options.chart != null) {
            ChartFile.write(
                    TrainingCharts.curves(history, model + " on " + Named.of(options.data), holds),
                    TrainingCharts.WIDTH,
                    TrainingCharts.HEIGHT,
                    Output.path(options.chart));
        }
    }

    /** Shows how it goes. */
    record Reporter(Progress progress) implements TrainingListener {

        @Override
        public void trained(int epoch, int done, int images, double perSecond, double secondsLeft) {
            progress.phase(String.format(
                    Locale.ROOT,
                    "epoch %d, %d of %d images, %.0f a second, %.0f s left",
                    epoch,
                    done,
                    images,
                    perSecond,
                    secondsLeft));
        }

        @Override
        public void epoch(EpochResult result, double imagesPerSecond) {
            progress.say(String.format(
                    Locale.ROOT,
                    "epoch=%d loss=%.4f accuracy=%.4f images_per_second=%.0f train_accuracy=%.4f test_loss=%.4f",
                    result.epoch(),
                    result.loss(),
                    result.accuracy(),
                    imagesPerSecond,
                    result.trainingAccuracy(),
                    result.heldLoss()));
        }
    }
}
