package twice.kmeans.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.kmeans.Points;
import twice.kmeans.lloyd.Workers;

/** The order is an order of all points, and neighbours in it are neighbours. */
class PlaceOrderTest {

    private static Points random(int n, int d) {
        return new Points(new Random(n + d).doubles((long) n * d).toArray(), n, d);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 17, 40})
    void holdsEveryPointOnceOnAnyNumberOfThreads(int d) {
        Points points = random(1237, d);
        int[] order = PlaceOrder.of(points, Workers.ONE);
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        assertArrayEquals(IntStream.range(0, 1237).toArray(), sorted);
        assertArrayEquals(order, PlaceOrder.of(points, new Workers(3)));
    }

    @Test
    void pointsOfOnePlaceKeepTheirOrder() {
        Points points = new Points(new double[600], 300, 2);
        assertArrayEquals(IntStream.range(0, 300).toArray(), PlaceOrder.of(points, Workers.ONE));
    }

    /** A tile of 64 of 100,000 random points covers about 1/1500 of the square; a point far away changes little of that. */
    @Test
    void tilesAreSmallDespiteAPointFarAway() {
        Points points = random(100_000, 2);
        points.values()[777] = 1e9;
        int[] order = PlaceOrder.of(points, Workers.ONE);
        double area = 0;
        int tiles = 0;
        for (int from = 0; from + 64 <= order.length; from += 64) {
            double[] low = {9, 9};
            double[] high = {-9, -9};
            for (int i = from; i < from + 64; i++) {
                for (int j = 0; j < 2; j++) {
                    double x = Math.min(1, points.get(order[i], j));
                    low[j] = Math.min(low[j], x);
                    high[j] = Math.max(high[j], x);
                }
            }
            area += (high[0] - low[0]) * (high[1] - low[1]);
            tiles++;
        }
        assertTrue(area / tiles < 1 / 300.0, "a tile covers " + area / tiles);
    }
}
