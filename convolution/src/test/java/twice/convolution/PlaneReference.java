package twice.convolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Convolutions of matrices by SciPy, NumPy and PyTorch. */
record PlaneReference(String name, Plane x, Kernel k, Settings settings, Plane expected) {

    @Override
    public String toString() {
        return name;
    }

    static List<PlaneReference> all() {
        return text("cases.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[0].startsWith("conv1d"))
                .map(cells -> new PlaneReference(
                        cells[0],
                        plane(numbers(cells[1])),
                        Kernel.of(numbers(cells[2])),
                        new Settings(
                                Mode.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                                Border.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                                Double.parseDouble(cells[5]),
                                Boolean.parseBoolean(cells[6]),
                                Integer.parseInt(cells[7]),
                                1),
                        plane(numbers(cells[8]))))
                .toList();
    }

    /** A plane of rows of equal length. */
    static Plane plane(double[][] rows) {
        float[] values = new float[rows.length * rows[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return new Plane(rows.length, rows[0].length, values);
    }

    private static double[][] numbers(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.trim().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static String text(String file) {
        try (InputStream in = PlaneReference.class.getResourceAsStream("reference/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
