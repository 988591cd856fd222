package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
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
