package twice.convolution.tensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.ConvolutionException;
import twice.convolution.direct.NaiveConvolution2d;

/** The shapes and numbers that the two frameworks give. */
class FrameworkConvolutionTest {

    private static final FrameworkConvolution CONVOLUTION = new FrameworkConvolution(new NaiveConvolution2d());

    /** Evenly spaced values from first to last, as numpy.linspace gives them. */
    private static Tensor spaced(double first, double last, int... shape) {
        float[] values = new float[shape[0] * shape[1] * shape[2] * shape[3]];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (first + i * (last - first) / (values.length - 1));
        }
        return new Tensor(shape, values);
    }

    private static Tensor counting(int... shape) {
        int size = shape[0] * shape[1] * shape[2] * shape[3];
        return spaced(1, size, shape);
    }

    private static Tensor ones(int... shape) {
        return spaced(1, 1, shape);
    }

    /** The study notes' example: [1, 10, 10, 1] by [3, 3, 1, 1]. Their text says 9 for VALID; it is 8. */
    @Test
    void validOfTenByThreeIsEight() {
        Tensor input = counting(1, 10, 10, 1);
        Tensor filter = counting(3, 3, 1, 1);
        assertArrayEquals(
                new int[] {1, 8, 8, 1},
                CONVOLUTION.tensorFlow(input, filter, 1, false).shape());
        assertArrayEquals(
                new int[] {1, 10, 10, 1},
                CONVOLUTION.tensorFlow(input, filter, 1, true).shape());
    }

    @ParameterizedTest
    @CsvSource({
        // n, k, stride, before, after, outputs
        "10, 3, 1, 1, 1, 10",
        "10, 3, 2, 0, 1, 5",
        "9, 3, 2, 1, 1, 5",
        "224, 7, 2, 2, 3, 112",
        "10, 4, 1, 1, 2, 10",
        "10, 1, 2, 0, 0, 5",
        "10, 3, 3, 1, 1, 4",
        "2, 5, 1, 2, 2, 2",
    })
    void sameOfTensorFlow(int n, int k, int stride, int before, int after, int outputs) {
        assertEquals(new Padding(before, after), Padding.same(n, k, stride));
        assertEquals(outputs, Padding.same(n, k, stride).outputs(n, k, stride));
    }

    /** Weights ported from one framework to the other: the sizes agree, the windows lie one pixel apart. */
    @Test
    void strideTwoOnEvenSizesIsThePortersTrap() {
        Tensor input = counting(1, 4, 4, 1);
        Tensor filter = ones(3, 3, 1, 1);
        Tensor same = CONVOLUTION.tensorFlow(input, filter, 2, true);
        Tensor padded = CONVOLUTION.torch(input.transposed(0, 3, 1, 2), filter.transposed(3, 2, 0, 1), 2, 1);
        assertArrayEquals(new float[] {54, 45, 72, 54}, same.values());
        assertArrayEquals(new float[] {14, 30, 57, 99}, padded.values());
        assertArrayEquals(new int[] {1, 2, 2, 1}, same.shape());
        assertArrayEquals(new int[] {1, 1, 2, 2}, padded.shape());
    }

    @Test
    void strideTwoOnOddSizesIsHarmless() {
        Tensor input = counting(1, 5, 5, 1);
        Tensor filter = counting(3, 3, 1, 1);
        Tensor same = CONVOLUTION.tensorFlow(input, filter, 2, true);
        Tensor padded = CONVOLUTION.torch(input.transposed(0, 3, 1, 2), filter.transposed(3, 2, 0, 1), 2, 1);
        assertArrayEquals(padded.values(), same.values());
    }

    /** The numbers of Stanford's CS231n, assignment 2, without its bias. */
    @Test
    void channelsAndFiltersAndPictures() {
        Tensor input = spaced(-0.1, 0.5, 2, 3, 4, 4);
        Tensor filters = spaced(-0.2, 0.3, 3, 3, 4, 4);
        double[] bias = {-0.1, 0.05, 0.2};
        Tensor found = CONVOLUTION.torch(input, filters, 2, 1);
        assertArrayEquals(new int[] {2, 3, 2, 2}, found.shape());
        assertEquals(-0.08759809, found.at(0, 0, 0, 0) + bias[0], 1e-6);
        assertEquals(-0.10987781, found.at(0, 0, 0, 1) + bias[0], 1e-6);
        assertEquals(-0.18387192, found.at(0, 0, 1, 0) + bias[0], 1e-6);
        assertEquals(-0.2109216, found.at(0, 0, 1, 1) + bias[0], 1e-6);
        assertEquals(2.36270298, found.at(1, 2, 0, 0) + bias[2], 1e-6);
        assertEquals(2.38247847, found.at(1, 2, 1, 1) + bias[2], 1e-6);
    }

    /** The same picture and filters in both orders of dimensions. */
    @Test
    void bothOrdersOfDimensionsAgree() {
        Tensor input = spaced(-1, 1, 2, 7, 5, 3);
        Tensor filters = spaced(1, -1, 3, 2, 3, 4);
        Tensor valid = CONVOLUTION.tensorFlow(input, filters, 1, false);
        Tensor torch = CONVOLUTION.torch(input.transposed(0, 3, 1, 2), filters.transposed(3, 2, 0, 1), 1, 0);
        assertArrayEquals(new int[] {2, 5, 4, 4}, valid.shape());
        assertArrayEquals(torch.transposed(0, 2, 3, 1).values(), valid.values());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(
                ConvolutionException.class, () -> CONVOLUTION.tensorFlow(ones(1, 2, 2, 1), ones(3, 3, 1, 1), 1, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> CONVOLUTION.tensorFlow(ones(1, 4, 4, 2), ones(3, 3, 1, 1), 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Tensor(new int[] {1, 2, 2}, new float[4]));
        assertThrows(IllegalArgumentException.class, () -> new Tensor(new int[] {1, 2, 2, 0}, new float[0]));
        assertThrows(IllegalArgumentException.class, () -> new Tensor(new int[] {1, 2, 2, 1}, new float[5]));
    }
}
