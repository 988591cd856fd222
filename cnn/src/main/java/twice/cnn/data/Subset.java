package twice.cnn.data;

import java.util.List;
import twice.cnn.Shape;

/**
 * Some images of a data set.
 *
 * @param all the data set
 * @param indices which, in this order
 */
public record Subset(Dataset all, List<Integer> indices) implements Dataset {

    /** Copies the list. */
    public Subset {
        indices = List.copyOf(indices);
    }

    @Override
    public int size() {
        return indices.size();
    }

    @Override
    public Shape shape() {
        return all.shape();
    }

    @Override
    public List<String> classes() {
        return all.classes();
    }

    @Override
    public void fill(int index, float[] to, int offset) {
        all.fill(indices.get(index), to, offset);
    }

    @Override
    public int label(int index) {
        return all.label(indices.get(index));
    }
}
