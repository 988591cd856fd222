package twice.cnn.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import twice.cnn.Shape;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * The images of a data set as pictures: its numbers of 0…1 were bytes, and are again whole numbers 0…255.
 *
 * @param images the data set, of one channel or three
 */
public record DatasetPictures(Dataset images) implements Pictures {

    private static final float WHITE = 255;

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public List<String> classes() {
        return images.classes();
    }

    @Override
    public int label(int index) {
        return images.label(index);
    }

    @Override
    public Image picture(int index) {
        Shape shape = images.shape();
        int area = shape.dim(1) * shape.dim(2);
        float[] values = new float[(int) shape.size()];
        images.fill(index, values, 0);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(WHITE * values[i]);
        }
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < shape.dim(0); c++) {
            planes.add(new Plane(shape.dim(1), shape.dim(2), Arrays.copyOfRange(values, c * area, (c + 1) * area)));
        }
        return new Image(planes);
    }

    @Override
    public Optional<Dataset> asDataset() {
        return Optional.of(images);
    }
}
