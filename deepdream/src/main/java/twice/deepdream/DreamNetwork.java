package twice.deepdream;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.models.Preprocessing;

/**
 * A trained network to dream with.
 *
 * @param network at the size it was made for
 * @param weights what it was taught
 * @param preprocessing what is done to pixels before it sees them; its sizes don't count here
 */
public record DreamNetwork(Network network, Weights weights, Preprocessing preprocessing) {

    /**
     * The first part of the network that has all these layers, as it was made.
     *
     * @throws CnnException if there is no such layer
     * @throws DreamException if no output depends on all of them
     */
    public Network upTo(Set<String> layers) {
        layers.forEach(network::node);
        Set<String> missing = new HashSet<>(layers);
        for (Network.Node node : network.nodes()) {
            missing.remove(node.name());
            if (missing.isEmpty()) {
                Network part = network.upTo(node.name());
                Set<String> there =
                        part.nodes().stream().map(Network.Node::name).collect(Collectors.toUnmodifiableSet());
                if (there.containsAll(layers)) {
                    return part;
                }
            }
        }
        throw new DreamException(
                "nothing in " + network.name() + " depends on all of these layers: " + String.join(", ", layers));
    }

    /**
     * That part for pictures of another size.
     *
     * @throws CnnException if one of the layers can't take what comes to it then
     */
    public Network upTo(Set<String> layers, Size size) {
        return upTo(layers).withInput(shape(size));
    }

    /** The whole network for pictures of that size, or what of it can take them, as far as these layers at least. */
    public Network whole(Set<String> layers, Size size) {
        try {
            return network.upTo(network.last().name()).withInput(shape(size));
        } catch (CnnException e) {
            return upTo(layers, size);
        }
    }

    /** Whether the network can take a picture of that size as far as these layers. */
    public boolean takes(Set<String> layers, Size size) {
        Network part = upTo(layers);
        try {
            part.withInput(shape(size));
            return true;
        } catch (CnnException e) {
            return false;
        }
    }

    /** A picture of that size with as many channels as the network takes. */
    public Shape shape(Size size) {
        return Shape.of(network.input().dim(0), size.rows(), size.columns());
    }

    /**
     * The same network with rows and columns of its kernels swapped: for weights that were written down column by column, as MATLAB does,
     * and read row by row. What it takes for upright then is upright.
     *
     * @throws DreamException if a kernel isn't square
     */
    public DreamNetwork transposed() {
        Weights turned = new Weights();
        weights.all()
                .forEach(
                        (name, tensor) -> turned.put(name, tensor.shape().rank() == 4 ? turned(name, tensor) : tensor));
        return new DreamNetwork(network, turned, preprocessing);
    }

    private static Tensor turned(String name, Tensor kernels) {
        int side = kernels.shape().dim(3);
        if (kernels.shape().dim(2) != side) {
            throw new DreamException("--transposed: expected square kernels, found " + name + " " + kernels.shape());
        }
        Tensor turned = Tensor.zeros(kernels.shape());
        for (int i = 0; i < turned.values().length; i++) {
            int row = i / side % side;
            int column = i % side;
            turned.values()[i] = kernels.values()[i + (column - row) * side + row - column];
        }
        return turned;
    }

    /** Names of all layers in order. */
    public List<String> layers() {
        return network.nodes().stream().map(Network.Node::name).toList();
    }
}
