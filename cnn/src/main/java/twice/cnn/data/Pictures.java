package twice.cnn.data;

import java.util.List;
import java.util.Optional;
import twice.convolution.Image;

/**
 * Labelled pictures as they are, each of its own size perhaps. Brought to what a network takes they become a {@link Dataset}.
 * Reading is safe from several threads.
 */
public interface Pictures {

    /** How many there are. */
    int size();

    /** The names of the classes; a label is an index of this list. */
    List<String> classes();

    /** The class of picture {@code index}. */
    int label(int index);

    /**
     * Picture {@code index}, values of 0…255.
     *
     * @throws twice.cnn.CnnException if its file can't be read
     */
    Image picture(int index);

    /** The data set they are already, if all are known to have one size. */
    Optional<Dataset> asDataset();
}
