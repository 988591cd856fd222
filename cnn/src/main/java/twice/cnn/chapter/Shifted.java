package twice.cnn.chapter;

import java.util.Arrays;
import java.util.List;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;

/**
 * The images of a data set, moved to the right by whole pixels; black comes in from the left.
 *
 * @param all the data set
 * @param right by how many pixels, at most the width
 */
record Shifted(Dataset all, int right) implements Dataset {

    @Override
    public int size() {
        return all.size();
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
        all.fill(index, to, offset);
        int width = shape().dim(2);
        int size = (int) shape().size();
        for (int row = offset; row < offset + size; row += width) {
            System.arraycopy(to, row, to, row + right, width - right);
            Arrays.fill(to, row, row + right, 0);
        }
    }

    @Override
    public int label(int index) {
        return all.label(index);
    }
}
