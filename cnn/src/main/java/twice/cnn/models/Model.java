package twice.cnn.models;

import java.util.function.IntFunction;
import twice.cnn.Network;

/**
 * A network that is known by name.
 *
 * @param name as torchvision calls it
 * @param idea what it is, in a few words
 * @param classes how many it was made for
 * @param preprocessing what its authors did to pixels
 * @param architecture builds it for a number of classes; takes no memory for weights
 */
public record Model(
        String name, String idea, int classes, Preprocessing preprocessing, IntFunction<Network> architecture) {

    /** The network for that many classes. */
    public Network network(int count) {
        return architecture.apply(count);
    }
}
