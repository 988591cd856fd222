package twice.deepdream.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.convolution.Image;
import twice.convolution.Workers;
import twice.deepdream.DreamException;
import twice.deepdream.Steps;
import twice.deepdream.Tiny;
import twice.deepdream.objectives.LayerEnergy;

class ZoomTest {

    /** A slope becomes as much flatter as the picture becomes larger, and the middle stays where it is. */
    @Test
    void theMiddleIsEnlarged() {
        Tensor x = Tensor.zeros(Shape.of(2, 20, 40));
        for (int i = 0; i < x.values().length; i++) {
            x.values()[i] = i / 800 == 0 ? i % 40 : i / 40 % 20;
        }
        Tensor larger = Zoom.enlarged(x, 1.1);
        for (int i = 0; i < x.values().length; i++) {
            double slope = i / 800 == 0 ? 19.5 + (i % 40 - 19.5) * 40 / 44 : 9.5 + (i / 40 % 20 - 9.5) * 20 / 22;
            assertEquals(slope, larger.values()[i], 1e-4, "value " + i);
        }
    }

    @Test
    void aPictureOfAFewPixelsIsRefused() {
        assertThrows(DreamException.class, () -> Zoom.enlarged(Tensor.zeros(Shape.of(1, 8, 40)), 1.1));
    }

    @Test
    void theFirstFrameIsThePictureAndAllDiffer() {
        List<Image> frames = new ArrayList<>();
        Studio studio = new Studio(Tiny.network(), Workers.ONE);
        Recipe recipe = new Recipe(1, 1.4, new Steps(1, 0.05, 2, 0, 0, 1));
        Zoom.of(studio, Tiny.input(), new LayerEnergy("relu2"), recipe, 3, 1.2, frames::add);
        assertEquals(3, frames.size());
        assertArrayEquals(
                studio.image(Tiny.input()).planes().get(0).values(),
                frames.get(0).planes().get(0).values());
        assertThrows(
                AssertionError.class,
                () -> assertArrayEquals(
                        frames.get(1).planes().get(0).values(),
                        frames.get(2).planes().get(0).values()));
    }
}
