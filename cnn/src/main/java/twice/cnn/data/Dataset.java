package twice.cnn.data;

import java.util.List;
import twice.cnn.Shape;

/**
 * Images with labels, of one shape all of them. The numbers are pixels scaled to 0…1; what a model does to them before it
 * looks (mean, deviation) is the model's preprocessing, not the data's.
 *
 * <p>Reading is safe from several threads, and the same index always gives the same image.
 */
public interface Dataset {

    /** How many images there are. */
    int size();

    /** The shape of one image, {@code [channels×height×width]}. */
    Shape shape();

    /** The names of the classes; a label is an index of this list. */
    List<String> classes();

    /** Writes image {@code index} into {@code to} from {@code offset} on: channel by channel, row by row, 0…1. */
    void fill(int index, float[] to, int offset);

    /** The class of image {@code index}. */
    int label(int index);
}
