package twice.cnn.train;

import java.util.SplittableRandom;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;

/**
 * Puts images into a network's buffer: read, changed by chance, normalised, on all threads. What chance does to an image depends on
 * the seed, the epoch and the image, and neither on threads nor on the place in the batch.
 */
final class Batches {

    private static final int CHUNK = 8;

    private final Dataset data;
    private final Preprocessing preprocessing;
    private final Augmenter[] augmenters;
    private final Workers workers;

    /** For batches of up to so many images. */
    Batches(Dataset data, Preprocessing preprocessing, Augmentation augmentation, int batch, Workers workers) {
        this.data = data;
        this.preprocessing = preprocessing;
        this.workers = workers;
        this.augmenters = augmentation.isNone() ? new Augmenter[0] : new Augmenter[(batch + CHUNK - 1) / CHUNK];
        for (int c = 0; c < augmenters.length; c++) {
            augmenters[c] = new Augmenter(augmentation, data.shape());
        }
    }

    /**
     * Fills the buffer with images {@code order[from]} to {@code order[from + count − 1]}, and {@code labels} with their labels.
     *
     * @param seed of the epoch
     */
    void fill(int[] order, int from, int count, long seed, float[] images, int[] labels) {
        Shape shape = data.shape();
        int size = (int) shape.size();
        workers.run((count + CHUNK - 1) / CHUNK, chunk -> {
            for (int n = chunk * CHUNK; n < Math.min(count, (chunk + 1) * CHUNK); n++) {
                int index = order[from + n];
                labels[n] = data.label(index);
                data.fill(index, images, n * size);
                if (augmenters.length > 0) {
                    augmenters[chunk].apply(images, n * size, new SplittableRandom(Seeds.of(seed, index)));
                }
                preprocessing.normalize(images, n * size, shape);
            }
        });
    }
}
