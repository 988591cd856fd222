package twice.deepdream.ascent;

import java.util.Set;
import twice.cnn.Network;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Size;

/** How large a picture the network can look at as a whole, by the memory that Java may take. */
final class Memory {

    private static final int BYTES = 4;

    /** Pictures that lie about: the original, twice, the dream, what changed, the gradient, and what smoothing needs. */
    private static final int PICTURES = 7;

    /** Beside what a layer gives and its gradient, layers keep copies to work on. */
    private static final double COPIES = 3;

    /** What is left to everything else. */
    private static final double SHARE = 0.8;

    private Memory() {}

    /** Bytes for a look at a picture of that size. */
    static double needed(DreamNetwork network, Set<String> layers, Size size) {
        double values = 0;
        for (Network.Node node : network.upTo(layers, size).needed()) {
            values += node.shape().size();
        }
        return COPIES * BYTES * values;
    }

    /** Bytes that looks may take while a picture of that size is dreamt. */
    static double available(DreamNetwork network, Size size) {
        double pictures = (double) PICTURES * BYTES * network.shape(size).size();
        return SHARE * Runtime.getRuntime().maxMemory() - pictures;
    }
}
