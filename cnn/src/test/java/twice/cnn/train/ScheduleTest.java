package twice.cnn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void stairsFallEverySoManySteps() {
        Schedule stairs = new Schedule.Stairs(0.1, 10, 0.5);
        assertEquals(0.1, stairs.rate(9), 1e-15);
        assertEquals(0.05, stairs.rate(10), 1e-15);
        assertEquals(0.025, stairs.rate(29), 1e-15);
        assertEquals(0.1, new Schedule.Constant(0.1).rate(1_000_000));
    }

    @Test
    void cosineWarmsUpAndFallsToNothing() {
        Schedule cosine = new Schedule.Cosine(0.4, 3, 103);
        assertEquals(0.1, cosine.rate(0), 1e-15);
        assertEquals(0.3, cosine.rate(2), 1e-15);
        assertEquals(0.4, cosine.rate(3), 1e-15);
        assertEquals(0.2, cosine.rate(53), 1e-15);
        assertEquals(0, cosine.rate(103), 1e-15);
        assertEquals(0, cosine.rate(1000), 1e-15);
        assertEquals(0.1, new Schedule.Cosine(0.1, 0, 0).rate(0));
    }

    /** Values of PyTorch's OneCycleLR(max_lr=0.1, total_steps=100): 0.004, up to 0.1 after step 29, down to 4e-7. */
    @Test
    void oneCycleRisesAndFalls() {
        Schedule cycle = new Schedule.OneCycle(0.1, 100);
        assertEquals(0.004, cycle.rate(0), 1e-15);
        assertEquals(0.1, cycle.rate(29), 1e-15);
        assertEquals((0.1 + 4e-7) / 2, cycle.rate(64), 1e-12);
        assertEquals(4e-7, cycle.rate(99), 1e-15);
        for (int step = 1; step < 100; step++) {
            assertTrue(step <= 29 == cycle.rate(step) > cycle.rate(step - 1), "step " + step);
        }
        assertTrue(new Schedule.OneCycle(0.1, 1).rate(0) > 0);
        assertTrue(new Schedule.OneCycle(0.1, 2).rate(1) > 0);
    }
}
