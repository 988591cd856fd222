package twice.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.Border;
import twice.convolution.Plane;

/** What theory says of medians, asked of every rung. */
class RankLawsTest {

    private static final FilterSettings REPLICATE = new FilterSettings(Border.REPLICATE, 0, 1);

    private static Plane random(int rows, int columns, int values) {
        Random random = new Random(5);
        float[] x = new float[rows * columns];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(values);
        }
        return new Plane(rows, columns, x);
    }

    /** The rungs with a window each that they take. */
    static Stream<Filter> filters() {
        return Stream.of(3, 5, 7)
                .flatMap(size -> Stream.of(MedianAlgorithm.values()).map(rung -> rung.create(new Window(size))))
                .filter(filter -> filter.refusal(random(1, 1, 2), REPLICATE).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aConstantStays(Filter median) {
        float[] x = new float[20 * 37];
        Arrays.fill(x, 77);
        assertArrayEquals(x, median.apply(new Plane(20, 37, x), REPLICATE).values());
    }

    /** A step along an axis is a root: the median leaves it as it is, and so does every further one. */
    @ParameterizedTest
    @MethodSource("filters")
    void anEdgeStays(Filter median) {
        float[] x = new float[20 * 37];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 37 < 17 ? 30 : 200;
        }
        assertArrayEquals(x, median.apply(new Plane(20, 37, x), REPLICATE).values());
    }

    /** A rising order of values stays an order: rank doesn't ask how far apart values are. */
    @ParameterizedTest
    @MethodSource("filters")
    void commutesWithMonotoneMaps(Filter median) {
        Plane x = random(23, 41, 200);
        float[] mapped = x.values().clone();
        float[] expected = median.apply(x, REPLICATE).values().clone();
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = Math.round(mapped[i] * mapped[i] / 160);
            expected[i] = Math.round(expected[i] * expected[i] / 160);
        }
        assertArrayEquals(
                expected, median.apply(new Plane(23, 41, mapped), REPLICATE).values());
    }

    /** The median of 255 − x is 255 minus the median: it prefers neither bright nor dark. */
    @ParameterizedTest
    @MethodSource("filters")
    void isItsOwnMirror(Filter median) {
        Plane x = random(23, 41, 256);
        float[] mirrored = x.values().clone();
        float[] expected = median.apply(x, REPLICATE).values().clone();
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = 255 - mirrored[i];
            expected[i] = 255 - expected[i];
        }
        assertArrayEquals(
                expected, median.apply(new Plane(23, 41, mirrored), REPLICATE).values());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void commutesWithShiftsInside(Filter median) {
        Plane x = random(30, 50, 256);
        float[] shifted = new float[30 * 50];
        for (int i = 2 * 50 + 3; i < shifted.length; i++) {
            shifted[i] = x.values()[i - 2 * 50 - 3];
        }
        Plane y = median.apply(x, REPLICATE);
        Plane moved = median.apply(new Plane(30, 50, shifted), REPLICATE);
        for (int r = 5; r < 25; r++) {
            for (int c = 6; c < 44; c++) {
                assertEquals(y.at(r - 2, c - 3), moved.at(r, c));
            }
        }
    }

    /** Idempotent is a median on its roots only: this noise ends in two pictures that become each other for ever. */
    @ParameterizedTest
    @EnumSource(MedianAlgorithm.class)
    void mediansOfMediansNeedNotEnd(MedianAlgorithm rung) {
        Filter median = rung.create(new Window(3));
        Plane x = random(23, 41, 256);
        for (int times = 0; times < 20; times++) {
            x = median.apply(x, REPLICATE);
        }
        Plane next = median.apply(x, REPLICATE);
        assertFalse(Arrays.equals(x.values(), next.values()));
        assertArrayEquals(x.values(), median.apply(next, REPLICATE).values());
    }
}
