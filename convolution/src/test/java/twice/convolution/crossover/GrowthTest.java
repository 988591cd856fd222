package twice.convolution.crossover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Powers are found again, and fixed costs don't hide them. */
class GrowthTest {

    private static List<Measured> rows(double fixed, double exponent, int... sizes) {
        List<Measured> rows = new ArrayList<>();
        for (int size : sizes) {
            rows.add(new Measured("any", size, fixed + 0.1 * Math.pow(size, exponent), OptionalDouble.empty()));
        }
        return rows;
    }

    @Test
    void powersAreFoundAgain() {
        for (double exponent : new double[] {0, 0.5, 1, 2, 2.3}) {
            assertEquals(
                    exponent,
                    Growth.exponent(rows(0, exponent, 3, 5, 9, 21, 51)).orElseThrow(),
                    1e-12);
            assertEquals(exponent, Growth.exponent(rows(0, exponent, 51, 3, 9)).orElseThrow(), 1e-12);
        }
    }

    @Test
    void onlyTheLargerHalfCounts() {
        assertEquals(Growth.exponent(rows(50, 2, 21, 51, 101)), Growth.exponent(rows(50, 2, 3, 5, 9, 21, 51, 101)));
    }

    @Test
    void twoPointsAreNoFinding() {
        assertEquals(OptionalDouble.empty(), Growth.exponent(rows(0, 1, 3, 5)));
        assertEquals(OptionalDouble.empty(), Growth.exponent(List.of()));
    }
}
