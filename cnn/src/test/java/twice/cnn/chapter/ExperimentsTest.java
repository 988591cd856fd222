package twice.cnn.chapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.Network;
import twice.cnn.Weights;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Subsample;
import twice.convolution.Workers;

/** What the chapter's experiments claim, where that is quick to find out. */
class ExperimentsTest {

    /** All rungs that compute each output by the same formula; the corners of Winograd's tiles differ. */
    static Stream<String> rungsWithOneFormula() {
        return Arrays.stream(ConvolutionAlgorithm.values())
                .filter(rung -> rung.isAvailable()
                        && rung != ConvolutionAlgorithm.CHANNEL_LANES
                        && !rung.id().startsWith("winograd"))
                .map(ConvolutionAlgorithm::id);
    }

    @ParameterizedTest
    @MethodSource("rungsWithOneFormula")
    void theMapOfAShiftedImageIsTheShiftedMapInside(String algorithm) {
        float[] difference = new Equivariance(algorithm).difference();
        int side = Equivariance.SIDE;
        int inside = 0;
        boolean differsOutside = false;
        for (int i = 0; i < difference.length; i++) {
            if (Equivariance.isInside(i / side, i % side)) {
                assertEquals(0f, difference[i], "at " + i / side + ", " + i % side);
                inside++;
            } else {
                differsOutside |= difference[i] != 0;
            }
        }
        assertEquals((side - 5) * (side - 7), inside);
        assertTrue(differsOutside, "the edge is seen too");
    }

    @ParameterizedTest
    @CsvSource({"0, 3692640, 122304, 156", "1, 10312219688960, 1852899328, 36928"})
    void sharingSavesWeights(int layer, long dense, long local, long shared) {
        WeightSharing sharing = WeightSharing.LAYERS.get(layer);
        assertEquals(dense, sharing.dense());
        assertEquals(local, sharing.local());
        assertEquals(shared, sharing.shared());
    }

    /** Even before anything is learned: of a shift by a pixel, less is left behind each pooling, and more without. */
    @Test
    void poolingHidesAPartOfAShift() {
        Invariance digits = new Invariance(Workers.ONE, 50);
        Network pooled = Invariance.halving("pooled", MaxPool.of(2));
        Network strided = Invariance.halving("strided", new Subsample(2, 0, 0));
        Weights weights = Weights.initial(pooled, Canvas.SEED);
        double before = digits.change(pooled, weights, "act1", 1);
        double behind = digits.change(pooled, weights, "halved1", 1);
        double without = digits.change(strided, weights, "halved1", 1);
        assertEquals(0, digits.change(pooled, weights, "fc", 0));
        assertTrue(behind < before && behind < without, before + ", " + behind + ", " + without);
    }

    @Test
    void shiftsToTheRight() {
        Dataset digits = DrawnDigits.images(10, Canvas.SEED);
        float[] image = DigitPictures.image(digits, 3);
        float[] shifted = DigitPictures.image(new Shifted(digits, 12), 3); // far enough to cut through the ink
        for (int row = 0; row < 28; row++) {
            assertArrayEquals(new float[12], Arrays.copyOfRange(shifted, 28 * row, 28 * row + 12));
            assertArrayEquals(
                    Arrays.copyOfRange(image, 28 * row, 28 * row + 16),
                    Arrays.copyOfRange(shifted, 28 * row + 12, 28 * row + 28));
        }
        assertEquals(3, new Shifted(digits, 12).label(3));
    }

    /** The last of four quarter turns more is the image itself. */
    @Test
    void quarterTurns() {
        Dataset digits = DrawnDigits.images(3, Canvas.SEED);
        Dataset turned = new QuarterTurns(digits);
        assertEquals(12, turned.size());
        float[] upright = DigitPictures.image(digits, 2);
        assertArrayEquals(upright, DigitPictures.image(turned, 8));
        float[] once = DigitPictures.image(turned, 9);
        float[] twice = DigitPictures.image(turned, 10);
        float[] thrice = DigitPictures.image(turned, 11);
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                float pixel = upright[28 * row + column];
                assertEquals(pixel, once[28 * (27 - column) + row], "a quarter to the left");
                assertEquals(pixel, twice[28 * (27 - row) + 27 - column]);
                assertEquals(pixel, thrice[28 * column + 27 - row]);
            }
        }
        assertEquals(3, turned.label(11));
    }

    @Test
    void someClassesAndFewImagesOfEach() {
        Dataset digits = DrawnDigits.images(100, Canvas.SEED);
        Dataset some = SomeClasses.of(digits, List.of(7, 2));
        assertEquals(List.of("7", "2"), some.classes());
        assertEquals(20, some.size());
        assertArrayEquals(DigitPictures.image(digits, 2), DigitPictures.image(some, 0));
        assertEquals(1, some.label(0));
        Dataset few = SomeClasses.few(some, 3, 5);
        assertEquals(6, few.size());
        assertEquals(3, IntStream.range(0, 6).filter(i -> few.label(i) == 0).count());
        float[] negative = DigitPictures.image(new Negative(digits), 4);
        float[] positive = DigitPictures.image(digits, 4);
        assertEquals(1 - positive[400], negative[400]);
    }

    @Test
    void everyFifthLabelIsWrongAndStaysSo() {
        Dataset digits = DrawnDigits.images(1000, Canvas.SEED);
        Dataset mislabelled = new Mislabelled(digits, 20);
        long wrong = IntStream.range(0, 1000)
                .filter(i -> mislabelled.label(i) != digits.label(i))
                .count();
        assertTrue(wrong > 150 && wrong < 250, wrong + " of 1000");
        assertEquals(mislabelled.label(7), mislabelled.label(7));
        assertFalse(IntStream.range(0, 1000).anyMatch(i -> mislabelled.label(i) < 0 || mislabelled.label(i) > 9));
    }
}
