package twice.kmeans.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.kmeans.Points;
import twice.kmeans.lloyd.Workers;
import twice.kmeans.update.Distances;

/** No nearest centroid is ever left out, and in the plane few others are left in. */
class TileBoxesTest {

    private static final int N = 3000;
    private static final int K = 20;

    /** Whole numbers, so that many points are equally near to two centroids. */
    private static Points grid(int n, int d, int side, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n * d];
        Arrays.setAll(values, i -> random.nextInt(side));
        return new Points(values, n, d);
    }

    private static int[] candidates(TileBoxes boxes, int tile, Points centroids) {
        int[] all = IntStream.range(0, K).toArray();
        double[] nearest = new double[K];
        int[] found = new int[K];
        int group = tile / TileBoxes.TILES_A_GROUP;
        int left = boxes.candidatesOfGroup(group, centroids.values(), K, all, nearest, found);
        return Arrays.copyOf(found, boxes.candidatesOfTile(tile, centroids.values(), left, found, nearest, found));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void theNearestIsAmongThem(int d) {
        Points all = grid(N, d, 100, d);
        Points points = all.select(PlaceOrder.of(all, Workers.ONE));
        Points centroids = grid(K, d, 100, 99 + d);
        TileBoxes boxes = new TileBoxes(points, Workers.ONE);
        for (int i = 0; i < N; i++) {
            int nearest = Distances.nearest(points.values(), i, centroids.values(), K, d);
            int[] found = candidates(boxes, i / ScoreKernel.TILE, centroids);
            assertTrue(Arrays.binarySearch(found, nearest) >= 0, "point " + i + " of " + d + " columns");
        }
    }

    @Test
    void mostTilesOfThePlaneAreLeftWithAChoiceOfFew() {
        Points all = grid(64 * 1000, 2, 10_000, 5);
        Points points = all.select(PlaceOrder.of(all, Workers.ONE));
        Points centroids = grid(K, 2, 10_000, 6);
        TileBoxes boxes = new TileBoxes(points, Workers.ONE);
        int tiles = points.n() / ScoreKernel.TILE;
        int sum = 0;
        for (int tile = 0; tile < tiles; tile++) {
            sum += candidates(boxes, tile, centroids).length;
        }
        assertTrue(sum < 2.5 * tiles, sum + " candidates in " + tiles + " tiles");
    }

    @Test
    void aTileOfOnePointIsItsOwnBox() {
        Points points = Points.of(new double[] {3, 4});
        Points centroids = grid(K, 2, 9, 1);
        int[] found = candidates(new TileBoxes(points, Workers.ONE), 0, centroids);
        int nearest = Distances.nearest(points.values(), 0, centroids.values(), K, 2);
        assertEquals(nearest, found[0]);
    }
}
