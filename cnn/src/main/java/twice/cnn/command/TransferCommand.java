package twice.cnn.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.Weights;
import twice.cnn.data.DataFolder;
import twice.cnn.data.Dataset;
import twice.cnn.models.Models;
import twice.cnn.models.Preprocessing;
import twice.cnn.photo.FittedPictures;
import twice.cnn.train.Checkpoint;
import twice.cnn.train.Evaluation;
import twice.cnn.train.TrainingListener;
import twice.cnn.train.TrainingPlan;
import twice.cnn.transfer.Freezing;
import twice.cnn.transfer.Transfer;
import twice.convolution.Progress;

/** {@code twice cnn transfer MODEL --weights W --data DATA}. */
@Command(
        name = "transfer",
        description = "Teaches a trained network another task: keeps its layers, or all up to one of them, as they are,"
                + " and trains the others and a new head for the data's classes.")
final class TransferCommand extends TrainingTask {

    private static final String NONE = "none";

    /** Parts of Java's memory: features of the frozen layers, and pictures in the network's size, may take so much. */
    private static final int FEATURES_PART = 4;

    private static final int PICTURES_PART = 16;

    @Parameters(paramLabel = "MODEL", description = "One that 'twice cnn models' lists.")
    private String model;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description =
                    "What it knows: a .safetensors file with torchvision's tensor names, or one of its .pth files (default:"
                            + " those that come with the program, where there are any).")
    private String weights;

    @Option(
            names = "--freeze-until",
            paramLabel = "LAYER",
            description = "Keep all layers up to and with this one as they are; none trains all of them (default: only"
                    + " the head is trained). 'twice cnn describe' lists the layers.")
    private String last;

    @Option(
            names = "--pretrained-rate",
            paramLabel = "PART",
            defaultValue = "0.1",
            description = "The learning rate of trained layers other than the head, as a part of the head's (default:"
                    + " ${DEFAULT-VALUE}).")
    private double rate;

    @Override
    String run(Progress progress) throws IOException {
        check();
        if (!(rate >= 0 && rate <= 1)) {
            throw new CnnException("--pretrained-rate: expected a part from 0 to 1, found " + rate);
        }
        freezing(Models.named(model).network(2));
        Pretrained pretrained = Pretrained.read(model, weights, options.preprocessing);
        progress.phase("reading " + options.data);
        DataFolder.PictureSplit data = DataFolder.pictures(options.data, options.seed);
        List<String> classes = data.training().classes();
        if (classes.size() < 2) {
            throw new CnnException(options.data + ": expected two classes or more, found " + classes.size());
        }
        Preprocessing preprocessing = FittedPictures.fitting(
                pretrained.preprocessing(),
                data.training(),
                pretrained.model().network(classes.size()).input());
        Pretrained fitting = new Pretrained(pretrained.model(), pretrained.file(), preprocessing, pretrained.source());
        Freezing freezing = freezing(fitting.network(classes.size()));
        Weights first = Transfer.begin(freezing.network(), fitting.file().weights(), fitting.source(), options.seed);
        return train(data, freezing, first, preprocessing, progress);
    }

    private Freezing freezing(Network network) {
        if (last == null) {
            return Freezing.allButHead(network);
        }
        try {
            return last.equals(NONE) ? Freezing.none(network) : new Freezing(network, last);
        } catch (CnnException e) {
            throw new CnnException("--freeze-until: " + e.getMessage());
        }
    }

    private String train(
            DataFolder.PictureSplit data,
            Freezing freezing,
            Weights first,
            Preprocessing preprocessing,
            Progress progress)
            throws IOException {
        long memory = Runtime.getRuntime().maxMemory();
        Network network = freezing.network();
        Dataset all = FittedPictures.of(data.training(), preprocessing, network.input(), memory / PICTURES_PART);
        Dataset test = FittedPictures.of(data.test(), preprocessing, network.input(), memory / PICTURES_PART);
        Parts parts = parts(all, test);
        TrainingPlan plan = options.plan(parts.training().size());
        long began = System.nanoTime();
        Transfer transfer = new Transfer(
                freezing,
                first,
                parts.training(),
                parts.held(),
                preprocessing,
                new Transfer.Settings(plan, rate, memory / FEATURES_PART),
                workers(),
                new TrainingListener() {
                    @Override
                    public void evaluated(int done, int images) {
                        progress.phase("features of " + done + " of " + images + " images");
                    }
                });
        Map<String, String> course = transfer.course();
        course.put("frozen", freezing.last());
        course.put("weights", weights == null ? "shipped" : weights);
        Optional<Checkpoint> checkpoint = checkpoint(course, transfer::resume, progress);
        Weights result = transfer.run(checkpoint, new Reporter(progress));
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.phase("evaluating");
        Evaluation evaluation = transfer.evaluate(test);
        write(model, result, all.classes(), preprocessing, transfer.history(), parts.holds());
        return String.format(
                Locale.ROOT,
                "model=%s data=%s images=%d classes=%d frozen=%s cached=%s epochs=%d loss=%.4f accuracy=%.4f seconds=%.3f",
                model,
                options.data,
                parts.training().size(),
                all.classes().size(),
                freezing.last().isEmpty() ? NONE : freezing.last(),
                transfer.cachedLayer().orElse(NONE),
                transfer.history().size(),
                evaluation.loss(),
                evaluation.accuracy(),
                seconds);
    }
}
