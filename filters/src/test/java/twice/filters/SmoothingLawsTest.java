package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.testing.PlaneComparison;

/** What is so of every mean and every Gaussian, whoever computes it. */
class SmoothingLawsTest {

    private static final FilterSettings MIRROR = FilterSettings.DEFAULT;

    private static Plane constant(int rows, int columns, float value) {
        float[] values = new float[rows * columns];
        Arrays.fill(values, value);
        return new Plane(rows, columns, values);
    }

    private static Plane bytes(int rows, int columns) {
        Random random = new Random(rows * 1000L + columns);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        return new Plane(rows, columns, values);
    }

    private static Plane part(Plane x, int row, int column, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = x.at(row + i / columns, column + i % columns);
        }
        return new Plane(rows, columns, values);
    }

    private static Plane turned(Plane x) {
        float[] values = new float[x.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = x.at(x.rows() - 1 - i % x.rows(), i / x.rows());
        }
        return new Plane(x.columns(), x.rows(), values);
    }

    /** The last is the largest below 2²⁴, the one before it is a tenth as nearly as a float can be. */
    @ParameterizedTest
    @ValueSource(floats = {0, 255, -1e-3f, 3.1415927f, 0.1f, 16777215})
    void aConstantKeepsItsLastBitUnderEveryMean(float value) {
        for (MeanAlgorithm rung : MeanAlgorithm.values()) {
            for (int size : new int[] {1, 3, 7, 15, 51, 1001}) {
                for (Border border : Border.values()) {
                    if (rung == MeanAlgorithm.NAIVE && size > 15) {
                        continue;
                    }
                    Plane x = constant(19, 147, value);
                    FilterSettings settings = new FilterSettings(border, value, 1);
                    Filter mean = rung.create(new Window(size));
                    if (mean.refusal(x, settings).isEmpty()) {
                        PlaneComparison.assertSame(rung.id() + " " + size + " " + border, x, mean.apply(x, settings));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GaussianAlgorithm.class)
    void aConstantStaysUnderEveryGaussian(GaussianAlgorithm rung) {
        for (double sigma : new double[] {0.1, 1, 3, 10}) {
            for (Border border : Border.values()) {
                Plane x = constant(19, 67, 100.1f);
                FilterSettings settings = new FilterSettings(border, 100.1f, 1);
                Plane y = rung.create(new Gaussian(sigma)).apply(x, settings);
                PlaneComparison.assertClose(rung.id() + " " + sigma + " " + border, x, y, 1e-6 * 100);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 2.7, 30, 1000})
    void weightsSumToOneAndFallOutwards(double sigma) {
        for (double truncate : new double[] {0, 1, 4}) {
            Gaussian gaussian = new Gaussian(sigma, truncate);
            double[] w = gaussian.weights();
            assertEquals(gaussian.radius() + 1, w.length);
            double sum = w[0];
            for (int i = 1; i < w.length; i++) {
                sum += 2 * w[i];
                assertTrue(w[i] < w[i - 1], "weight " + i);
            }
            assertEquals(1, sum, 1e-12);
        }
    }

    /** Filters of the same kind, some with a reach of 6 or 7 pixels, some of 12. */
    static Stream<Filter> smoothers() {
        return Stream.concat(
                Stream.of(MeanAlgorithm.values())
                        .flatMap(rung -> Stream.of(3, 13)
                                .filter(size -> rung != MeanAlgorithm.MIDDLE || size == 3)
                                .map(size -> rung.create(new Window(size)))),
                Stream.of(GaussianAlgorithm.values()).map(rung -> rung.create(new Gaussian(1.7))));
    }

    /** Recursion looks back for ever, and what it sees there is small. */
    @ParameterizedTest
    @MethodSource("smoothers")
    void shiftsCommuteInTheInterior(Filter filter) {
        Plane whole = bytes(70, 110);
        Plane shifted = part(whole, 5, 9, 60, 90);
        Plane a = filter.apply(whole, MIRROR);
        Plane b = filter.apply(shifted, MIRROR);
        PlaneComparison.assertClose("shifted", part(a, 20, 24, 30, 60), part(b, 15, 15, 30, 60), 3e-4);
    }

    @ParameterizedTest
    @MethodSource("smoothers")
    void aQuarterTurnCommutes(Filter filter) {
        UnaryOperator<Plane> smooth = x -> filter.apply(x, MIRROR);
        Plane x = bytes(41, 67);
        PlaneComparison.assertClose("turned", turned(smooth.apply(x)), smooth.apply(turned(x)), 3e-4);
    }

    /** 3² + 4² = 5². Bells that were sampled and cut off at 6 σ keep this law to a millionth. */
    @ParameterizedTest
    @EnumSource(
            value = GaussianAlgorithm.class,
            names = {"SEPARABLE", "LANES", "AUTO"})
    void variancesOfGaussiansAdd(GaussianAlgorithm rung) {
        Plane x = bytes(61, 83);
        Plane three = rung.create(new Gaussian(3, 6)).apply(x, MIRROR);
        Plane seven = rung.create(new Gaussian(4, 6)).apply(three, MIRROR);
        Plane five = rung.create(new Gaussian(5, 6)).apply(x, MIRROR);
        PlaneComparison.assertClose("3 then 4 is 5", five, seven, 1e-6 * 255);
    }

    @Test
    void aWindowMuchWiderThanThePlaneSeesWhatTheBorderRepeats() {
        Plane x = bytes(5, 7);
        double mean = 0;
        for (float value : x.values()) {
            mean += value / x.values().length;
        }
        double corners = (x.at(0, 0) + x.at(0, 6) + x.at(4, 0) + x.at(4, 6)) / 4.0;
        for (MeanAlgorithm rung : MeanAlgorithm.values()) {
            if (rung != MeanAlgorithm.NAIVE && rung != MeanAlgorithm.MIDDLE) {
                Filter filter = rung.create(new Window(Integer.MAX_VALUE));
                assertFar(filter, x, Border.WRAP, mean);
                assertFar(filter, x, Border.REFLECT, mean);
                assertFar(filter, x, Border.REPLICATE, corners);
                assertFar(filter, x, Border.CONSTANT, 64);
            }
        }
    }

    @Test
    void aBellMuchWiderThanThePlaneSeesWhatTheBorderRepeats() {
        Plane x = bytes(5, 7);
        double mean = 0;
        for (float value : x.values()) {
            mean += value / x.values().length;
        }
        double corners = (x.at(0, 0) + x.at(0, 6) + x.at(4, 0) + x.at(4, 6)) / 4.0;
        for (GaussianAlgorithm rung : GaussianAlgorithm.values()) {
            if (rung != GaussianAlgorithm.NAIVE) {
                Filter filter = rung.create(new Gaussian(20_000));
                assertFar(filter, x, Border.WRAP, mean);
                assertFar(filter, x, Border.REFLECT, mean);
                assertFar(filter, x, Border.REPLICATE, corners);
                assertFar(filter, x, Border.CONSTANT, 64);
            }
        }
    }

    private static void assertFar(Filter filter, Plane x, Border border, double expected) {
        Plane y = filter.apply(x, new FilterSettings(border, 64, 1));
        PlaneComparison.assertClose(border + "", constant(5, 7, (float) expected), y, 0.1);
    }
}
