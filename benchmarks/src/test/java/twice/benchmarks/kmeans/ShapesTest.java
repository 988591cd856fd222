package twice.benchmarks.kmeans;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.kmeans.Clustering;
import twice.kmeans.Points;

class ShapesTest {

    static Shape[] quickShapes() {
        return Shapes.ALL.stream().map(Shape::quick).toArray(Shape[]::new);
    }

    @ParameterizedTest
    @MethodSource("quickShapes")
    void thePointsAreTheSameEveryTime(Shape shape) {
        Points points = shape.points();
        assertEquals(shape.n(), points.n());
        assertEquals(shape.d(), points.d());
        assertArrayEquals(points.values(), shape.points().values());
    }

    @ParameterizedTest
    @MethodSource("quickShapes")
    void theStartIsDistinct(Shape shape) {
        Points start = shape.start(shape.points());
        long distinct = IntStream.range(0, start.n())
                .mapToObj(c -> Arrays.toString(start.row(c)))
                .distinct()
                .count();
        assertEquals(shape.k(), distinct);
    }

    /** Otherwise the rungs would be timed on fewer iterations than the table says. */
    @ParameterizedTest
    @MethodSource("quickShapes")
    void theFitIsStillMovingAtItsLastIteration(Shape shape) {
        Clustering clustering = shape.problem().call(Shapes.RUNGS.naive(), 1).get();
        assertEquals(shape.iterations(), clustering.iterations());
        assertFalse(clustering.converged());
    }

    @Test
    void allAreFoundByTheirNames() {
        assertEquals(
                List.of("plane", "mid", "digits", "wide"),
                Shapes.ALL.stream().map(Shape::name).toList());
        assertTrue(Shapes.ALL.stream()
                .allMatch(shape -> Shapes.named(shape.name()).orElseThrow().equals(shape)));
        assertTrue(Shapes.named("round").isEmpty());
    }
}
