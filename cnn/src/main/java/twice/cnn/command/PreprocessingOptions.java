package twice.cnn.command;

import java.util.List;
import picocli.CommandLine.Option;
import twice.cnn.CnnException;
import twice.cnn.models.Preprocessing;

/** Options that override what is done to pixels before a network sees them. */
final class PreprocessingOptions {

    @Option(
            names = "--mean",
            paramLabel = "M[,M,M]",
            description = "Mean of each channel, of pixels scaled to 0…1 (default: the model's or the weights' own).")
    private String mean;

    @Option(names = "--std", paramLabel = "D[,D,D]", description = "Deviation of each channel.")
    private String std;

    @Option(
            names = "--resize",
            paramLabel = "S",
            description = "Scale photographs until their shorter side has this length.")
    private Integer resize;

    @Option(names = "--crop", paramLabel = "S", description = "Then cut a square of this side out of the middle.")
    private Integer crop;

    /** The same, overridden where an option says so. */
    Preprocessing over(Preprocessing own) {
        return new Preprocessing(
                mean == null ? own.mean() : numbers("--mean", mean),
                std == null ? own.deviation() : numbers("--std", std),
                resize == null ? own.resize() : resize,
                crop == null ? own.crop() : crop);
    }

    private static List<Double> numbers(String option, String text) {
        try {
            return Preprocessing.numbers(text);
        } catch (NumberFormatException e) {
            throw new CnnException(option + ": expected numbers with commas between them, found '" + text + "'");
        }
    }
}
