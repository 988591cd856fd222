package twice.cnn.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.models.Preprocessing;
import twice.convolution.Image;
import twice.convolution.Plane;

class PhotographsTest {

    static List<String> pillow() throws IOException {
        try (InputStream in = PhotographsTest.class.getResourceAsStream("/photo/pillow-resize.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pillow")
    void scalesAsPillowDoesToTheLastBit(String line) {
        int[] numbers =
                Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        float[] values = new float[numbers[0] * numbers[1]];
        long state = 1;
        for (int i = 0; i < values.length; i++) {
            state = (1664525 * state + 1013904223) & 0xFFFFFFFFL;
            values[i] = state >> 24;
        }
        Plane scaled = AntialiasedResize.apply(new Plane(numbers[0], numbers[1], values), numbers[2], numbers[3]);
        float[] expected = new float[numbers[2] * numbers[3]];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = numbers[4 + i];
        }
        assertEquals(numbers[2], scaled.rows());
        assertArrayEquals(expected, scaled.values());
    }

    /** Sizes that torchvision's Resize and CenterCrop give: the longer side rounded down, halves of the margin to even. */
    @ParameterizedTest
    @CsvSource({"300, 451, 256, 256, 384", "451, 300, 256, 384, 256", "10, 10, 4, 4, 4", "3, 10, 6, 6, 20"})
    void scalesTheShorterSide(int rows, int columns, int side, int newRows, int newColumns) {
        Image image = Photographs.resized(gray(rows, columns), side);
        assertEquals(newRows, image.rows());
        assertEquals(newColumns, image.columns());
    }

    @Test
    void cutsTheMiddleOut() {
        Image image = gray(5, 8);
        assertArrayEquals(
                new float[] {11, 12, 13, 19, 20, 21, 27, 28, 29},
                Photographs.cropped(image, 3).planes().get(0).values(),
                "a margin of 2.5 columns is rounded to 2");
        assertArrayEquals(
                new float[] {0, 0, 0, 0, 0, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 0},
                Photographs.cropped(new Image(List.of(new Plane(2, 2, new float[] {1, 2, 3, 4}))), 4)
                        .planes()
                        .get(0)
                        .values());
        assertSame(image, Photographs.cropped(image, 0));
        assertSame(image, Photographs.resized(image, 0));
    }

    private static Image gray(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 256 + 1 & 255;
        }
        return new Image(List.of(new Plane(rows, columns, values)));
    }

    @Test
    void normalisesEachChannelAndTakesGrayForColour() {
        Preprocessing halves = new Preprocessing(List.of(0.0, 0.5, 1.0), List.of(1.0, 0.5, 0.25), 0, 0);
        float[] input = new float[1 + 6];
        Image image = new Image(List.of(new Plane(1, 2, new float[] {0, 255})));
        Photographs.put(image, halves, Shape.of(3, 1, 2), input, 1);
        assertArrayEquals(new float[] {0, 0, 1, -1, 1, -4, 0}, input, 1e-6f);
        CnnException other =
                assertThrows(CnnException.class, () -> Photographs.put(image, halves, Shape.of(3, 2, 2), input, 0));
        assertEquals("expected an image of 2×2 pixels, found 2×1", other.getMessage());
    }
}
