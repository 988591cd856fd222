package twice.cnn.data;

import java.util.Arrays;
import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Shape;

/**
 * Labelled images of one size, a byte a value, as the files of the classical data sets hold them.
 *
 * @param shape of one image, {@code [channels×height×width]}
 * @param pixels one image after the other, 0…255
 * @param labels the class of each image
 * @param classes the names of the classes
 */
@SuppressWarnings("ArrayRecordComponent") // millions of bytes, read in place
public record ByteImages(Shape shape, byte[] pixels, byte[] labels, List<String> classes) implements Dataset {

    /**
     * Checks that all belongs together.
     *
     * @throws CnnException if a label names no class
     * @throws IllegalArgumentException if there are more or fewer pixels than the labels ask for
     */
    public ByteImages {
        if (pixels.length != labels.length * shape.size()) {
            throw new IllegalArgumentException(pixels.length + " values for " + labels.length + " images " + shape);
        }
        classes = List.copyOf(classes);
        for (int i = 0; i < labels.length; i++) {
            if ((labels[i] & 0xFF) >= classes.size()) {
                throw new CnnException(
                        "image " + i + ": expected a label below " + classes.size() + ", found " + (labels[i] & 0xFF));
            }
        }
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int label(int index) {
        return labels[index] & 0xFF;
    }

    @Override
    public void fill(int index, float[] to, int offset) {
        int size = (int) shape.size();
        for (int i = 0; i < size; i++) {
            to[offset + i] = (pixels[index * size + i] & 0xFF) / 255f;
        }
    }

    /** The first so many images, or all if there are fewer. */
    public ByteImages first(int count) {
        int fewer = Math.min(count, labels.length);
        byte[] some = Arrays.copyOf(pixels, (int) (fewer * shape.size()));
        return new ByteImages(shape, some, Arrays.copyOf(labels, fewer), classes);
    }
}
