package twice.cnn.photo;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;
import twice.cnn.data.Pictures;
import twice.cnn.models.Preprocessing;
import twice.convolution.Image;

/**
 * Pictures brought to the size and the channels that a network takes, each when it is asked for. As many as the memory holds
 * are kept; the others are read and scaled again each time.
 */
public final class FittedPictures implements Dataset {

    private static final int GRAY = 1;

    private final Pictures pictures;
    private final Preprocessing sizes;
    private final Shape shape;
    private final AtomicReferenceArray<float[]> kept;

    private FittedPictures(Pictures pictures, Preprocessing sizes, Shape shape, long memory) {
        this.pictures = pictures;
        int channels = shape.dim(0);
        this.sizes = new Preprocessing(
                Collections.nCopies(channels, 0.0), Collections.nCopies(channels, 1.0), sizes.resize(), sizes.crop());
        this.shape = shape;
        long room = memory / (shape.size() * Float.BYTES);
        this.kept = new AtomicReferenceArray<>((int) Math.min(pictures.size(), room));
    }

    /**
     * The preprocessing by which these pictures come to what a network takes: its own if that has sizes, or if they have its
     * input's shape anyway; else the shorter side is scaled to the input's, and the square in the middle cut out.
     */
    public static Preprocessing fitting(Preprocessing own, Pictures pictures, Shape input) {
        boolean fits =
                pictures.asDataset().stream().anyMatch(data -> data.shape().equals(input));
        int side = Math.max(input.dim(1), input.dim(2));
        return own.resize() > 0 || own.crop() > 0 || fits ? own : own.withSizes(side, side);
    }

    /**
     * The pictures as a data set.
     *
     * @param preprocessing whose sizes are taken; mean and deviation are left to who looks at the images
     * @param input the shape of one image
     * @param memory the most bytes to keep
     */
    public static Dataset of(Pictures pictures, Preprocessing preprocessing, Shape input, long memory) {
        if (preprocessing.resize() == 0
                && preprocessing.crop() == 0
                && pictures.asDataset().isPresent()) {
            return pictures.asDataset().get();
        }
        return new FittedPictures(pictures, preprocessing, input, memory);
    }

    @Override
    public int size() {
        return pictures.size();
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public List<String> classes() {
        return pictures.classes();
    }

    @Override
    public int label(int index) {
        return pictures.label(index);
    }

    @Override
    public void fill(int index, float[] to, int offset) {
        float[] values = index < kept.length() ? kept.get(index) : null;
        if (values == null) {
            values = fitted(index);
            if (index < kept.length()) {
                kept.set(index, values);
            }
        }
        System.arraycopy(values, 0, to, offset, values.length);
    }

    private float[] fitted(int index) {
        Image picture = pictures.picture(index);
        float[] values = new float[(int) shape.size()];
        try {
            Photographs.put(shape.dim(0) == GRAY ? picture.toGray() : picture, sizes, shape, values, 0);
        } catch (CnnException e) {
            throw new CnnException(
                    "picture " + index + ", a " + pictures.classes().get(label(index)) + ": " + e.getMessage());
        }
        return values;
    }
}
