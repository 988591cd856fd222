package twice.convolution;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.convolution.gallery.KernelGallery;
import twice.convolution.io.Output;

/** The options of {@link ConvolutionCommand}, and the files they name. */
final class ConvolutionOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "INPUT",
            description =
                    "A text with a matrix or a signal (a single row or column), or a PNG, JPEG, GIF or BMP image; - is"
                            + " standard input.")
    String input;

    @Option(
            names = {"-k", "--kernel"},
            paramLabel = "NAME|FILE",
            description = "A kernel that --list-kernels names, or a text with its weights.")
    String kernel;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The result (default: standard output for text; an image needs a name). A name that ends in .png or"
                            + " .jpg receives an image; of an image, one that ends in .txt or .csv the exact values, the"
                            + " planes of a coloured one below each other.")
    String output;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "full, same or valid (default: full for text, same for images).")
    String mode;

    @Option(
            names = "--border",
            paramLabel = "BORDER",
            description =
                    "What stands beyond the edge: constant, replicate, reflect, reflect101 or wrap, or what SciPy, NumPy,"
                            + " OpenCV and PyTorch call these (default: constant for text, reflect101 for images).")
    String border;

    @Option(
            names = "--border-value",
            paramLabel = "V",
            description =
                    "The value beyond the edge for --border constant, which it stands for where no --border is given (default:"
                            + " 0).")
    Double borderValue;

    @Option(
            names = "--correlate",
            description = "Don't turn the kernel by 180°: what deep-learning frameworks call convolution.")
    boolean correlate;

    @Option(
            names = "--stride",
            paramLabel = "S",
            defaultValue = "1",
            description = "Keep every S-th value along each axis, from the first (default: ${DEFAULT-VALUE}).")
    int stride;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            description = "One of ${COMPLETION-CANDIDATES} (default: the fastest for the input).",
            completionCandidates = AlgorithmChoice.class)
    String algorithm;

    @Option(names = "--gray", description = "Turn a coloured image gray first (Rec. 601 luma).")
    boolean gray;

    @Option(names = "--normalize", description = "Divide the kernel's weights by their sum, so that brightness stays.")
    boolean normalize;

    @Option(
            names = "--magnitude",
            description = "Drop the results' signs, so that an edge is bright whichever of its sides is brighter.")
    boolean magnitude;

    @Option(names = "--trace", description = "Print every step as the kernel slides over a small input.")
    boolean trace;

    @Option(
            names = "--explain",
            paramLabel = "ROW,COL",
            description =
                    "Print the arithmetic of one output value, rows and columns from 0; of a signal, --explain COL.")
    String explain;

    @Option(
            names = "--animate",
            paramLabel = "FILE",
            description = "The kernel sliding over a small input as a moving picture: .gif.")
    String animation;

    @Option(names = "--chart", paramLabel = "FILE", description = "Chart of input, kernel and result: .png or .svg.")
    String chart;

    @Option(
            names = "--list-kernels",
            description = "Print the kernels that have names: name, size, sum, rank, what it does.")
    boolean listKernels;

    @Option(
            names = "--max-megapixels",
            paramLabel = "M",
            defaultValue = "100",
            description = "Refuse larger images (default: ${DEFAULT-VALUE}).")
    double maxMegapixels;

    /** The files that are read. */
    List<String> inputs() {
        return KernelGallery.named(kernel).isPresent() ? List.of(input) : List.of(input, kernel);
    }

    /** All places that results go to; the endings of pictures are checked. */
    List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output("-o", output == null ? "-" : output));
        addPicture(outputs, "--chart", chart, ".png", ".svg");
        addPicture(outputs, "--animate", animation, ".gif");
        return outputs;
    }

    private static void addPicture(List<Output> outputs, String option, String file, String... endings) {
        if (file != null) {
            Output picture = new Output(option, file);
            picture.checkEnding(endings);
            outputs.add(picture);
        }
    }
}
