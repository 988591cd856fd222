package twice.deepdream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import twice.cnn.Tensor;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.Workers;
import twice.deepdream.image.Clip;
import twice.deepdream.image.PixelSpace;
import twice.deepdream.image.Resize;
import twice.deepdream.objectives.LayerEnergy;

/** Dreams through octaves. */
class DreamTest {

    private static final Dream.Listener NOBODY = (iteration, value, mean) -> {};
    private static final Objective OBJECTIVE = new LayerEnergy("relu3");

    private static Dream dream(DreamAlgorithm algorithm, int threads) {
        DreamNetwork network = Tiny.network();
        return new Dream(
                algorithm.create(network, new Workers(threads), Tiny.TILE),
                OBJECTIVE,
                new Clip(network.preprocessing()));
    }

    /** Every level of every channel, at a size that no octave divides. */
    private static Image levels() {
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            float[] plane = new float[37 * 29];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (i * 97 + 41 * c) % 256;
            }
            planes.add(new Plane(37, 29, plane));
        }
        return new Image(planes);
    }

    /** Without steps the original comes back, through all octaves: its bits in the network's space, and its pixels. */
    @ParameterizedTest
    @EnumSource(DreamAlgorithm.class)
    void noStepsGiveTheOriginalBack(DreamAlgorithm algorithm) {
        Image image = levels();
        Tensor original = PixelSpace.tensor(image, Tiny.network().preprocessing());
        Octaves octaves = Octaves.of(new Size(37, 29), 5, 1.4, size -> true);
        assertEquals(5, octaves.sizes().size());
        Tensor found = dream(algorithm, 2).of(original, octaves, new Steps(0, 1, 9, 1, 2, 3), NOBODY);
        assertArrayEquals(original.values(), found.values());
        Image back = PixelSpace.image(found, Tiny.network().preprocessing());
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(
                    image.planes().get(c).values(), back.planes().get(c).values(), 1e-4f);
        }
    }

    @Test
    void octavesHaveTheSizesOfTheirScale() {
        Octaves octaves = Octaves.of(new Size(575, 1024), 4, 1.4, size -> true);
        assertEquals(
                List.of(new Size(210, 373), new Size(293, 522), new Size(411, 731), new Size(575, 1024)),
                octaves.sizes());
        assertEquals(0, octaves.dropped());
        assertEquals("1024×575", octaves.sizes().get(3).toString());
    }

    @Test
    void octavesThatAreTooSmallAreLeftOut() {
        DreamNetwork network = Tiny.network();
        Octaves octaves = Octaves.of(new Size(9, 30), 20, 1.5, size -> network.takes(Set.of("pool1"), size));
        assertEquals(new Size(2, 6), octaves.sizes().get(0));
        assertEquals(20 - octaves.sizes().size(), octaves.dropped());
        assertThrows(
                DreamException.class,
                () -> Octaves.of(new Size(1, 30), 4, 1.4, size -> network.takes(Set.of("pool1"), size)));
    }

    /** Scaling up what changed is the same as putting the lost detail back, as the Keras example does. */
    @Test
    void lostDetailIsPutBack() {
        Tensor original = Tiny.input();
        Octaves octaves = Octaves.of(new Size(24, 24), 2, 1.4, size -> true);
        Steps steps = Steps.plain(2, 0.01);
        DreamNetwork network = Tiny.unbounded();
        Ascent ascent = DreamAlgorithm.REUSING.create(network, Workers.ONE, Tiny.TILE);
        Tensor found =
                new Dream(ascent, OBJECTIVE, new Clip(network.preprocessing())).of(original, octaves, steps, NOBODY);

        Size small = octaves.sizes().get(0);
        Tensor shrunk = Resize.apply(original, small);
        Tensor dreamt = Tiny.copy(shrunk);
        ascent.climb(dreamt, OBJECTIVE, steps, Ascent.Watcher.NONE);
        Tensor x = Tiny.copy(Resize.apply(dreamt, new Size(24, 24)));
        Tensor blurred = Resize.apply(shrunk, new Size(24, 24));
        for (int i = 0; i < x.values().length; i++) {
            x.values()[i] += original.values()[i] - blurred.values()[i];
        }
        ascent.climb(x, OBJECTIVE, steps, Ascent.Watcher.NONE);
        DreamComparison.assertClose("Keras's way", x, found, 2e-5);
    }

    /** What the user got wrong is said in a line. */
    @ParameterizedTest
    @CsvSource({"0, 1.4", "-1, 1.4", "33, 1.4", "4, 1", "4, 0", "4, -2", "4, NaN", "4, Infinity"})
    void octavesThatCantBeAreRefused(int count, double scale) {
        DreamException e =
                assertThrows(DreamException.class, () -> Octaves.of(new Size(9, 9), count, scale, size -> true));
        assertTrue(e.getMessage().startsWith("--octave"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 0, 0, 0",
        "1, 0, 0, 0, 0",
        "1, -1, 0, 0, 0",
        "1, NaN, 0, 0, 0",
        "1, 1, -1, 0, 0",
        "1, 1, 0, -1, 0",
        "1, 1, 0, NaN, 0",
        "1, 1, 0, 0, -1",
        "1, 1, 0, 0, 11"
    })
    void stepsThatCantBeAreRefused(int iterations, double step, int jitter, double smooth, int pyramid) {
        DreamException e =
                assertThrows(DreamException.class, () -> new Steps(iterations, step, jitter, smooth, pyramid, 0));
        assertTrue(e.getMessage().startsWith("--"), e.getMessage());
    }

    /** Another seed is another dream, the same one the same, and jitter stays within its bounds. */
    @Test
    void jitterIsDrawnFromTheSeed() {
        Steps steps = new Steps(200, 1, 3, 0, 0, 5);
        boolean[] down = new boolean[7];
        for (int t = 0; t < 200; t++) {
            Shift shift = steps.shift(t);
            assertEquals(shift, steps.shift(t));
            down[shift.down() + 3] = true;
            assertTrue(Math.abs(shift.right()) <= 3);
        }
        for (boolean seen : down) {
            assertTrue(seen);
        }
        assertTrue(!steps.shift(0).equals(steps.withSeed(6).shift(0))
                || !steps.shift(1).equals(steps.withSeed(6).shift(1)));
        assertEquals(Shift.NONE, Steps.plain(3, 1).shift(2));
    }
}
