package twice.cnn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import twice.cnn.Shape;
import twice.cnn.Tensor;

class SoftmaxCrossEntropyTest {

    private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();

    /** The chapter's example: scores log 1, log 2, log 5 are odds of 1 : 2 : 5. */
    @Test
    void exampleByHand() {
        Tensor z = Tensor.of(Shape.of(1, 3), 0, (float) Math.log(2), (float) Math.log(5));
        Tensor gradient = Tensor.zeros(z.shape());
        assertEquals(Math.log(4), loss.lossAndGradient(z, new int[] {1}, 1, gradient), 1e-7);
        assertEquals(0.125, gradient.values()[0], 1e-7);
        assertEquals(-0.75, gradient.values()[1], 1e-7);
        assertEquals(0.625, gradient.values()[2], 1e-7);
    }

    @Test
    void largeScoresDoNotOverflow() {
        Tensor z = Tensor.of(Shape.of(2, 2), 10_000, 9_999, -10_000, -10_001);
        double expected = Math.log(1 + Math.exp(-1));
        assertEquals(expected, loss.loss(z, new int[] {0, 0}, 2), 1e-12);
        assertEquals(expected + 1, loss.loss(z, new int[] {1, 1}, 2), 1e-12);
    }

    /** Against the formula as a textbook has it, softmax first and logarithm afterwards. */
    @Test
    void gradientIsTheDifferenceQuotient() {
        SplittableRandom random = new SplittableRandom(3);
        for (double smoothing : new double[] {0, 0.1, 1}) {
            double[][] z = new double[4][5];
            Tensor logits = Tensor.zeros(Shape.of(5, 5));
            int[] labels = {3, 0, 4, 1, 99};
            for (int i = 0; i < 20; i++) {
                logits.values()[i] = (float) random.nextDouble(-3, 3);
                z[i / 5][i % 5] = logits.values()[i];
            }
            Tensor gradient = Tensor.zeros(logits.shape());
            double value = new SoftmaxCrossEntropy(smoothing).lossAndGradient(logits, labels, 4, gradient);
            assertEquals(textbook(z, labels, smoothing), value, 1e-12);
            assertEquals(value, new SoftmaxCrossEntropy(smoothing).loss(logits, labels, 4));
            for (int i = 0; i < 20; i++) {
                double h = 1e-5;
                z[i / 5][i % 5] += h;
                double above = textbook(z, labels, smoothing);
                z[i / 5][i % 5] -= 2 * h;
                double below = textbook(z, labels, smoothing);
                z[i / 5][i % 5] += h;
                assertEquals((above - below) / (2 * h), gradient.values()[i], 1e-7);
            }
            assertEquals(0, gradient.values()[20], "the fifth image isn't in the pass");
        }
    }

    private static double textbook(double[][] z, int[] labels, double smoothing) {
        double total = 0;
        for (int n = 0; n < z.length; n++) {
            double sum = 0;
            for (double score : z[n]) {
                sum += Math.exp(score);
            }
            for (int k = 0; k < z[n].length; k++) {
                double t = smoothing / z[n].length + (k == labels[n] ? 1 - smoothing : 0);
                total -= t * Math.log(Math.exp(z[n][k]) / sum);
            }
        }
        return total / z.length;
    }

    @Test
    void refusesWhatCannotBe() {
        Tensor z = Tensor.zeros(Shape.of(1, 3));
        assertThrows(IllegalArgumentException.class, () -> loss.loss(z, new int[] {3}, 1));
        assertThrows(IllegalArgumentException.class, () -> loss.loss(z, new int[] {-1}, 1));
        assertThrows(IllegalArgumentException.class, () -> loss.loss(z, new int[] {0, 0}, 2));
        assertThrows(IllegalArgumentException.class, () -> new SoftmaxCrossEntropy(1.5));
        assertEquals(0, loss.loss(z, new int[0], 0));
    }

    @Test
    void aNaNIsSeen() {
        Tensor z = Tensor.of(Shape.of(1, 2), 0, Float.NaN);
        assertTrue(Double.isNaN(loss.loss(z, new int[] {0}, 1)));
    }
}
