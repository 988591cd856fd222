package twice.convolution;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that the root of the command line has for all commands, which know nothing of the root. */
public final class RootOption {

    private RootOption() {}

    /** The value of that option, or the other where it isn't given, or the command runs without a root. */
    public static <T> T value(CommandSpec command, String option, T otherwise) {
        OptionSpec found = command.findOption(option);
        T value = found == null ? null : found.getValue();
        return value == null ? otherwise : value;
    }
}
