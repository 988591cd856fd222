package twice.convolution.separable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.Kernel;

class LowRankTest {

    /** A sum of random products, each weight rounded to a float as a kernel from elsewhere may be. */
    private static Kernel sum(int rows, int columns, int terms) {
        Random random = new Random(terms);
        double[] weights = new double[rows * columns];
        for (int s = 0; s < terms; s++) {
            double[] u = random.doubles(rows, -1, 1).toArray();
            double[] v = random.doubles(columns, -1, 1).toArray();
            for (int i = 0; i < weights.length; i++) {
                weights[i] += u[i / columns] * v[i % columns];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) weights[i];
        }
        return new Kernel(rows, columns, weights);
    }

    @ParameterizedTest
    @CsvSource({"15, 15, 1", "31, 9, 2", "9, 31, 3", "101, 63, 1", "63, 101, 8", "3, 200, 2", "1, 7, 1", "7, 1, 1"})
    void findsTheFewestTerms(int rows, int columns, int terms) {
        Kernel kernel = sum(rows, columns, terms);
        LowRank found = LowRank.of(kernel, LowRank.LONGEST).orElseThrow();
        assertEquals(terms, found.rows().size());
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double weight = 0;
                for (int s = 0; s < terms; s++) {
                    weight += found.columns().get(s)[i] * found.rows().get(s)[j];
                }
                assertEquals(kernel.at(i, j), weight, 1e-6);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"15, 15, 15", "101, 101, 9", "101, 63, 40"})
    void findsNothingInAKernelOfHighRank(int rows, int columns, int terms) {
        assertEquals(Optional.empty(), LowRank.of(sum(rows, columns, terms), LowRank.LONGEST));
    }

    @Test
    void keepsWholeNumbersWhole() {
        double[] row = {1, 4, 6, 4, 1};
        double[] weights = new double[25];
        for (int i = 0; i < 25; i++) {
            weights[i] = row[i / 5] * row[i % 5];
        }
        LowRank found = LowRank.of(new Kernel(5, 5, weights), 1).orElseThrow();
        assertArrayEquals(row, found.columns().get(0));
        assertArrayEquals(row, found.rows().get(0));
    }

    @Test
    void leavesWholeNumbersAloneThatOnlySumsOfProductsGive() {
        Kernel kernel = Kernel.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 0}});
        assertEquals(Optional.empty(), LowRank.of(kernel, 3));
    }

    @Test
    void zerosAreAProductToo() {
        LowRank found = LowRank.of(new Kernel(5, 5, new double[25]), 1).orElseThrow();
        assertTrue(found.columns().get(0)[3] == 0 && found.rows().get(0)[3] == 0);
    }
}
