package twice.cnn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import twice.cnn.data.Augmentation;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;

class BatchesTest {

    private static final int SIZE = 784;

    private static float[] filled(int[] order, int from, int count, long seed, int threads) {
        Batches batches =
                new Batches(SmallTraining.TRAINING, Preprocessing.MNIST, Augmentation.DIGITS, new Workers(threads));
        float[] images = new float[20 * SIZE];
        int[] labels = new int[20];
        batches.fill(order, from, count, seed, images, labels);
        assertEquals(SmallTraining.TRAINING.label(order[from]), labels[0]);
        return images;
    }

    /** What chance does to an image depends on seed and image, and neither on its place in the batch nor on threads. */
    @Test
    void chanceKnowsTheImageAndNotItsPlace() {
        int[] order = Shuffle.order(SmallTraining.TRAINING.size(), 1, 0);
        float[] images = filled(order, 0, 20, 7, 1);
        assertArrayEquals(images, filled(order, 0, 20, 7, 3));
        float[] later = Arrays.copyOfRange(images, 13 * SIZE, 14 * SIZE);
        assertArrayEquals(later, Arrays.copyOf(filled(order, 13, 5, 7, 1), SIZE));
        assertFalse(Arrays.equals(later, Arrays.copyOf(filled(order, 13, 5, 8, 1), SIZE)));
    }
}
