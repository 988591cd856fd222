package twice.kmeans;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmUpTest {

    private static Points points(int n, int d) {
        return new Points(new double[n * d], n, d);
    }

    /** Where the points can't be read. */
    @Test
    void stopsWhenItIsClosed() throws InterruptedException {
        WarmUp warmUp = new WarmUp(KMeansAlgorithm.named("naive").get().create(), 100, 1);
        try (warmUp) {
            warmUp.start(100);
        }
        while (warmUp.isRunning()) {
            Thread.sleep(1);
        }
        new WarmUp(KMeansAlgorithm.named("naive").get().create(), 1, 1).close();
    }

    /** Waits as for much work. */
    @ParameterizedTest
    @CsvSource({"auto,2,16,2", "auto,1,1,2", "naive,40,20,1"})
    void hasEndedWhenTheWorkBegins(String algorithm, int d, int k, int threads) {
        WarmUp warmUp = new WarmUp(KMeansAlgorithm.named(algorithm).get().create(), k, threads);
        warmUp.start(d);
        warmUp.finish(points(20_000_000 / k / d + 1, d));
        assertFalse(warmUp.isRunning());
    }

    /** For little work nobody waits, and it stops by itself. */
    @Test
    void stopsWhereThereIsLittleToDo() throws InterruptedException {
        WarmUp warmUp = new WarmUp(KMeansAlgorithm.named("naive").get().create(), 100, 1);
        warmUp.start(100);
        warmUp.finish(points(1, 100));
        while (warmUp.isRunning()) {
            Thread.sleep(1);
        }
    }
}
