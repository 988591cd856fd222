package twice.filters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import twice.convolution.Border;
import twice.convolution.Plane;

/**
 * Filtered planes by SciPy and OpenCV.
 *
 * @param options what the command line calls the parameters, by name: {@code --size} → 3
 */
public record FilterReference(
        String name, Plane x, String filter, Map<String, String> options, FilterSettings settings, Plane expected) {

    @Override
    public String toString() {
        return name;
    }

    /** All cases of a filter: mean, median, gaussian, gradient. */
    public static List<FilterReference> of(String filter) {
        List<FilterReference> found = text("cases.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[2].equals(filter))
                .map(cells -> new FilterReference(
                        cells[0],
                        plane(cells[1]),
                        cells[2],
                        options(cells[3]),
                        new FilterSettings(
                                Border.valueOf(cells[4].toUpperCase(Locale.ROOT)), Double.parseDouble(cells[5]), 1),
                        plane(cells[6])))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no reference for " + filter);
        }
        return found;
    }

    /** A plane among the references. */
    public static Plane plane(String file) {
        double[][] rows = text(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.trim().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        float[] values = new float[rows.length * rows[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return new Plane(rows.length, rows[0].length, values);
    }

    /** A text among the references. */
    public static String text(String file) {
        try (InputStream in = FilterReference.class.getResourceAsStream("reference/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> options(String text) {
        String[] words = text.trim().split("\\s+", -1);
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i], words[i + 1]);
        }
        return options;
    }
}
