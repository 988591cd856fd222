package twice.cnn.transfer;

import java.util.Arrays;
import java.util.List;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Weights;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.Batches;
import twice.cnn.train.TrainingListener;
import twice.convolution.Workers;

/**
 * What the frozen part of a network gives for the images of a data set, computed once: to the part behind it, a data set like any
 * other. Only without augmentation, which would make other images each time.
 *
 * @param shape of what one image became
 * @param values of each image
 * @param labels of each image
 * @param classes as in the data set
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, read in place
public record CachedFeatures(Shape shape, float[][] values, int[] labels, List<String> classes) implements Dataset {

    /** How the frozen part is run. */
    public record Run(Preprocessing preprocessing, String algorithm, int batch, Workers workers) {}

    /** Bytes that features of so many images take. */
    public static long bytes(Network frozen, long images) {
        return images * frozen.last().shape().size() * Float.BYTES;
    }

    /**
     * Sends all images through the frozen part.
     *
     * @param listener hears how many are done
     */
    public static CachedFeatures of(
            Network frozen, Weights weights, Dataset images, Run run, TrainingListener listener) {
        int batch = Math.max(1, Math.min(run.batch(), images.size()));
        Execution execution = new Execution(
                frozen,
                weights,
                Execution.Settings.inference(batch, run.workers()).withAlgorithm(run.algorithm()));
        Batches batches = new Batches(images, run.preprocessing(), Augmentation.NONE, run.workers());
        int size = (int) frozen.last().shape().size();
        int[] order = new int[images.size()];
        Arrays.setAll(order, i -> i);
        float[][] values = new float[order.length][];
        int[] labels = new int[order.length];
        int[] some = new int[batch];
        for (int from = 0; from < order.length; from += batch) {
            int count = Math.min(batch, order.length - from);
            batches.fill(order, from, count, 0, execution.image().values(), some);
            execution.forward(Pass.evaluating(count));
            System.arraycopy(some, 0, labels, from, count);
            for (int n = 0; n < count; n++) {
                values[from + n] = Arrays.copyOfRange(execution.output().values(), n * size, (n + 1) * size);
            }
            listener.evaluated(from + count, order.length);
        }
        return new CachedFeatures(frozen.last().shape(), values, labels, images.classes());
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public void fill(int index, float[] to, int offset) {
        System.arraycopy(values[index], 0, to, offset, values[index].length);
    }

    @Override
    public int label(int index) {
        return labels[index];
    }
}
