package twice.convolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import twice.convolution.io.ImageFile;
import twice.convolution.io.ImageFormat;

/** What can be said against the options of {@link ConvolutionCommand} before any file is opened, and what they mean. */
final class OptionChecks {

    private OptionChecks() {}

    /** Refuses what makes no sense whatever the input is. */
    static void check(ConvolutionOptions options) {
        require(options.input != null, "expected an INPUT: a text or an image, or - for standard input");
        require(options.kernel != null, "--kernel: expected a file, or a name that --list-kernels prints");
        KernelChoice.check(options.kernel);
        require(
                !options.kernel.equals("-") || !options.input.equals("-"),
                "--kernel -: standard input holds the input already");
        AlgorithmChoice.check(options.algorithm);
        settings(options, false, 1);
        require(options.maxMegapixels > 0, "--max-megapixels: expected more than 0, found " + options.maxMegapixels);
        if (options.explain != null) {
            Place.parse(options.explain);
        }
        if (options.output != null && ImageFormat.isNameOfImage(options.output)) {
            require(
                    !ImageFile.format(options.output).isEmpty(),
                    "-o " + options.output + ": expected a name that ends in .png, .jpg or .jpeg for an image");
        }
    }

    /** What is asked of the convolution; mode and border go by the input where the user says nothing. */
    static Settings settings(ConvolutionOptions options, boolean isImage, int threads) {
        Mode mode = options.mode == null
                ? isImage ? Mode.SAME : Mode.FULL
                : mode(options.mode).orElseThrow(() -> expected("--mode", modes(), options.mode));
        Border border = options.border == null
                ? isImage && options.borderValue == null ? Border.REFLECT101 : Border.CONSTANT
                : BorderNames.named(options.border)
                        .orElseThrow(() -> expected("--border", BorderNames.names(), options.border));
        double value = options.borderValue == null ? 0 : options.borderValue;
        require(Double.isFinite(value), "--border-value: expected a finite number, found " + value);
        require(options.stride >= 1, "--stride: expected 1 or more, found " + options.stride);
        return new Settings(mode, border, value, options.correlate, options.stride, threads);
    }

    private static Optional<Mode> mode(String name) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static String modes() {
        return Arrays.stream(Mode.values())
                .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static ConvolutionException expected(String option, String names, String found) {
        return new ConvolutionException(option + ": expected one of " + names + ", found '" + found + "'");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new ConvolutionException(message);
        }
    }
}
