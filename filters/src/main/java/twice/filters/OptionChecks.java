package twice.filters;

import java.util.List;
import java.util.Set;
import twice.convolution.Border;
import twice.convolution.BorderNames;
import twice.convolution.Plane;
import twice.convolution.io.ImageFile;
import twice.convolution.io.ImageFormat;
import twice.convolution.io.Output;

/** What can be said against the options of {@link FiltersCommand} before any file is opened, and what they mean. */
final class OptionChecks {

    /** The rung that chooses by the input. */
    private static final String AUTO = "auto";

    private OptionChecks() {}

    /**
     * Refuses what makes no sense whatever the input is.
     *
     * @param given the options that the user gave
     */
    static Task check(FiltersOptions options, Set<String> given) {
        require(options.filter != null, "expected a FILTER: one of " + FilterTable.names());
        Task task = FilterTable.named(options.filter)
                .orElseThrow(() -> new FiltersException(
                        "FILTER: expected one of " + FilterTable.names() + ", found '" + options.filter + "'"));
        FilterTable.options()
                .filter(option -> given.contains(option) && !task.options().contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new FiltersException(option + ": no option of " + task.name() + ", which takes "
                            + String.join(", ", task.options()));
                });
        int images = options.images.size();
        require(
                images == task.images(),
                task.name() + ": expected " + (task.images() == 1 ? "one IMAGE" : task.images() + " images")
                        + ", found " + (images == 0 ? "none" : images));
        require(options.images.stream().filter("-"::equals).count() <= 1, "-: standard input can't hold two images");
        settings(options, 1);
        require(options.maxMegapixels > 0, "--max-megapixels: expected more than 0, found " + options.maxMegapixels);
        return task;
    }

    /** What stands beyond the edge. */
    static FilterSettings settings(FiltersOptions options, int threads) {
        Border border = options.border == null
                ? options.borderValue == null ? Border.REFLECT101 : Border.CONSTANT
                : BorderNames.named(options.border)
                        .orElseThrow(() -> new FiltersException("--border: expected one of " + BorderNames.names()
                                + ", found '" + options.border + "'"));
        double value = options.borderValue == null ? 0 : options.borderValue;
        require(
                Math.abs(value) <= Float.MAX_VALUE,
                "--border-value: expected a number of at most " + Float.MAX_VALUE + " in magnitude, found " + value);
        return new FilterSettings(border, value, threads);
    }

    /** The rung of that name; without a name the one that chooses by the input. */
    static <P> Rung<P> rung(List<Rung<P>> ladder, String name) {
        if (name == null) {
            return Rung.named(ladder, AUTO).filter(Rung::isAvailable).orElse(ladder.get(0));
        }
        Rung<P> rung = Rung.named(ladder, name)
                .orElseThrow(() -> new FiltersException(
                        "--algorithm: expected one of " + Rung.names(ladder) + ", found '" + name + "'"));
        require(
                rung.isAvailable(),
                "--algorithm " + name + ": needs the vector module, which this Java runs without (start it with"
                        + " --add-modules jdk.incubator.vector)");
        return rung;
    }

    /** Whether compiling it first may be worth the while: it runs on vectors, or may choose a rung that does. */
    static boolean mayNeedVectors(Rung<?> rung) {
        return rung.needsVectors() || rung.id().equals(AUTO);
    }

    /** Refuses a name that stands for a kind of image that can't be written. */
    static void checkOutput(FiltersOptions options) {
        if (options.output != null && ImageFormat.isNameOfImage(options.output)) {
            require(
                    !ImageFile.format(options.output).isEmpty(),
                    "-o " + options.output + ": expected a name that ends in .png, .jpg or .jpeg for an image");
        }
    }

    /** An image goes to a file, as an image or as text. */
    static void checkOutputOfImage(FiltersOptions options) {
        require(options.output != null, "-o: expected the name of a file for the image");
        if (!options.output.equals("-")) {
            new Output("-o", options.output).checkEnding(".png", ".jpg", ".jpeg", ".txt", ".csv");
        }
    }

    /** Refuses a result that left the range of floats, which a text can bring about. */
    static void checkFinite(Plane result) {
        float[] values = result.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new FiltersException("the result is too large for a float in row " + i / result.columns()
                        + ", column " + i % result.columns() + ": expected smaller values");
            }
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new FiltersException(message);
        }
    }
}
