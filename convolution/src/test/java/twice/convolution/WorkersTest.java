package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64})
    void everyTaskRunsOnce(int threads) {
        AtomicIntegerArray runs = new AtomicIntegerArray(1000);
        new Workers(threads).run(1000, runs::incrementAndGet);
        for (int t = 0; t < 1000; t++) {
            assertEquals(1, runs.get(t));
        }
    }

    /** As many bands as were wanted, about, and a multiple of 8 of them, or an even number of a few. */
    @ParameterizedTest
    @CsvSource({
        "1, 128, 1",
        "128, 128, 1",
        "129, 128, 2",
        "203, 128, 2",
        "300, 128, 4",
        "600, 128, 6",
        "1080, 128, 8",
        "2160, 128, 16",
        "2160, 64, 32",
        "2160, 204, 8",
        "4320, 128, 32",
        "8192, 64, 128"
    })
    void bandsCanBeSharedEqually(int rows, int wanted, int bands) {
        int band = Workers.band(rows, wanted);
        assertEquals(bands, (rows - 1) / band + 1);
    }

    @Test
    void bandsHoldWholeTiles() {
        for (int rows = 1; rows < 3000; rows++) {
            for (int wanted : new int[] {1, 5, 64, 128, 204}) {
                int band = Workers.band(rows, wanted);
                assertTrue(rows <= wanted ? band == rows : band > 0 && band % 4 == 0, rows + " rows in " + band);
                assertTrue(band <= 2 * wanted + 3, rows + " rows in " + band);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anExceptionInATaskComesOut(int threads) {
        for (int bad : new int[] {0, 1, 500, 999}) {
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> new Workers(threads).run(1000, t -> {
                        if (t == bad) {
                            throw new IllegalStateException("task " + t);
                        }
                    }));
            assertTrue(thrown.getMessage().endsWith("task " + bad), thrown.getMessage());
        }
    }
}
