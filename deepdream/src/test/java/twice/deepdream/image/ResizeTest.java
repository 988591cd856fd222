package twice.deepdream.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.deepdream.Size;
import twice.deepdream.Tiny;

/** Scaling of pictures. */
class ResizeTest {

    /**
     * torch 2.13's interpolate(mode="bilinear", antialias=True) of 7 × 9 values ((37·i + 11) mod 101) / 10, printed with six digits.
     */
    @ParameterizedTest
    @CsvSource({
        "5, 6, 3.4875 5.68519 4.67037 6.68519 5.67037 3.8 5.05 3.74074 5.71852 4.74074 6.71852 5.3625 2.53523 4.63939 3.76061"
                + " 5.63939 4.76061 6.86477 5.72083 4.17778 4.65926 3.68148 5.65926 4.35 6.8625 5.6 6.45556 4.72963 3.71481"
                + " 5.9125",
        "3, 4, 4.51102 5.04495 5.8385 5.32673 3.82958 4.31306 5.13042 5.82504 5.92837 5.37387 4.44303 4.88898",
        "1, 1, 4.97745",
        "7, 5, 3.21429 5.80625 5.8 5.79375 3.33571 5.49286 3.75625 6.42353 5.6375 6.33571 4.16429 4.8625 4.07647 6.74375"
                + " 5.00714 2.11429 4.70625 4.7 4.69375 7.28571 4.39286 2.65625 5.32353 4.5375 5.23571 7.39286 5.65625"
                + " 2.97647 5.64375 3.90714 6.06429 6.7625 5.97647 3.59375 6.18571"
    })
    void scalesAsPyTorch(int rows, int columns, String expected) {
        Tensor x = Tensor.zeros(Shape.of(2, 7, 9));
        for (int i = 0; i < 63; i++) {
            x.values()[i] = (i * 37 + 11) % 101 / 10f;
            x.values()[63 + i] = -x.values()[i];
        }
        Tensor y = Resize.apply(x, new Size(rows, columns));
        assertEquals(Shape.of(2, rows, columns), y.shape());
        String[] numbers = expected.split(" ", -1);
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(Double.parseDouble(numbers[i]), y.values()[i], 1e-5, "at " + i);
            assertEquals(-y.values()[i], y.values()[rows * columns + i], "the other channel at " + i);
        }
    }

    /** 7 × 9 to 11 × 13: corners and the middle of PyTorch's numbers. */
    @Test
    void growsAsPyTorch() {
        Tensor x = Tensor.zeros(Shape.of(1, 7, 9));
        for (int i = 0; i < 63; i++) {
            x.values()[i] = (i * 37 + 11) % 101 / 10f;
        }
        float[] y = Resize.apply(x, new Size(11, 13)).values();
        double[] first = {1.1, 3.09231, 5.65385, 8.21538, 4.56154, 3.23846, 5.8, 8.36154, 7.03846, 3.38462, 5.94615};
        for (int i = 0; i < first.length; i++) {
            assertEquals(first[i], y[i], 1e-5);
        }
        assertEquals(8.3, y[142], 1e-5);
        assertEquals(7.49091, y[64], 1e-5);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 100", "24, 24", "23, 25", "57, 5"})
    void aPlainGroundStaysPlain(int rows, int columns) {
        Tensor x = Tensor.zeros(Shape.of(3, 24, 24));
        Arrays.fill(x.values(), -1.75f);
        for (float value : Resize.apply(x, new Size(rows, columns)).values()) {
            assertEquals(-1.75f, value, 3e-7f);
        }
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        Tensor x = Tiny.input();
        assertSame(x, Resize.apply(x, new Size(24, 24)));
    }
}
