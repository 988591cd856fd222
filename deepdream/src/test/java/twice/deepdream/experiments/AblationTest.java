package twice.deepdream.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.Workers;
import twice.deepdream.Objective;
import twice.deepdream.Steps;
import twice.deepdream.Tiny;
import twice.deepdream.objectives.LayerEnergy;

class AblationTest {

    private static final Objective OBJECTIVE = new LayerEnergy("relu3");

    private static List<Ablation.Result> results(int iterations) {
        Studio studio = new Studio(Tiny.network(), Workers.ONE);
        Recipe recipe = new Recipe(2, 1.4, new Steps(iterations, 0.05, 3, 0.5, 0, 1));
        return Ablation.of(studio, Tiny.input(), OBJECTIVE, recipe, variant -> {});
    }

    /** |3−1| + |6−2| across, |2−1| + |6−3| down: 10 over four pixels. */
    @Test
    void variationByHand() {
        Image image = new Image(List.of(new Plane(2, 2, new float[] {1, 3, 2, 6})));
        assertEquals(2.5, Ablation.variation(image));
        assertEquals(0, Ablation.variation(new Image(List.of(new Plane(1, 1, new float[] {9})))));
    }

    @Test
    void allVariantsDifferAndAllAreWorthMore() {
        List<Ablation.Result> results = results(3);
        assertEquals(1 + Ablation.Variant.values().length, results.size());
        for (int i = 1; i < results.size(); i++) {
            assertTrue(
                    results.get(i).worth() > results.get(0).worth(),
                    results.get(i).title());
            for (int other = 0; other < i; other++) {
                assertTrue(
                        !Arrays.equals(first(results.get(i)), first(results.get(other))),
                        results.get(i).title() + " is as " + results.get(other).title());
            }
        }
    }

    @Test
    void withoutStepsNothingHappens() {
        List<Ablation.Result> results = results(0);
        for (Ablation.Result result : results) {
            assertArrayEquals(first(results.get(0)), first(result), 1e-4f, result.title()); // white is clipped
            assertEquals(results.get(0).worth(), result.worth(), 1e-5 * result.worth());
        }
    }

    private static float[] first(Ablation.Result result) {
        return result.image().planes().get(0).values();
    }
}
