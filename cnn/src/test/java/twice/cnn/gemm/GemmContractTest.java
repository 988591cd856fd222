package twice.cnn.gemm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.gemm.GemmCase.Matrices;
import twice.convolution.Workers;

/** What all rungs of the matrix product promise, over (rung × shape × transposes × leading dimensions × threads). */
class GemmContractTest {

    private static final int LANES = MicroKernel.COLUMNS / 2;

    /** Rows, columns, steps: nothing, one, around the vector and the tile, primes, beyond a block and a strip. */
    private static final int[][] SIZES = {
        {0, 3, 2},
        {3, 0, 2},
        {3, 2, 0},
        {1, 1, 1},
        {1, 7, 5},
        {7, 1, 5},
        {5, 7, 1},
        {2, 2, 2},
        {6, 2 * LANES, 4},
        {7, LANES - 1, 3},
        {5, LANES + 1, 13},
        {13, 2 * LANES - 1, 17},
        {12, 2 * LANES + 1, LANES},
        {LANES, LANES, LANES},
        {1, 4 * LANES + 3, 61},
        {61, 1, 2 * LANES + 5},
        {1, 1, 300},
        {31, 37, 41},
        {47, 257, 5},
        {64, 67, 255},
        {19, 23, 256},
        {17, 29, 257},
        {97, 3, 521},
        {6, 9 * 2 * LANES + 1, 31},
        {101, 103, 107}
    };

    private static Stream<Arguments> rungsAndSizes() {
        return Arrays.stream(GemmAlgorithm.values())
                .flatMap(rung -> Arrays.stream(SIZES).map(s -> Arguments.of(rung, s[0], s[1], s[2])));
    }

    /** A case for each kind of product. */
    private static List<GemmCase> kinds(int m, int n, int k) {
        List<GemmCase> kinds = new ArrayList<>();
        for (int bits = 0; bits < 16; bits++) {
            int gap = (bits & 4) != 0 ? 3 : 0;
            kinds.add(new GemmCase(m, n, k, (bits & 1) != 0, (bits & 2) != 0, gap, (bits & 8) != 0));
        }
        return kinds;
    }

    @ParameterizedTest
    @EnumSource
    void everyRungCanRunHere(GemmAlgorithm rung) {
        assertTrue(rung.isAvailable());
    }

    @ParameterizedTest
    @MethodSource("rungsAndSizes")
    void multipliesAndAdds(GemmAlgorithm rung, int m, int n, int k) {
        Gemm gemm = rung.create(new Workers(2));
        for (GemmCase one : kinds(m, n, k)) {
            Matrices before = one.drawn();
            Matrices now = one.drawn();
            String what = rung.id() + ", " + one;
            gemm.multiply(now.a(), now.b(), now.c(), true);
            ProductComparison.demand(what + ", added", before, true, now.c(), one.whole());
            if (one.gap() == 0) {
                Arrays.fill(now.c().values(), Float.NaN);
            }
            gemm.multiply(now.a(), now.b(), now.c(), false);
            ProductComparison.demand(what, before, false, now.c(), one.whole());
        }
    }

    @ParameterizedTest
    @MethodSource("rungsAndSizes")
    void givesTheSameBitsOnAnyNumberOfThreads(GemmAlgorithm rung, int m, int n, int k) {
        GemmCase one = new GemmCase(m, n, k, false, false, 0, false);
        Matrices expected = one.drawn();
        rung.create(Workers.ONE).multiply(expected.a(), expected.b(), expected.c(), true);
        for (int threads = 2; threads <= 3; threads++) {
            Matrices found = one.drawn();
            rung.create(new Workers(threads)).multiply(found.a(), found.b(), found.c(), true);
            assertArrayEquals(expected.c().values(), found.c().values());
        }
    }

    /** Sizes where the packed rungs go round all of their loops, and where there is work for several threads. */
    @ParameterizedTest
    @EnumSource
    void multipliesBeyondTheLargestBlocks(GemmAlgorithm rung) {
        int[][] large = {{3100, 5, 7}, {5, 3, 1100}, {131, 149, 151}, {1300, 17, 101}, {2, 1500, 251}};
        for (int[] s : large) {
            for (boolean rightTransposed : new boolean[] {false, true}) {
                GemmCase one = new GemmCase(s[0], s[1], s[2], false, rightTransposed, 0, true);
                Matrices before = one.drawn();
                Matrices now = one.drawn();
                rung.create(new Workers(3)).multiply(now.a(), now.b(), now.c(), false);
                ProductComparison.demand(rung.id() + ", " + one, before, false, now.c(), true);
            }
        }
    }

    /** Zero times infinity is NaN: who skips zeros hides what went wrong before. */
    @ParameterizedTest
    @MethodSource("rungsAndSizes")
    void letsNanAndInfinityThrough(GemmAlgorithm rung, int m, int n, int k) {
        if (m < 2 || n < 2 || k < 2) {
            return;
        }
        Matrices now = new GemmCase(m, n, k, false, false, 0, true).drawn();
        Arrays.fill(now.a().values(), 0);
        now.b().values()[now.b().at(k - 1, n - 1)] = Float.POSITIVE_INFINITY;
        now.a().values()[now.a().at(0, 0)] = Float.NaN;
        rung.create(Workers.ONE).multiply(now.a(), now.b(), now.c(), false);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                float expected = i == 0 || j == n - 1 ? Float.NaN : 0;
                assertEquals(expected, now.c().values()[now.c().at(i, j)], rung + " at " + i + ", " + j);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesSizesThatDontFit(GemmAlgorithm rung) {
        Gemm gemm = rung.create(Workers.ONE);
        Matrix a = Matrix.of(new float[6], 2, 3);
        Matrix b = Matrix.of(new float[12], 3, 4);
        Matrix c = Matrix.of(new float[8], 2, 4);
        assertThrows(IllegalArgumentException.class, () -> gemm.multiply(a, b.transposed(), c, false));
        assertThrows(IllegalArgumentException.class, () -> gemm.multiply(a, b, c.transposed(), false));
        assertThrows(IllegalArgumentException.class, () -> gemm.multiply(b, a, c, false));
    }

    @Test
    void aMatrixMustFitIntoItsArray() {
        assertThrows(IllegalArgumentException.class, () -> Matrix.of(new float[5], 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Matrix.of(new float[9], 1, 2, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> Matrix.of(new float[9], 2, 2, 3, 5));
    }
}
