package twice.filters;

import picocli.CommandLine.Option;

/** The options of {@link FiltersCommand} that belong to single filters; {@link FilterTable} says to which. */
final class ParameterOptions {

    @Option(names = "--size", paramLabel = "N", description = "The side of the window in pixels, odd (default: 3).")
    Integer size;

    int size(int otherwise) {
        return size == null ? otherwise : size;
    }

    /** The value of an option, or the other where it isn't given. */
    static double or(Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    /** The value of an option that has to be given. */
    static double need(String option, Double value, String what) {
        if (value == null) {
            throw new FiltersException(option + ": expected " + what);
        }
        return value;
    }
}
