package twice.cnn.data;

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
import twice.cnn.Shape;

class AugmentationTest {

    private static final Shape SHAPE = Shape.of(3, 7, 5);

    /** Three planes of numbered pixels between two numbers that must stay. */
    private static float[] image() {
        float[] image = new float[107];
        for (int i = 0; i < image.length; i++) {
            image[i] = i + 1;
        }
        return image;
    }

    @Test
    void theSameRandomStateMakesTheSameImage() {
        float[] one = image();
        float[] other = image();
        Augmentation.DIGITS.apply(one, 1, SHAPE, new SplittableRandom(4));
        Augmentation.DIGITS.apply(other, 1, SHAPE, new SplittableRandom(4));
        assertArrayEquals(one, other);
        assertFalse(Arrays.equals(one, image()));
        assertEquals(1, one[0]);
        assertEquals(107, one[106]);
    }

    @Test
    void noneLeavesAllAsItIs() {
        float[] image = image();
        Augmentation.NONE.apply(image, 1, SHAPE, new SplittableRandom(4));
        assertArrayEquals(image(), image);
    }

    @Test
    void movedAndMirroredPhotographsKeepTheirPixels() {
        SplittableRandom random = new SplittableRandom(1);
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < 300; n++) {
            float[] image = image();
            new Augmentation(1, 0, 0, 0, true, 0).apply(image, 1, SHAPE, random);
            seen.add(Arrays.toString(image));
            assertTrue(isMovedOrMirrored(image), Arrays.toString(image));
        }
        assertEquals(18, seen.size(), "three moves down, three across, mirrored or not");
    }

    private static boolean isMovedOrMirrored(float[] image) {
        float[] before = image();
        for (int move = 0; move < 18; move++) {
            boolean same = true;
            for (int i = 0; i < 105; i++) {
                int r = i % 35 / 5 - (move / 3 % 3 - 1);
                int x = i % 5;
                int c = (move < 9 ? x : 4 - x) - (move % 3 - 1);
                float expected = r < 0 || r > 6 || c < 0 || c > 4 ? 0 : before[1 + i / 35 * 35 + r * 5 + c];
                same &= image[i + 1] == expected;
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aQuarterTurnTurnsAPlaneByAQuarter() {
        float[] plane = new float[81];
        plane[1 * 9 + 4] = 1; // above the middle
        boolean left = false;
        boolean right = false;
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 200; n++) {
            float[] turned = plane.clone();
            new Augmentation(0, 90, 0, 0, false, 0).apply(turned, 0, Shape.of(1, 9, 9), random);
            left |= turned[4 * 9 + 1] > 0.8;
            right |= turned[4 * 9 + 7] > 0.8;
            assertEquals(0, turned[7 * 9 + 4], 0.05, "it never comes down to the other side");
        }
        assertTrue(left && right, "turns go both ways");
    }

    @Test
    void bendsAreSmoothAndOfTheSizeAskedFor() {
        // The rows of this image are their own numbers, so its values say from where they came.
        Shape shape = Shape.of(1, 101, 101);
        double squares = 0;
        int count = 0;
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n < 40; n++) {
            float[] ramp = new float[101 * 101];
            for (int i = 0; i < ramp.length; i++) {
                int row = i / 101;
                ramp[i] = row;
            }
            new Augmentation(0, 0, 0, 1.5, false, 0).apply(ramp, 0, shape, random);
            for (int r = 20; r < 80; r++) {
                for (int c = 20; c < 80; c++) {
                    double bent = ramp[r * 101 + c] - r;
                    squares += bent * bent;
                    count++;
                    assertTrue(Math.abs(ramp[r * 101 + c + 1] - r - bent) < 0.35, "a jump between neighbours");
                }
            }
        }
        assertEquals(1.5, Math.sqrt(squares / count), 0.4);
    }

    @Test
    void blanksOneSquareInAllChannels() {
        SplittableRandom random = new SplittableRandom(5);
        Set<Integer> sizes = new HashSet<>();
        for (int n = 0; n < 300; n++) {
            float[] image = new float[1 + 3 * 35 + 1];
            Arrays.fill(image, 7);
            new Augmentation(0, 0, 0, 0, false, 3).apply(image, 1, SHAPE, random);
            int blank = 0;
            for (int i = 0; i < 35; i++) {
                blank += image[1 + i] == 0 ? 1 : 0;
                assertEquals(image[1 + i], image[36 + i]);
                assertEquals(image[1 + i], image[71 + i]);
            }
            assertEquals(7, image[0]);
            assertEquals(7, image[106]);
            sizes.add(blank);
        }
        assertEquals(Set.of(4, 6, 9), sizes, "3×3, less what lies beyond one rim or two");
    }

    @Test
    void refusesSizesThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(-1, 0, 0, 0, false, 0));
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, Double.NaN, 0, 0, false, 0));
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, 0, 1, 0, false, 0));
    }
}
