package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The values check themselves, and borders and sizes are what the libraries mean by them. */
class ValuesTest {

    private static String around(Border border, int n, int beyond) {
        return IntStream.range(-beyond, n + beyond)
                .map(i -> border.index(i, n))
                .mapToObj(i -> i == Border.OUTSIDE ? "v" : String.valueOf((char) ('a' + i)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "CONSTANT, vvvvvabcdvvvvv",
        "REPLICATE, aaaaaabcdddddd",
        "REFLECT, ddcbaabcddcbaa",
        "REFLECT101, bcdcbabcdcbabc",
        "WRAP, dabcdabcdabcda"
    })
    void bordersGoOnForAsLongAsIsAsked(Border border, String expected) {
        assertEquals(expected, around(border, 4, 5));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONSTANT")
    void aSingleValueIsItsOwnBorder(Border border) {
        assertEquals("aaaaaaa", around(border, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({"FULL, 12, 0", "SAME, 10, 1", "VALID, 8, 2"})
    void modesHaveTheSizesOfSciPy(Mode mode, int size, int offset) {
        assertEquals(size, mode.size(10, 3));
        assertEquals(offset, mode.offset(3));
    }

    @Test
    void ofAnEvenExcessSameCutsTheSmallerHalfInFront() {
        assertEquals(0, Mode.SAME.offset(2));
        assertEquals(1, Mode.SAME.offset(4));
    }

    @Test
    void strideRoundsUp() {
        Settings third = Settings.DEFAULT.withMode(Mode.VALID).withStride(3);
        assertEquals(3, OutputSize.of(9, 1, third, "rows"));
        assertEquals(4, OutputSize.of(10, 1, third, "rows"));
        assertEquals(1, OutputSize.of(3, 3, third, "rows"));
    }

    @Test
    void resultsThatDontFitAreRefused() {
        assertThrows(ConvolutionException.class, () -> OutputSize.of(Integer.MAX_VALUE, 2, Settings.DEFAULT, "values"));
        ConvolutionException e = assertThrows(ConvolutionException.class, () -> OutputSize.cells(50_000, 50_000));
        assertTrue(e.getMessage().contains("50000 × 50000"), e.getMessage());
        assertEquals(2_000_000_000, OutputSize.cells(50_000, 40_000));
    }

    @Test
    void planesAndKernelsHaveAsManyValuesAsTheySay() {
        assertThrows(IllegalArgumentException.class, () -> new Plane(2, 3, new float[5]));
        assertThrows(IllegalArgumentException.class, () -> new Plane(0, 3, new float[0]));
        assertThrows(IllegalArgumentException.class, () -> new Kernel(2, 3, new double[7]));
        assertThrows(IllegalArgumentException.class, () -> new Kernel(1, 0, new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new Kernel(1, 1, new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> Kernel.of(new double[][] {{1, 2}, {3}}));
        assertEquals(6, new Plane(2, 3, new float[] {1, 2, 3, 4, 5, 6}).at(1, 2));
    }

    @Test
    void aKernelKeepsItsOwnWeights() {
        double[] weights = {1, 2};
        Kernel kernel = new Kernel(1, 2, weights);
        weights[0] = 9;
        assertEquals(1, kernel.at(0, 0));
    }

    @Test
    void turningTwiceGivesTheKernelBack() {
        Kernel kernel = Kernel.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertArrayEquals(new double[] {6, 5, 4, 3, 2, 1}, kernel.turned().weights());
        assertArrayEquals(kernel.weights(), kernel.turned().turned().weights());
    }

    @Test
    void settingsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.withStride(0));
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.withThreads(0));
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.withBorder(Border.CONSTANT, Double.NaN));
    }

    @Test
    void grayIsRec601() {
        Plane red = new Plane(1, 4, new float[] {255, 0, 0, 100});
        Plane green = new Plane(1, 4, new float[] {0, 255, 0, 100});
        Plane blue = new Plane(1, 4, new float[] {0, 0, 255, 100});
        Image gray = new Image(List.of(red, green, blue)).toGray();
        assertTrue(gray.isGray());
        assertArrayEquals(
                new float[] {76.245f, 149.685f, 29.07f, 100},
                gray.planes().get(0).values(),
                1e-4f);
        assertSame(gray, gray.toGray());
    }

    @Test
    void picturesHaveOneOrThreePlanesOfOneSize() {
        Plane plane = new Plane(1, 2, new float[2]);
        Plane other = new Plane(2, 1, new float[2]);
        assertThrows(IllegalArgumentException.class, () -> new Image(List.of(plane, plane)));
        assertThrows(IllegalArgumentException.class, () -> new Image(List.of(plane, plane, other)));
    }
}
