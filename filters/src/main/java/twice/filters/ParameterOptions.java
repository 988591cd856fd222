package twice.filters;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options of {@link FiltersCommand} that belong to single filters; {@link FilterTable} says to which. */
final class ParameterOptions {

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "The side of the window in pixels, odd (default: 3; bilateral: 9).")
    Integer size;

    @Option(
            names = "--sigma",
            paramLabel = "S",
            description =
                    "The deviation of the Gaussian in pixels (unsharp: default 1; canny: default 1, 0 for none); nlm: that of the noise.")
    Double sigma;

    @Option(
            names = "--truncate",
            paramLabel = "T",
            description = "Where the Gaussian is cut off, in sigmas (default: 4); its radius is int(T * S + 0.5).")
    Double truncate;

    @Option(
            names = "--amount",
            paramLabel = "A",
            description = "unsharp: how much of what blurring lost is added (default: 1).")
    Double amount;

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "unsharp: smaller differences are left alone (default: 0).")
    Double threshold;

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            description = "sobel, scharr, prewitt, roberts or laplacian (default: sobel).")
    String operator;

    @Option(
            names = "--direction",
            paramLabel = "NAME",
            description =
                    "x (positive where brightness grows to the right), y (downwards), magnitude, or angle in degrees"
                            + " (default: magnitude).")
    String direction;

    @Option(
            names = "--low",
            paramLabel = "T",
            description = "canny: the lower threshold of the gradient (default: 50).")
    Double low;

    @Option(
            names = "--high",
            paramLabel = "T",
            description = "canny: the upper threshold of the gradient (default: 150).")
    Double high;

    @Option(names = "--l2", description = "canny: the gradient's length is sqrt(x^2 + y^2), not |x| + |y|.")
    boolean l2;

    @Option(
            names = "--percent",
            paramLabel = "P",
            description = "percentile: 0 (the smallest value of the window) to 100 (the largest).")
    Double percent;

    @Option(
            names = "--sigma-color",
            paramLabel = "S",
            description = "bilateral: how far values may differ and still count (default: 30).")
    Double sigmaColor;

    @Option(
            names = "--sigma-space",
            paramLabel = "S",
            description = "bilateral: how far away neighbours may be and still count (default: 3).")
    Double sigmaSpace;

    @Option(names = "--patch", paramLabel = "N", description = "nlm: the side of what is compared, odd (default: 7).")
    Integer patch;

    @Option(
            names = "--search",
            paramLabel = "N",
            description = "nlm: the side of the window that is searched, odd (default: 21).")
    Integer search;

    @Option(
            names = "--h",
            paramLabel = "H",
            description = "nlm: how far patches may differ and still count (default: 10).")
    Double h;

    int size(int otherwise) {
        return size == null ? otherwise : size;
    }

    int patch() {
        return patch == null ? 7 : patch;
    }

    int search() {
        return search == null ? 21 : search;
    }

    double sigma() {
        return need("--sigma", sigma, "the deviation of the Gaussian in pixels");
    }

    double percent() {
        return need("--percent", percent, "0 to 100");
    }

    double truncate() {
        return or(truncate, 4);
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

    /** The constant of that name. */
    static <E extends Enum<E>> E oneOf(Class<E> type, String option, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> id(constant).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new FiltersException(option + ": expected one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(ParameterOptions::id)
                                .collect(Collectors.joining(", "))
                        + ", found '" + name + "'"));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
