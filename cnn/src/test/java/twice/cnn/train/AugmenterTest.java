package twice.cnn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import twice.cnn.CnnException;
import twice.cnn.Shape;

class AugmenterTest {

    private static final Shape SHAPE = Shape.of(2, 7, 9);

    private static float[] ramp() {
        float[] pixels = new float[126];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i + 1;
        }
        return pixels;
    }

    private static float[] changed(Augmentation augmentation, long seed) {
        float[] pixels = ramp();
        new Augmenter(augmentation, SHAPE).apply(pixels, 0, new SplittableRandom(seed));
        return pixels;
    }

    @Test
    void nothingAskedForNothingChanged() {
        assertArrayEquals(ramp(), changed(Augmentation.NONE, 1));
        assertTrue(Augmentation.NONE.isNone());
        assertFalse(Augmentation.DIGITS.isNone());
    }

    /** A crop out of a frame moves whole pixels; what comes in is black. All (2·1 + 1)² moves occur. */
    @Test
    void cropsMoveWholePixels() {
        Set<String> moves = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            float[] found = changed(new Augmentation(0, 0, 0, 0, 0, 4, 1, false), seed);
            int middle = (int) found[3 * 9 + 4] - 1;
            int down = 3 - middle / 9;
            int right = 4 - middle % 9;
            moves.add(down + " " + right);
            for (int i = 0; i < 7; i++) {
                for (int j = 0; j < 9; j++) {
                    int from = i - down;
                    int at = j - right;
                    boolean inside = from >= 0 && from < 7 && at >= 0 && at < 9;
                    assertEquals(inside ? 63 + from * 9 + at + 1 : 0, found[63 + i * 9 + j]);
                }
            }
        }
        assertEquals(9, moves.size());
    }

    @Test
    void flipsMirror() {
        int mirrored = 0;
        for (int seed = 0; seed < 100; seed++) {
            float[] found = changed(new Augmentation(0, 0, 0, 0, 0, 4, 0, true), seed);
            boolean same = Arrays.equals(ramp(), found);
            mirrored += same ? 0 : 1;
            for (int j = 0; j < 9 && !same; j++) {
                assertEquals(9 - j, found[j]);
            }
        }
        assertTrue(mirrored > 30 && mirrored < 70, mirrored + " of 100");
    }

    /** Turns and growth keep the middle where it is; a bilinear mean is never outside what it is a mean of. */
    @Test
    void turnsAndGrowthKeepTheMiddle() {
        for (int seed = 0; seed < 50; seed++) {
            float[] found = changed(new Augmentation(0, 30, 0.3, 0.2, 0, 4, 0, false), seed);
            assertEquals(32, found[3 * 9 + 4], 1e-4);
            for (float value : found) {
                assertTrue(value >= 0 && value <= 126);
            }
        }
    }

    /** Neighbours are pulled alike, and by pixels as Simard's α and σ say: 0.577·α / (2σ√π) on the average. */
    @Test
    void elasticPullsAreSmoothAndOfTheRightSize() {
        Shape shape = Shape.of(1, 64, 64);
        double squares = 0;
        for (int seed = 0; seed < 20; seed++) {
            float[] pixels = new float[64 * 64];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = i % 64;
            }
            new Augmenter(new Augmentation(0, 0, 0, 0, 34, 4, 0, false), shape)
                    .apply(pixels, 0, new SplittableRandom(seed));
            for (int i = 20; i < 44; i++) {
                for (int j = 20; j < 44; j++) {
                    double pull = pixels[i * 64 + j] - j;
                    double next = pixels[i * 64 + j + 1] - (j + 1);
                    assertTrue(Math.abs(pull - next) < 1.5, "neighbours " + pull + ", " + next);
                    squares += pull * pull;
                }
            }
        }
        assertEquals(0.577 * 34 / (8 * Math.sqrt(Math.PI)), Math.sqrt(squares / (20 * 24 * 24)), 0.25);
    }

    @Test
    void refusesNumbersThatCannotBe() {
        assertThrows(CnnException.class, () -> new Augmentation(-1, 0, 0, 0, 0, 4, 0, false));
        assertThrows(CnnException.class, () -> new Augmentation(0, 0, 1, 0, 0, 4, 0, false));
        assertThrows(CnnException.class, () -> new Augmentation(0, 0, 0, 0, 0, Double.NaN, 0, false));
    }
}
