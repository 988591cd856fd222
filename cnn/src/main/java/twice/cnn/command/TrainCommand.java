package twice.cnn.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Weights;
import twice.cnn.data.DataFolder;
import twice.cnn.data.Dataset;
import twice.cnn.io.SafetensorsFile;
import twice.cnn.models.Models;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.Checkpoint;
import twice.cnn.train.Evaluation;
import twice.cnn.train.Evaluator;
import twice.cnn.train.Trainer;
import twice.cnn.train.TrainingListener;
import twice.cnn.train.TrainingPlan;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn train MODEL --data DATA}. */
@Command(name = "train", description = "Trains a network on labelled images.")
final class TrainCommand extends TrainingTask {

    @Parameters(paramLabel = "MODEL", description = "One that 'twice cnn models' lists.")
    private String model;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights to begin with (default: drawn from the seed).")
    private String weights;

    @Override
    String run(Progress progress) throws IOException {
        check();
        Models.named(model);
        progress.phase("reading " + options.data);
        DataFolder.Split data = DataFolder.read(options.data, options.seed);
        return train(data, progress);
    }

    private String train(DataFolder.Split data, Progress progress) throws IOException {
        Parts parts = parts(data.training(), data.test());
        Dataset training = parts.training();
        Network network = Models.named(model).network(training.classes().size());
        Trainer.checkFit(network, training);
        Preprocessing preprocessing = options.preprocessing.over(Preprocessing.of(training));
        TrainingPlan plan = options.plan(training.size());
        Weights first = weights == null
                ? Weights.initial(network, plan.seed())
                : SafetensorsFile.read(Output.path(weights)).weights().matching(network, weights);
        Trainer trainer = new Trainer(network, first, training, parts.held(), preprocessing, plan, workers());
        Map<String, String> course = Trainer.options(network, training, preprocessing, plan);
        if (weights != null) {
            course.put("weights", weights);
        }
        Optional<Checkpoint> checkpoint = checkpoint(course, trainer::resume, progress);
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
        write(model, result, training.classes(), preprocessing, trainer.history(), parts.holds());
        long shown = (long) trainer.history().size() * training.size();
        return String.format(
                Locale.ROOT,
                "model=%s data=%s images=%d epochs=%d loss=%.4f accuracy=%.4f images_per_second=%.0f seconds=%.3f",
                model,
                options.data,
                training.size(),
                trainer.history().size(),
                test.loss(),
                test.accuracy(),
                shown / Math.max(1e-9, seconds),
                seconds);
    }
}
