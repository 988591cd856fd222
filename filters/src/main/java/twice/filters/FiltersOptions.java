package twice.filters;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.convolution.io.Output;

/** The options of {@link FiltersCommand} that say where things come from and where they go, and how it is done. */
final class FiltersOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILTER",
            description = "One of those that --list-filters prints, each with its options.")
    String filter;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "IMAGE",
            description =
                    "A PNG, JPEG, GIF or BMP image, or a text with a matrix; - is standard input. quality takes two, the"
                            + " clean one first.")
    List<String> images = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The result (default: standard output for text; an image needs a name). A name that ends in .png or"
                            + " .jpg receives an image, on which edges show their magnitude; of an image, one that ends in"
                            + " .txt or .csv the exact values with their signs, the planes of a coloured one below each"
                            + " other.")
    String output;

    @Option(
            names = "--border",
            paramLabel = "BORDER",
            description =
                    "What stands beyond the edge: constant, replicate, reflect, reflect101 or wrap, or what SciPy, NumPy,"
                            + " OpenCV and PyTorch call these (default: reflect101).")
    String border;

    @Option(
            names = "--border-value",
            paramLabel = "V",
            description =
                    "The value beyond the edge for --border constant, which it stands for where no --border is given (default:"
                            + " 0).")
    Double borderValue;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            description =
                    "One of the filter's own, as --list-filters prints them (default: the fastest for the input).")
    String algorithm;

    @Option(names = "--gray", description = "Turn a coloured image gray first (Rec. 601 luma).")
    boolean gray;

    @Option(names = "--list-filters", description = "Print the filters, each with its options and its algorithms.")
    boolean listFilters;

    @Option(
            names = "--max-megapixels",
            paramLabel = "M",
            defaultValue = "100",
            description = "Refuse larger images (default: ${DEFAULT-VALUE}).")
    double maxMegapixels;

    @Mixin
    ParameterOptions parameters;

    @Mixin
    NoiseOptions noise;

    @Mixin
    CompareOptions compare;

    /** The place that results go to. */
    Output result() {
        return new Output("-o", output == null ? "-" : output);
    }

    /** All places that something goes to; the endings of charts are checked. */
    List<Output> outputs() {
        List<Output> outputs = new ArrayList<>(List.of(result()));
        outputs.addAll(compare.outputs());
        return outputs;
    }
}
