package twice.cnn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import twice.cnn.CnnException;
import twice.cnn.Shape;

class FlattenTest {

    @Test
    void mapsBecomeARow() {
        Flatten flatten = new Flatten();
        assertEquals(Shape.of(400), flatten.output(List.of(Shape.of(16, 5, 5))));
        assertEquals(Shape.of(7), flatten.output(List.of(Shape.of(7))));
        assertEquals(Shape.of(0), flatten.output(List.of(Shape.of(3, 0, 5))));
        assertTrue(flatten.isView());
        assertTrue(flatten.parameters(List.of(Shape.of(16, 5, 5))).isEmpty());
        assertEquals(0, flatten.multiplyAdds(List.of(Shape.of(16, 5, 5))));
    }

    @Test
    void takesOneInputThatAnArrayCanHold() {
        Flatten flatten = new Flatten();
        List<Shape> two = List.of(Shape.of(1), Shape.of(1));
        List<Shape> large = List.of(Shape.of(3, 60_000, 60_000));
        assertThrows(CnnException.class, () -> flatten.output(two));
        assertThrows(CnnException.class, () -> flatten.output(large));
    }
}
