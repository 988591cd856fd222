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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import twice.cnn.CnnException;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Weights;
import twice.cnn.charts.TrainingCharts;
import twice.cnn.data.DataFolder;
import twice.cnn.data.Dataset;
import twice.cnn.data.Subset;
import twice.cnn.io.SafetensorsFile;
import twice.cnn.io.SafetensorsWriter;
import twice.cnn.models.Models;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.Checkpoint;
import twice.cnn.train.EpochResult;
import twice.cnn.train.Evaluation;
import twice.cnn.train.Evaluator;
import twice.cnn.train.Trainer;
import twice.cnn.train.TrainingListener;
import twice.cnn.train.TrainingPlan;
import twice.convolution.ChartFile;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn train MODEL --data DATA}. */
@Command(name = "train", description = "Trains a network on labelled images.")
final class TrainCommand extends Task {

    @Mixin
    private TrainOptions options;

    @Override
    String run(Progress progress) throws IOException {
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
        Models.named(options.model);
        options.plan(1);
        progress.phase("reading " + options.data);
        DataFolder.Split data = DataFolder.read(options.data, options.seed);
        return train(data, progress);
    }

    private String train(DataFolder.Split data, Progress progress) throws IOException {
        List<Dataset> parts = parts(data.training());
        Dataset training = parts.get(0);
        boolean holds = parts.get(1).size() > 0;
        Network network = Models.named(options.model).network(training.classes().size());
        Trainer.checkFit(network, training);
        Preprocessing preprocessing = options.preprocessing.over(Preprocessing.of(training));
        TrainingPlan plan = options.plan(training.size());
        Weights weights = options.weights == null
                ? Weights.initial(network, plan.seed())
                : SafetensorsFile.read(Output.path(options.weights)).weights().matching(network, options.weights);
        Trainer trainer = new Trainer(
                network, weights, training, holds ? parts.get(1) : data.test(), preprocessing, plan, workers());
        Optional<Checkpoint> checkpoint = checkpoint(network, training, preprocessing, plan, trainer, progress);
        long began = System.nanoTime();
        Weights result = trainer.run(checkpoint, new Reporter(progress));
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.phase("evaluating");
        Evaluation test = new Evaluator(
                        new Execution(
                                network,
                                result,
                                Execution.Settings.inference(plan.batch(), workers())
                                        .withAlgorithm(plan.algorithm())),
                        data.test(),
                        preprocessing,
                        workers())
                .run(TrainingListener.NONE);
        if (options.output != null) {
            SafetensorsWriter.write(Output.path(options.output), result.all(), metadata(training, preprocessing));
        }
        if (options.chart != null) {
            ChartFile.write(
                    TrainingCharts.curves(trainer.history(), options.model + " on " + options.data, holds),
                    TrainingCharts.WIDTH,
                    TrainingCharts.HEIGHT,
                    Output.path(options.chart));
        }
        long shown = (long) trainer.history().size() * training.size();
        return String.format(
                Locale.ROOT,
                "model=%s data=%s images=%d epochs=%d loss=%.4f accuracy=%.4f images_per_second=%.0f seconds=%.3f",
                options.model,
                options.data,
                training.size(),
                trainer.history().size(),
                test.loss(),
                test.accuracy(),
                shown / Math.max(1e-9, seconds),
                seconds);
    }

    /** The images to train on and those held back, drawn by the seed. */
    private List<Dataset> parts(Dataset all) {
        int held = (int) Math.round(options.held() * all.size());
        if (held == 0) {
            return List.of(all, new Subset(all, List.of()));
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(order, new Random(options.seed));
        return List.of(new Subset(all, order.subList(held, order.size())), new Subset(all, order.subList(0, held)));
    }

    private Optional<Checkpoint> checkpoint(
            Network network,
            Dataset training,
            Preprocessing preprocessing,
            TrainingPlan plan,
            Trainer trainer,
            Progress progress)
            throws IOException {
        if (options.checkpoint == null) {
            return Optional.empty();
        }
        Map<String, String> course = Trainer.options(network, training, preprocessing, plan);
        if (options.weights != null) {
            course.put("weights", options.weights);
        }
        Checkpoint checkpoint = new Checkpoint(Output.path(options.checkpoint), course, options.checkpointEvery);
        checkpoint.prepare();
        if (options.resume && !trainer.resume(checkpoint)) {
            progress.say("twice: " + checkpoint.file() + ": no checkpoint yet, training begins at the beginning");
        }
        return Optional.of(checkpoint);
    }

    private Map<String, String> metadata(Dataset training, Preprocessing preprocessing) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("model", options.model);
        metadata.put("classes", String.join("\n", training.classes()));
        metadata.putAll(preprocessing.metadata());
        return metadata;
    }

    /** Shows how it goes. */
    private record Reporter(Progress progress) implements TrainingListener {

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
