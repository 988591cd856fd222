package twice.filters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import twice.convolution.Border;
import twice.convolution.Plane;

/** Edges by OpenCV and Laplacians of Gaussians by SciPy; how they were made stands beside them. */
final class EdgeReference {

    private EdgeReference() {}

    /** A filter's parameters and what comes out. */
    record Case<P>(String name, Plane x, P parameters, FilterSettings settings, Plane expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case<Canny>> canny() {
        FilterSettings settings = FilterSettings.DEFAULT.withBorder(Border.REPLICATE, 0);
        return lines("canny.csv")
                .map(cells -> new Case<>(
                        cells[0],
                        plane(cells[1], " ", 1),
                        new Canny(
                                Double.parseDouble(cells[2]),
                                Double.parseDouble(cells[3]),
                                0,
                                Boolean.parseBoolean(cells[4])),
                        settings,
                        plane(cells[5], "", 255)))
                .toList();
    }

    static List<Case<LaplacianOfGaussian>> laplacianOfGaussian() {
        return lines("log.csv")
                .map(cells -> new Case<>(
                        cells[0],
                        plane(cells[1], " ", 1),
                        new LaplacianOfGaussian(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])),
                        FilterSettings.DEFAULT.withBorder(
                                Border.valueOf(cells[4].toUpperCase(Locale.ROOT)), Double.parseDouble(cells[5])),
                        plane(cells[6], " ", 1)))
                .toList();
    }

    private static Stream<String[]> lines(String file) {
        return text(file).lines().skip(1).map(line -> line.split(",", -1));
    }

    private static Plane plane(String file, String between, float scale) {
        List<String[]> rows =
                text(file).lines().map(line -> line.trim().split(between)).toList();
        int columns = rows.get(0).length;
        float[] values = new float[rows.size() * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = scale * (float) Double.parseDouble(rows.get(i / columns)[i % columns]);
        }
        return new Plane(rows.size(), columns, values);
    }

    private static String text(String file) {
        try (InputStream in = EdgeReference.class.getResourceAsStream("edges/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
