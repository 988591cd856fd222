package twice.deepdream.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.deepdream.DreamAlgorithm;
import twice.deepdream.DreamException;
import twice.deepdream.Steps;

/** What {@code twice deepdream} can be told. */
final class DreamOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "IMAGE",
            description = "A PNG, JPEG, GIF or BMP image, or a gray one as text; - is standard input.")
    String image;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description =
                    "Where the dream goes: .png or .jpg, or .txt or .csv for unrounded values. A .json beside it tells"
                            + " how it was made.")
    String output;

    @Mixin
    ModelOptions model;

    @Option(
            names = "--layer",
            paramLabel = "NAME[:CHANNEL][=WEIGHT][,…]",
            description = "The layers to dream of; 'help' lists them (default: one of the network's that shows much).")
    String layer;

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            defaultValue = "energy",
            description =
                    "What of them is made larger: energy is half the sum of squares, whose gradient are the activations"
                            + " themselves, sum is the plain sum (default: energy).")
    String objective;

    @Option(
            names = "--guide",
            paramLabel = "IMAGE",
            description =
                    "Make the layers more like what they give for this picture, each place like the part of it that it is"
                            + " most like already. It may have any size and is scaled down to 224 pixels.")
    String guide;

    @Option(names = "--octaves", paramLabel = "N", defaultValue = "4", description = "Sizes to dream at (default: 4).")
    int octaves;

    @Option(
            names = "--octave-scale",
            paramLabel = "F",
            defaultValue = "1.4",
            description = "Factor between two of them (default: 1.4).")
    double octaveScale;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "10",
            description = "Steps at each size (default: 10).")
    int iterations;

    @Option(
            names = "--step",
            paramLabel = "S",
            description =
                    "Mean change of a value by a step, in the network's space (default: 0.02, or 1.5 where the network takes"
                            + " pixels of 0…255 without scaling them, as Caffe's do).")
    Double step;

    @Option(
            names = "--jitter",
            paramLabel = "P",
            defaultValue = "32",
            description =
                    "Pixels by which the picture is moved round at most before each step; 0 for none (default: 32).")
    int jitter;

    @Option(
            names = "--smooth",
            paramLabel = "S",
            defaultValue = "0.5",
            description = "How much the gradient is smoothed, as a σ in pixels; 0 for not at all (default: 0.5).")
    double smooth;

    @Option(
            names = "--pyramid",
            paramLabel = "N",
            defaultValue = "0",
            description = "Evens out the gradient in so many bands of frequency; 0 for not at all (default: 0).")
    int pyramid;

    @Option(names = "--keep-colour", description = "Change brightness only.")
    boolean keepColour;

    @Option(
            names = "--contrast",
            paramLabel = "PERCENT",
            description =
                    "Stretch the dream's brightness, so that this part of it lies between black and white, as 99.9.")
    Double contrast;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "From which jitter is drawn (default: 42).")
    long seed;

    @Option(
            names = "--tile",
            paramLabel = "N",
            description =
                    "Look at squares of N pixels one after the other, each with as much around it as the layer sees; the"
                            + " gradient is that of the whole picture (default: only where the whole doesn't fit into memory).")
    Integer tile;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            description = "naive, reusing, tiles or auto (default: auto, the fastest that fits into memory).")
    String algorithm;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "Draw the octaves and how the objective grew in them, as .png or .svg.")
    String chart;

    @Option(names = "--gif", paramLabel = "FILE", description = "Show the ascent, a frame a step, as a moving .gif.")
    String gif;

    /** What is made larger, in a word. */
    String goal() {
        return guide == null ? objective : "likeness to the guide";
    }

    /** How it is computed: in tiles where one is asked for. */
    DreamAlgorithm algorithm() {
        DreamAlgorithm usual = tile == null ? DreamAlgorithm.AUTO : DreamAlgorithm.TILES;
        DreamAlgorithm chosen = algorithm == null ? usual : DreamAlgorithm.named(algorithm);
        if (tile != null && chosen != DreamAlgorithm.TILES) {
            throw new DreamException("--tile: expected --algorithm tiles with it, found " + chosen.id());
        }
        if (tile != null && tile < 1) {
            throw new DreamException("--tile: expected 1 pixel or more, found " + tile);
        }
        return chosen;
    }

    /** What the steps are, for a network whose default is a step of that length. */
    Steps steps(double usual) {
        return new Steps(iterations, step == null ? usual : step, jitter, smooth, pyramid, seed);
    }
}
