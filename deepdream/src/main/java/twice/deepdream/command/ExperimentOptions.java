package twice.deepdream.command;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.convolution.Image;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Input;
import twice.convolution.io.Output;
import twice.deepdream.DreamException;
import twice.deepdream.Octaves;
import twice.deepdream.Size;
import twice.deepdream.Steps;
import twice.deepdream.experiments.Recipe;

/** What all experiments with a picture can be told. */
final class ExperimentOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "IMAGE",
            description = "A PNG, JPEG, GIF or BMP image, or a gray one as text; - is standard input.")
    private String image;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where the result goes.")
    String output;

    @Mixin
    ModelOptions model;

    @Option(
            names = "--side",
            paramLabel = "N",
            defaultValue = "192",
            description = "Make the picture smaller first, if its longer side has more pixels (default: 192).")
    int side;

    @Option(names = "--octaves", paramLabel = "N", defaultValue = "4", description = "Sizes to dream at (default: 4).")
    private int octaves;

    @Option(
            names = "--octave-scale",
            paramLabel = "F",
            defaultValue = "1.4",
            description = "Factor between two of them (default: 1.4).")
    private double octaveScale;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "10",
            description = "Steps at each size (default: 10).")
    private int iterations;

    @Option(
            names = "--step",
            paramLabel = "S",
            description =
                    "Mean change of a value by a step, in the network's space (default: 0.02, or 1.5 where the network"
                            + " takes unscaled pixels).")
    private Double step;

    @Option(
            names = "--jitter",
            paramLabel = "P",
            defaultValue = "32",
            description = "Pixels by which the picture is moved round at most before each step (default: 32).")
    private int jitter;

    @Option(
            names = "--smooth",
            paramLabel = "S",
            defaultValue = "0.5",
            description = "How much the gradient is smoothed, as a σ in pixels (default: 0.5).")
    private double smooth;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "From which jitter is drawn (default: 42).")
    private long seed;

    /** The place of the result, which is good for writing a file of one of these endings. */
    Output output(String... endings) throws IOException {
        if (image == null) {
            throw new DreamException("expected an IMAGE to dream of, or - for standard input");
        }
        if (output == null) {
            throw new DreamException("-o: expected the name of a file for the result");
        }
        Output place = new Output("-o", output);
        place.checkEnding(endings);
        Output.check(List.of(place), List.of(image));
        return place;
    }

    /** How it dreams, for a network whose default is a step of that length; refuses what can't be. */
    Recipe recipe(double usual) {
        if (side < 1) {
            throw new DreamException("--side: expected 1 pixel or more, found " + side);
        }
        Octaves.of(new Size(side, side), octaves, octaveScale, size -> true);
        return new Recipe(
                octaves, octaveScale, new Steps(iterations, step == null ? usual : step, jitter, smooth, 0, seed));
    }

    /** The picture. */
    Image read() throws IOException {
        return Input.read(image, ImageFile.MAX_MEGAPIXELS).toImage();
    }

    /** Its name without folders. */
    String name() {
        return image.equals("-")
                ? "standard input"
                : Output.path(image).getFileName().toString();
    }
}
