package twice.cnn.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import twice.cnn.CnnException;
import twice.cnn.train.Adam;
import twice.cnn.train.Schedule;
import twice.cnn.train.Sgd;
import twice.cnn.train.TrainingPlan;
import twice.cnn.train.UpdateRule;

/** The options of all commands that train. Their defaults are the recipe that gives LeNet-5 99 % on MNIST. */
final class TrainOptions {

    private static final double SGD_RATE = 0.05;
    private static final double ADAM_RATE = 0.002;
    private static final double HELD_FOR_PATIENCE = 0.1;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            required = true,
            description =
                    "A folder with MNIST's four IDX files, with CIFAR-10's binary files, or with a folder of images"
                            + " for each class; or the word digits, for digits the program draws.")
    String data;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the weights go, a .safetensors file (default: nowhere; only the figures are shown).")
    String output;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    int epochs;

    @Option(names = "--batch-size", paramLabel = "B", defaultValue = "64", description = "Default: ${DEFAULT-VALUE}.")
    int batch;

    @Option(names = "--optimizer", paramLabel = "NAME", defaultValue = "sgd", description = "sgd (default) or adam.")
    private String optimizer;

    @Option(
            names = "--learning-rate",
            paramLabel = "R",
            description = "The largest learning rate (default: 0.05 for sgd, 0.002 for adam).")
    private Double rate;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            defaultValue = "one-cycle",
            description =
                    "constant, step (a tenth after each third of the epochs), cosine, or one-cycle (default: up in the"
                            + " first 30 %%, then down to nothing).")
    private String schedule;

    @Option(names = "--momentum", paramLabel = "M", defaultValue = "0.9", description = "Of sgd (default: 0.9).")
    private double momentum;

    @Option(names = "--nesterov", description = "Let sgd look ahead along its momentum.")
    private boolean nesterov;

    @Option(
            names = "--weight-decay",
            paramLabel = "L",
            defaultValue = "5e-4",
            description = "How strongly weights are drawn to 0 (default: ${DEFAULT-VALUE}).")
    private double decay;

    @Option(
            names = "--label-smoothing",
            paramLabel = "S",
            defaultValue = "0",
            description = "Part of each target that is spread over all classes (default: 0).")
    private double smoothing;

    @Option(
            names = "--augment",
            paramLabel = "LIST",
            defaultValue = "none",
            description =
                    "How chance changes images each time they are shown: none (default), digits, photographs, or a"
                            + " list such as shift=2,rotate=10,scale=0.1,elastic=0.7,flip.")
    private String augment;

    @Option(
            names = "--validation",
            paramLabel = "PART",
            description =
                    "Part of the training images to hold back: accuracy is measured on them, the best epoch's weights"
                            + " are kept, and the test images are looked at only in the end (default: 0, or 0.1 with --patience).")
    private Double validation;

    @Option(
            names = "--patience",
            paramLabel = "N",
            defaultValue = "0",
            description = "Stop after N epochs without a better accuracy on the held images (default: never).")
    private int patience;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--checkpoint",
            paramLabel = "DIR",
            description = "Keep the state of the training here, after each epoch and every so many batches.")
    String checkpoint;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "200",
            description = "Batches between checkpoints within an epoch (default: ${DEFAULT-VALUE}).")
    int checkpointEvery;

    @Option(names = "--resume", description = "Go on from the checkpoint, if there is one.")
    boolean resume;

    @Option(names = "--chart", paramLabel = "FILE", description = "Loss and accuracy by epoch, as .png or .svg.")
    String chart;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            description = "The rung of all layers that have one of this name (default: auto, the fastest of each).")
    private String algorithm;

    @Mixin
    PreprocessingOptions preprocessing;

    /** The part of the training images that is held back. */
    double held() {
        double part = validation != null ? validation : patience > 0 ? HELD_FOR_PATIENCE : 0;
        if (!(part >= 0 && part < 1)) {
            throw new CnnException("--validation: expected a part from 0 to below 1, found " + part);
        }
        return part;
    }

    /** The plan, for so many training images. */
    TrainingPlan plan(int images) {
        if (epochs < 1) {
            throw new CnnException("--epochs: expected 1 or more, found " + epochs);
        }
        if (batch < 1 || checkpointEvery < 1) {
            throw new CnnException(
                    "--batch-size, --checkpoint-every: expected 1 or more, found " + batch + ", " + checkpointEvery);
        }
        long steps = (long) epochs * ((images + batch - 1) / batch);
        return new TrainingPlan(
                epochs,
                batch,
                rule(),
                schedule(steps),
                AugmentationText.parse(augment),
                smoothing,
                seed,
                Algorithms.named(algorithm),
                patience,
                held() > 0);
    }

    private UpdateRule rule() {
        return switch (optimizer) {
            case "sgd" -> new Sgd(momentum, nesterov, decay);
            case "adam" -> Adam.withDecay(decay);
            default -> throw new CnnException("--optimizer: expected sgd or adam, found '" + optimizer + "'");
        };
    }

    private Schedule schedule(long steps) {
        double most = rate != null ? rate : optimizer.equals("adam") ? ADAM_RATE : SGD_RATE;
        if (!(most >= 0 && most < Double.POSITIVE_INFINITY)) {
            throw new CnnException("--learning-rate: expected a number of at least 0, found " + most);
        }
        return switch (schedule) {
            case "constant" -> new Schedule.Constant(most);
            case "step" -> new Schedule.Stairs(most, Math.max(1, (steps + 2) / 3), 0.1);
            case "cosine" -> new Schedule.Cosine(most, steps / 20, steps);
            case "one-cycle" -> new Schedule.OneCycle(most, steps);
            default ->
                throw new CnnException(
                        "--schedule: expected constant, step, cosine or one-cycle, found '" + schedule + "'");
        };
    }
}
