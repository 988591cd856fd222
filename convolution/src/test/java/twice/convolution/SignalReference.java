package twice.convolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Convolutions of signals by SciPy. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record SignalReference(String name, double[] x, double[] k, Settings settings, double[] expected) {

    @Override
    public String toString() {
        return name;
    }

    static List<SignalReference> all() {
        return text("cases.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].startsWith("conv1d"))
                .map(cells -> new SignalReference(
                        cells[0],
                        numbers(text(cells[1])),
                        numbers(text(cells[2])),
                        new Settings(
                                Mode.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                                Border.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                                Double.parseDouble(cells[5]),
                                Boolean.parseBoolean(cells[6]),
                                Integer.parseInt(cells[7]),
                                1),
                        numbers(text(cells[8]))))
                .toList();
    }

    static double[] numbers(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static String text(String file) {
        try (InputStream in = SignalReference.class.getResourceAsStream("reference/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
