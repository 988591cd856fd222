package twice.cnn.chapter;

import java.util.List;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;

/**
 * Images whose dark and bright are exchanged.
 *
 * @param positive the images as they were
 */
record Negative(Dataset positive) implements Dataset {

    @Override
    public int size() {
        return positive.size();
    }

    @Override
    public Shape shape() {
        return positive.shape();
    }

    @Override
    public List<String> classes() {
        return positive.classes();
    }

    @Override
    public void fill(int index, float[] to, int offset) {
        positive.fill(index, to, offset);
        int end = offset + (int) shape().size();
        for (int i = offset; i < end; i++) {
            to[i] = 1 - to[i];
        }
    }

    @Override
    public int label(int index) {
        return positive.label(index);
    }
}
