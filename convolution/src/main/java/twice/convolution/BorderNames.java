package twice.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What borders are called: here as in {@link Border}, and in SciPy, NumPy, OpenCV and PyTorch. A name that means one thing
 * in one library and another in the next ({@code reflect}: NumPy and PyTorch mean {@code reflect101} by it) means here what
 * it means in this list.
 */
public final class BorderNames {

    /** Lower case, without {@code border_}, and with nothing between words. */
    private static final Map<Border, List<String>> SYNONYMS = Map.of(
            Border.CONSTANT, List.of("fill", "zeros", "zero", "gridconstant"),
            Border.REPLICATE, List.of("nearest", "edge"),
            Border.REFLECT, List.of("symm", "symmetric", "gridmirror"),
            Border.REFLECT101, List.of("mirror", "default"),
            Border.WRAP, List.of("gridwrap", "circular"));

    private BorderNames() {}

    /** The border of that name or synonym, whatever its case; {@code reflect_101} and {@code grid-wrap} as well. */
    public static Optional<Border> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceFirst("^(cv2\\.)?border_", "")
                .replaceAll("[-_]", "");
        return Arrays.stream(Border.values())
                .filter(border ->
                        id(border).equals(plain) || SYNONYMS.get(border).contains(plain))
                .findFirst();
    }

    /** The name on the command line. */
    public static String id(Border border) {
        return border.name().toLowerCase(Locale.ROOT);
    }

    /** All names, without synonyms, as a list for messages. */
    public static String names() {
        return Arrays.stream(Border.values()).map(BorderNames::id).collect(Collectors.joining(", "));
    }
}
