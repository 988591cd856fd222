package twice.cnn.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.ParameterSpec;
import twice.cnn.layers.Dropout;

/**
 * Which layers of a pretrained network stay as they are: those up to and with one of them, in the order in which they are
 * computed. What a frozen layer gives for an image never changes, so where all goes through one node it needs to be
 * computed only once.
 *
 * @param network without heads that its output doesn't need
 * @param last the last frozen layer; empty where all are trained
 */
public record Freezing(Network network, String last) {

    /**
     * Checks that something is left to train.
     *
     * @throws CnnException if there is no such layer, or no weights behind it
     */
    public Freezing {
        network = network.upTo(network.last().name());
        if (!last.isEmpty()
                && indexOf(network, last) >= indexOf(network, head(network).name())) {
            throw new CnnException("expected a layer before the head, "
                    + head(network).name() + ", found " + last + ": nothing would be left to train");
        }
    }

    /** All layers are trained. */
    public static Freezing none(Network network) {
        return new Freezing(network, "");
    }

    /** Everything stays but the head, and dropout right before it: the network as an extractor of features. */
    public static Freezing allButHead(Network network) {
        Network.Node node = head(network);
        do {
            if (node.inputs().get(0).equals(Network.IMAGE)) {
                return none(network);
            }
            node = network.node(node.inputs().get(0));
        } while (node.layer() instanceof Dropout || node.layer().isView());
        return new Freezing(network, node.name());
    }

    /** The last layer with weights: what it gives for an image is scores of classes, and all before it is what it sees. */
    public static Network.Node head(Network network) {
        List<Network.Node> needed = network.needed();
        for (int n = needed.size() - 1; n >= 0; n--) {
            if (needed.get(n).parameters().stream().anyMatch(ParameterSpec::trained)) {
                return needed.get(n);
            }
        }
        throw new CnnException(network.name() + " has no layer with weights");
    }

    private static int indexOf(Network network, String layer) {
        return network.nodes().indexOf(network.node(layer));
    }

    /** The names of the frozen layers. */
    public Set<String> frozen() {
        return network.nodes().subList(0, last.isEmpty() ? 0 : indexOf(network, last) + 1).stream()
                .map(Network.Node::name)
                .collect(Collectors.toSet());
    }

    /** The last frozen layer through which all goes: those behind it, frozen or not, look at it alone. */
    public Optional<String> cut() {
        List<Network.Node> nodes = network.nodes();
        Set<String> frozen = frozen();
        Set<String> behind = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int n = nodes.size() - 1; n > 0; n--) {
            behind.add(nodes.get(n).name());
            seen.addAll(nodes.get(n).inputs());
            String before = nodes.get(n - 1).name();
            boolean onlyThat = seen.stream().allMatch(name -> name.equals(before) || behind.contains(name));
            if (onlyThat && frozen.contains(before)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }
}
