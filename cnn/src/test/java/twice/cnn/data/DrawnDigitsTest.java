package twice.cnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnDigitsTest {

    @Test
    void theSameSeedDrawsTheSameDigitsWhateverTheirNumber() {
        ByteImages few = DrawnDigits.images(20, 3);
        ByteImages many = DrawnDigits.images(200, 3);
        assertArrayEquals(few.pixels(), Arrays.copyOf(many.pixels(), few.pixels().length));
        assertFalse(Arrays.equals(few.pixels(), DrawnDigits.images(20, 4).pixels()));
    }

    @Test
    void noTwoImagesAreAlike() {
        ByteImages images = DrawnDigits.images(500, 1);
        long distinct = IntStream.range(0, images.size())
                .mapToObj(i -> Arrays.toString(Arrays.copyOfRange(images.pixels(), i * 784, (i + 1) * 784)))
                .distinct()
                .count();
        assertEquals(500, distinct);
    }

    @Test
    void inkIsCentredByMassAndNoneIsCutOff() {
        ByteImages images = DrawnDigits.images(1000, 9);
        float[] image = new float[784];
        for (int n = 0; n < images.size(); n++) {
            assertEquals(n % 10, images.label(n));
            images.fill(n, image, 0);
            double mass = 0;
            double atRim = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < 784; i++) {
                mass += image[i];
                x += image[i] * (i % 28 + 0.5);
                int row = i / 28;
                y += image[i] * (row + 0.5);
                boolean rim = i < 28 || i >= 27 * 28 || i % 28 == 0 || i % 28 == 27;
                atRim += rim ? image[i] : 0;
            }
            assertTrue(atRim < 0.02 * mass, "image " + n + " has ink at the rim: " + atRim);
            assertTrue(mass > 15 && mass < 250, "image " + n + " has ink for " + mass + " pixels");
            assertEquals(14, x / mass, 0.51, "image " + n);
            assertEquals(14, y / mass, 0.51, "image " + n);
        }
    }
}
