package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import twice.cnn.Tensor;
import twice.convolution.Workers;
import twice.deepdream.objectives.LayerEnergy;

class StepsTest {

    /** From smooth · (1 + 4/10) at the first of ten steps to five times that at the last; rungs can't tell, for all share it. */
    @Test
    void smoothingGrows() {
        Steps steps = new Steps(10, 1, 0, 0.5, 0, 1);
        assertEquals(0.7, steps.sigma(0), 1e-12);
        assertEquals(1.5, steps.sigma(4), 1e-12);
        assertEquals(2.5, steps.sigma(9), 1e-12);
    }

    /** Of many jitters all lie within the bounds, and both bounds are met. */
    @Test
    void jitterKeepsItsBounds() {
        Steps steps = new Steps(200, 1, 3, 0, 0, 42);
        int least = 0;
        int most = 0;
        for (int t = 0; t < 200; t++) {
            Shift shift = steps.shift(t);
            assertEquals(shift, steps.shift(t));
            assertTrue(Math.max(Math.abs(shift.down()), Math.abs(shift.right())) <= 3, shift.toString());
            least = Math.min(least, shift.down());
            most = Math.max(most, shift.right());
        }
        assertEquals(-3, least);
        assertEquals(3, most);
        assertEquals(Shift.NONE, Steps.plain(1, 1).shift(0));
    }

    /** Not normalized, the second step goes as far as its gradient has grown, on every rung. */
    @Test
    void withoutNormalizationStepsFollowTheGradient() {
        for (DreamAlgorithm algorithm : DreamAlgorithm.values()) {
            double[] means = new double[2];
            Tensor x = Tiny.input();
            Tensor between = Tiny.copy(x);
            Steps two = new Steps(2, 1e-3, 0, 0, 0, 1, false);
            Ascent ascent = algorithm.create(Tiny.unbounded(), Workers.ONE, Tiny.TILE);
            LayerEnergy objective = new LayerEnergy("relu3");
            ascent.climb(x, objective, two, (t, value, mean) -> means[t] = mean);
            ascent.climb(between, objective, Steps.plain(1, 1e-3), Ascent.Watcher.NONE);
            double moved = 0;
            for (int i = 0; i < x.values().length; i++) {
                moved += Math.abs(x.values()[i] - between.values()[i]) / x.values().length;
            }
            assertEquals(1e-3 * means[1] / means[0], moved, 1e-6, algorithm.id());
            assertTrue(means[1] > means[0], algorithm.id());
        }
    }
}
