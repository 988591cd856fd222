package twice.cnn.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import twice.cnn.Execution;
import twice.cnn.charts.ConfusionChart;
import twice.cnn.charts.MistakeSheet;
import twice.cnn.data.DataFolder;
import twice.cnn.data.Dataset;
import twice.cnn.data.Pictures;
import twice.cnn.models.Preprocessing;
import twice.cnn.photo.FittedPictures;
import twice.cnn.train.Evaluation;
import twice.cnn.train.Evaluator;
import twice.cnn.train.Trainer;
import twice.cnn.train.TrainingListener;
import twice.convolution.ChartFile;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn evaluate MODEL --weights W --data DATA}. */
@Command(
        name = "evaluate",
        description = "Counts a trained network's right and wrong answers on test images: precision and recall of each"
                + " class.")
final class EvaluateCommand extends Task {

    private static final int BATCH = 64;

    @Mixin
    private WeightsOptions weights;

    @Option(names = "--data", paramLabel = "DATA", required = true, description = "Data as 'twice cnn train' takes it.")
    private String data;

    @Option(names = "--on-training", description = "Evaluate on the training images instead of the test images.")
    private boolean onTraining;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42", description = "For data that is drawn or split.")
    private long seed;

    @Option(names = "--chart", paramLabel = "FILE", description = "The confusion matrix, as .png or .svg.")
    private String chart;

    @Option(names = "--mistakes", paramLabel = "FILE", description = "The worst mistakes as a picture, .png or .svg.")
    private String mistakes;

    @Override
    String run(Progress progress) throws IOException {
        List<Output> outputs = new ArrayList<>();
        if (chart != null) {
            outputs.add(new Output("--chart", chart));
        }
        if (mistakes != null) {
            outputs.add(new Output("--mistakes", mistakes));
        }
        outputs.forEach(output -> output.checkEnding(".png", ".svg"));
        Output.check(outputs, List.of());
        WeightsOptions.Loaded loaded = weights.load();
        progress.phase("reading " + data);
        Dataset images = images(loaded);
        Trainer.checkFit(loaded.network(), images);
        progress.phase("evaluating");
        long began = System.nanoTime();
        Execution execution = new Execution(
                loaded.network(),
                loaded.weights(),
                Execution.Settings.inference(BATCH, workers()).withAlgorithm(loaded.algorithm()));
        Evaluation evaluation = new Evaluator(execution, images, loaded.preprocessing(), workers())
                .run(new TrainingListener() {
                    @Override
                    public void evaluated(int done, int all) {
                        progress.phase(done + " of " + all + " images");
                    }
                });
        double seconds = (System.nanoTime() - began) / 1e9;
        if (chart != null) {
            ChartFile.write(
                    ConfusionChart.of(
                            evaluation, images.classes(), loaded.model().name() + " on " + Named.of(data)),
                    ConfusionChart.WIDTH,
                    ConfusionChart.HEIGHT,
                    Output.path(chart));
        }
        if (mistakes != null) {
            MistakeSheet sheet = MistakeSheet.of(evaluation, images);
            ChartFile.write(sheet, sheet.width(), sheet.height(), Output.path(mistakes));
        }
        new Output("-o", "-").write(out -> out.write(table(evaluation, images).getBytes(StandardCharsets.UTF_8)));
        return String.format(
                Locale.ROOT,
                "model=%s data=%s images=%d loss=%.4f accuracy=%.4f images_per_second=%.0f seconds=%.3f",
                loaded.model().name(),
                data,
                evaluation.images(),
                evaluation.loss(),
                evaluation.accuracy(),
                evaluation.images() / seconds,
                seconds);
    }

    /** Pictures of any size, where the network's preprocessing says how they are brought to what it takes. */
    private Dataset images(WeightsOptions.Loaded loaded) throws IOException {
        Preprocessing preprocessing = loaded.preprocessing();
        if (preprocessing.resize() > 0 || preprocessing.crop() > 0) {
            DataFolder.PictureSplit split = DataFolder.pictures(data, seed);
            Pictures pictures = onTraining ? split.training() : split.test();
            return FittedPictures.of(pictures, preprocessing, loaded.network().input(), 0);
        }
        DataFolder.Split split = DataFolder.read(data, seed);
        return onTraining ? split.training() : split.test();
    }

    private static String table(Evaluation evaluation, Dataset images) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%-20s %8s %8s %10s %8s%n", "class", "images", "right", "precision", "recall"));
        for (int k = 0; k < images.classes().size(); k++) {
            int own = 0;
            for (int count : evaluation.confusion()[k]) {
                own += count;
            }
            table.append(String.format(
                    Locale.ROOT,
                    "%-20s %8d %8d %10.4f %8.4f%n",
                    images.classes().get(k),
                    own,
                    evaluation.confusion()[k][k],
                    evaluation.precision(k),
                    evaluation.recall(k)));
        }
        return table.toString();
    }
}
