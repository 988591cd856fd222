package twice.cnn.digit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.data.ByteImages;
import twice.cnn.data.DrawnDigits;
import twice.convolution.Image;
import twice.convolution.Plane;

class DigitReaderTest {

    private static final ByteImages DIGITS = DrawnDigits.images(10, 5);

    private static float[] digit(int number) {
        float[] pixels = new float[784];
        DIGITS.fill(number, pixels, 0);
        return pixels;
    }

    /** A digit eight times as large somewhere on a page; where it is not, and where it is, by a shade of one's own. */
    private static Image page(float[] digit, int top, int left, Shade shade) {
        float[] values = new float[300 * 400];
        for (int i = 0; i < values.length; i++) {
            int y = i / 400 - top;
            int x = i % 400 - left;
            boolean inside = y >= 0 && y < 224 && x >= 0 && x < 224;
            float ink = inside ? digit[y / 8 * 28 + x / 8] : 0;
            values[i] = shade.of(i / 400, i % 400, ink);
        }
        return new Image(List.of(new Plane(300, 400, values)));
    }

    private interface Shade {
        float of(int row, int column, float ink);
    }

    private static double alikeness(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** Drawn digits are already as MNIST's are, so reading a photograph of one must give it back, or nearly. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aDarkDigitOnUnevenPaperComesBack(int number) {
        float[] digit = digit(number);
        SplittableRandom noise = new SplittableRandom(number);
        Image page = page(
                digit,
                61,
                130,
                (row, column, ink) -> 235 - 0.2f * row - 0.1f * column - 110 * ink + 6 * (float) noise.nextDouble());
        double alike = alikeness(digit, DigitReader.read(page));
        assertTrue(alike > 0.85, number + ": " + alike);
    }

    @Test
    void whereItStandsDoesNotMatter() {
        Shade plain = (row, column, ink) -> 255 - 255 * ink;
        float[] expected = DigitReader.read(page(digit(4), 40, 100, plain));
        assertArrayEquals(expected, DigitReader.read(page(digit(4), 3, 170, plain)), 1e-3f);
    }

    @Test
    void chalkOnABlackboardIsReadAsInkOnPaper() {
        float[] dark = DigitReader.read(page(digit(3), 40, 100, (row, column, ink) -> 255 - 255 * ink));
        float[] light = DigitReader.read(page(digit(3), 40, 100, (row, column, ink) -> 255 * ink));
        assertArrayEquals(dark, light, 1e-3f);
    }

    @Test
    void dustIsNotPartOfTheDigit() {
        Shade plain = (row, column, ink) -> 255 - 255 * ink;
        Shade dusty = (row, column, ink) -> row > 290 && row < 294 && column > 5 && column < 9 ? 0 : 255 - 255 * ink;
        float[] clean = DigitReader.read(page(digit(2), 40, 100, plain));
        assertTrue(alikeness(clean, DigitReader.read(page(digit(2), 40, 100, dusty))) > 0.99);
    }

    @Test
    void theResultIsCentredByMassAndTwentyPixelsLarge() {
        float[] read = DigitReader.read(page(digit(7), 5, 9, (row, column, ink) -> 200 - 150 * ink));
        double mass = 0;
        double y = 0;
        double x = 0;
        int top = 28;
        int bottom = -1;
        for (int i = 0; i < 784; i++) {
            int row = i / 28;
            int column = i % 28;
            mass += read[i];
            y += read[i] * (row + 0.5);
            x += read[i] * (column + 0.5);
            if (read[i] > 0.2) {
                top = Math.min(top, i / 28);
                bottom = Math.max(bottom, i / 28);
            }
        }
        assertEquals(14, y / mass, 0.51);
        assertEquals(14, x / mass, 0.51);
        assertEquals(20, bottom - top + 1, 1);
    }

    @Test
    void anImageOfTheDataItselfStaysAsItIs() {
        float[] digit = digit(6);
        float[] values = new float[784];
        for (int i = 0; i < 784; i++) {
            values[i] = 255 * digit[i];
        }
        assertArrayEquals(digit, DigitReader.read(new Image(List.of(new Plane(28, 28, values)))), 1e-6f);
    }

    @Test
    void emptyPaperHasNoDigit() {
        float[] values = new float[300 * 400];
        Arrays.fill(values, 180);
        assertArrayEquals(new float[784], DigitReader.read(new Image(List.of(new Plane(300, 400, values)))));
        assertArrayEquals(new float[784], DigitReader.read(new Image(List.of(new Plane(1, 1, new float[1])))));
    }
}
