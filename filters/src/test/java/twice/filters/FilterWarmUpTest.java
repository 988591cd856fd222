package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import twice.convolution.Plane;

class FilterWarmUpTest {

    /** The planes that a filter is given while an image of that size is read. */
    private static List<Plane> planes(Rung<?> rung, int rows, int columns) {
        List<Plane> given = new CopyOnWriteArrayList<>();
        Filter filter = (x, settings) -> {
            given.add(x);
            return x;
        };
        FilterWarmUp warmUp = new FilterWarmUp(filter, rung, FilterSettings.DEFAULT);
        warmUp.sizeIs(rows, columns);
        warmUp.finish();
        return given;
    }

    @Test
    void largeImagesAreWorthIt() {
        for (Rung<?> rung : List.of(MeanAlgorithm.AUTO, MeanAlgorithm.LANES)) {
            List<Plane> given = planes(rung, 1000, 1000);
            assertEquals(60, given.size());
            for (float value : given.get(0).values()) {
                assertTrue(value >= 0 && value <= 255 && value == Math.rint(value), "images hold bytes: " + value);
            }
        }
    }

    @Test
    void othersAreNot() {
        assertEquals(List.of(), planes(MeanAlgorithm.AUTO, 999, 1000));
        assertEquals(List.of(), planes(MeanAlgorithm.NAIVE, 5000, 5000));
    }
}
