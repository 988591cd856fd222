package twice.cnn.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;
import twice.cnn.data.DatasetPictures;
import twice.cnn.data.DrawnDigits;
import twice.cnn.models.Preprocessing;

class FittedPicturesTest {

    private static final Shape COLOUR = Shape.of(3, 32, 32);
    private static final Dataset DIGITS = DrawnDigits.images(12, 1);
    private static final DatasetPictures PICTURES = new DatasetPictures(DIGITS);

    private static float[] image(Dataset data, int index) {
        float[] values = new float[(int) data.shape().size() + 1];
        data.fill(index, values, 1);
        return Arrays.copyOfRange(values, 1, values.length);
    }

    /** What has the right shape is left alone, and not copied. */
    @Test
    void whatFitsStays() {
        Preprocessing own = FittedPictures.fitting(Preprocessing.MNIST, PICTURES, DIGITS.shape());
        assertSame(Preprocessing.MNIST, own);
        assertSame(DIGITS, FittedPictures.of(PICTURES, own, DIGITS.shape(), 0));
    }

    /** 28 × 28 gray to 32 × 32 in three equal channels, as {@link Photographs} does it; the same with memory and without. */
    @ParameterizedTest
    @ValueSource(longs = {0, 5 * 3 * 1024 * Float.BYTES, 1 << 20})
    void grayDigitsForANetworkOfColours(long memory) {
        Preprocessing own = FittedPictures.fitting(Preprocessing.CIFAR, PICTURES, COLOUR);
        assertEquals(List.of(32, 32), List.of(own.resize(), own.crop()));
        assertEquals(Preprocessing.CIFAR.mean(), own.mean());
        Dataset fitted = FittedPictures.of(PICTURES, own, COLOUR, memory);
        assertEquals(COLOUR, fitted.shape());
        for (int i = 0; i < 12; i++) {
            float[] expected = new float[3 * 1024];
            Photographs.put(PICTURES.picture(i), own, COLOUR, expected, 0);
            float[] once = image(fitted, i);
            assertArrayEquals(once, image(fitted, i));
            own.normalize(once, 0, COLOUR);
            assertArrayEquals(expected, once);
            assertEquals(DIGITS.label(i), fitted.label(i));
        }
        assertEquals(DIGITS.classes(), fitted.classes());
    }

    /** The numbers of the data are those of the pictures, to the last bit. */
    @Test
    void picturesAreBytesAgain() {
        float[] expected = image(DIGITS, 4);
        float[] pixels = PICTURES.picture(4).planes().get(0).values();
        for (int i = 0; i < pixels.length; i++) {
            assertEquals(expected[i], pixels[i] / 255);
        }
    }

    /** A network's own sizes are kept, and pictures that don't come out right are refused by number and class. */
    @Test
    void theNetworksOwnSizesCount() {
        assertSame(
                Preprocessing.IMAGENET,
                FittedPictures.fitting(Preprocessing.IMAGENET, PICTURES, Shape.of(3, 224, 224)));
        Dataset wrong = FittedPictures.of(PICTURES, Preprocessing.CIFAR.withSizes(30, 0), COLOUR, 0);
        CnnException e = assertThrows(CnnException.class, () -> image(wrong, 3));
        assertTrue(e.getMessage().startsWith("picture 3, a 3: expected an image of 32×32"), e.getMessage());
    }
}
