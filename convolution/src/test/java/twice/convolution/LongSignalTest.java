package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 100 000 values and 2001 taps: sums, extremes and ends as SciPy's overlap-add has them. */
class LongSignalTest {

    private static double[] congruential(long seed, int n) {
        double[] values = new double[n];
        long s = seed;
        for (int i = 0; i < n; i++) {
            s = (1_664_525 * s + 1_013_904_223) % (1L << 32);
            values[i] = s / (double) (1L << 32) - 0.5;
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithSciPy(Convolution1dAlgorithm rung) {
        List<String> lines =
                SignalReference.text("long_signal.csv").lines().skip(1).toList();
        assertEquals(3, lines.size());
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            Mode mode = Mode.valueOf(cells[0].toUpperCase(Locale.ROOT));
            double[] y = rung.create()
                    .convolve(congruential(1, 100_000), congruential(2, 2001), Settings.DEFAULT.withMode(mode));
            assertEquals(Integer.parseInt(cells[1]), y.length);
            double sum = 0;
            double squares = 0;
            double ramp = 0;
            for (int i = 0; i < y.length; i++) {
                sum += y[i];
                squares += y[i] * y[i];
                ramp += y[i] * (i + 1) / y.length;
            }
            assertRelative(cells[2], sum);
            assertRelative(cells[3], squares);
            assertRelative(cells[4], ramp);
            assertEquals(Double.parseDouble(cells[5]), Arrays.stream(y).min().orElseThrow(), 1e-9);
            assertEquals(Double.parseDouble(cells[6]), Arrays.stream(y).max().orElseThrow(), 1e-9);
            double[] bounds = new double[10];
            Arrays.fill(bounds, 1e-9);
            SignalComparison.assertClose("first", SignalReference.numbers(cells[7]), Arrays.copyOf(y, 10), bounds);
            SignalComparison.assertClose(
                    "last", SignalReference.numbers(cells[8]), Arrays.copyOfRange(y, y.length - 10, y.length), bounds);
        }
    }

    private static void assertRelative(String expected, double found) {
        double value = Double.parseDouble(expected);
        assertEquals(value, found, 1e-7 * Math.abs(value));
    }
}
