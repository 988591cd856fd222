package twice.kmeans.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums are exact, free of any order, and the same in vectors. */
class ExactSumsTest {

    private static final int N = 500;

    private static double[] values(int d, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, N * d)
                .mapToDouble(i -> random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 33})
    void meanIsTheExactSumRoundedOnce(int d) {
        double[] values = values(d, d);
        ExactSums sums = new ExactSums(1, d);
        for (int i = 0; i < N; i++) {
            sums.add(0, values, i);
        }
        double[] mean = new double[d];
        sums.mean(0, mean);
        for (int j = 0; j < d; j++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < N; i++) {
                sum = sum.add(new BigDecimal(values[i * d + j]));
            }
            assertEquals(sum.divide(BigDecimal.valueOf(N), new MathContext(60)).doubleValue(), mean[j]);
        }
    }

    /** Runs of all lengths, some shorter than a vector, enter and leave; each point does so by itself in the other sums. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8, 9, 33})
    void runsGiveTheBitsOfPoints(int d) {
        double[] values = values(d, 20 + d);
        for (ExactSums runs : List.of(new ExactSums(2, d), new SimdExactSums(2, d))) {
            ExactSums points = new ExactSums(2, d);
            int first = 0;
            for (int count = 1; first + count <= N; count++) {
                runs.addRun(1, values, first, count);
                if (count % 3 == 0) {
                    runs.removeRun(1, values, first, count);
                }
                for (int i = first; i < first + count && count % 3 != 0; i++) {
                    points.add(1, values, i);
                }
                first += count;
            }
            assertEquals(points.count(1), runs.count(1));
            double[] expected = new double[2 * d];
            double[] found = new double[2 * d];
            points.mean(1, expected);
            runs.mean(1, found);
            assertArrayEquals(expected, found);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 33})
    void anyOrderAndAnyDetourGiveTheSameBits(int d) {
        double[] values = values(d, 10 + d);
        ExactSums straight = new ExactSums(2, d);
        for (int i = 0; i < N; i += 2) {
            straight.add(1, values, i);
        }
        ExactSums detour = new SimdExactSums(2, d);
        List<Integer> order = new ArrayList<>(IntStream.range(0, N).boxed().toList());
        Collections.shuffle(order, new Random(3));
        order.forEach(i -> detour.add(1, values, i));
        Collections.shuffle(order, new Random(4));
        order.stream().filter(i -> i % 2 == 1).forEach(i -> detour.remove(1, values, i));
        assertEquals(straight.count(1), detour.count(1));
        double[] expected = new double[2 * d];
        double[] found = new double[2 * d];
        straight.mean(1, expected);
        detour.mean(1, found);
        assertArrayEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1 / 3.0, 1e-300, 1e150, -7.3})
    void meanOfCopiesIsThePoint(double x) {
        for (int copies = 1; copies < 200; copies++) {
            ExactSums sums = new ExactSums(1, 1);
            for (int i = 0; i < copies; i++) {
                sums.add(0, new double[] {x}, 0);
            }
            double[] mean = new double[1];
            sums.mean(0, mean);
            assertEquals(x, mean[0], "mean of " + copies + " copies");
        }
    }
}
