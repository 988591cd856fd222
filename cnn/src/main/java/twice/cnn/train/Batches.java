package twice.cnn.train;

import java.util.SplittableRandom;
import twice.cnn.Shape;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;

/**
 * Puts images into a network's buffer: read, changed by chance, normalised, on all threads. What chance does to an image depends on
 * the seed, the epoch and the image, and neither on threads nor on the place in the batch.
 */
public final class Batches {

    private static final int CHUNK = 8;

    private final Dataset data;
    private final Preprocessing preprocessing;
    private final Augmentation augmentation;
    private final Workers workers;

    /** Batches of that data. */
    public Batches(Dataset data, Preprocessing preprocessing, Augmentation augmentation, Workers workers) {
        this.data = data;
        this.preprocessing = preprocessing;
        this.workers = workers;
        this.augmentation = augmentation;
    }

    /**
     * Fills the buffer with images {@code order[from]} to {@code order[from + count − 1]}, and {@code labels} with their labels.
     *
     * @param seed of the epoch
     */
    public void fill(int[] order, int from, int count, long seed, float[] images, int[] labels) {
        Shape shape = data.shape();
        int size = (int) shape.size();
        workers.run((count + CHUNK - 1) / CHUNK, chunk -> {
            for (int n = chunk * CHUNK; n < Math.min(count, (chunk + 1) * CHUNK); n++) {
                int index = order[from + n];
                labels[n] = data.label(index);
                data.fill(index, images, n * size);
                if (!augmentation.equals(Augmentation.NONE)) {
                    augmentation.apply(images, n * size, shape, new SplittableRandom(Seeds.of(seed, index)));
                }
                preprocessing.normalize(images, n * size, shape);
            }
        });
    }
}
