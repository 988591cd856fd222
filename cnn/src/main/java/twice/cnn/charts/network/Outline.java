package twice.cnn.charts.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import twice.cnn.Network;
import twice.cnn.layers.Activation;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Dropout;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.LocalResponseNorm;
import twice.cnn.layers.Softmax;

/**
 * Finds the shape of a network's graph. A layer that no connection passes by is a place through which everything goes; what
 * lies between two such places are ways beside each other, one for each piece that hangs together, and in each of them the
 * same is done again.
 */
final class Outline {

    private Outline() {}

    /** All layers that the output needs, from the image on. */
    static List<Part> of(Network network) {
        return series(network.needed(), Network.IMAGE);
    }

    /** These layers, in their order, as parts one after another; they begin at {@code from}. */
    private static List<Part> series(List<Network.Node> nodes, String from) {
        List<Part> parts = new ArrayList<>();
        String last = from;
        List<Network.Node> between = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            Network.Node node = nodes.get(n);
            if (isPassedBy(nodes, n, from)) {
                between.add(node);
                continue;
            }
            if (between.isEmpty() && node.inputs().size() == 1) {
                append(parts, node);
            } else {
                parts.add(new Part.Ways(ways(between, node, last), node, node.name()));
            }
            between.clear();
            last = node.name();
        }
        // Ways that end beside each other, where a join further out takes all of them.
        between.forEach(node -> append(parts, node));
        return parts;
    }

    /** Whether a connection leads from before that layer to behind it, or ends beside it. */
    private static boolean isPassedBy(List<Network.Node> nodes, int number, String from) {
        Set<String> before = new HashSet<>(Set.of(from));
        nodes.subList(0, number).forEach(node -> before.add(node.name()));
        boolean passed = nodes.subList(number + 1, nodes.size()).stream()
                .anyMatch(node -> node.inputs().stream().anyMatch(before::contains));
        Set<String> taken = new HashSet<>();
        nodes.forEach(node -> taken.addAll(node.inputs()));
        boolean endsBeside = nodes.subList(0, number).stream().anyMatch(node -> !taken.contains(node.name()));
        return passed || endsBeside;
    }

    /** The pieces between two places; what leads from one to the other without a layer is an empty way. */
    private static List<List<Part>> ways(List<Network.Node> between, Network.Node join, String from) {
        List<List<Network.Node>> pieces = new ArrayList<>();
        for (Network.Node node : between) {
            List<List<Network.Node>> touched = pieces.stream()
                    .filter(piece -> piece.stream().anyMatch(one -> isJoined(one, node)))
                    .toList();
            List<Network.Node> piece = new ArrayList<>();
            touched.forEach(piece::addAll);
            piece.add(node);
            if (touched.isEmpty()) {
                pieces.add(piece);
            } else {
                pieces.set(pieces.indexOf(touched.get(0)), piece);
                pieces.removeAll(touched);
            }
        }
        List<List<Part>> ways = new ArrayList<>();
        if (join.inputs().contains(from)) {
            ways.add(List.of());
        }
        pieces.forEach(piece -> ways.add(series(piece, from)));
        return ways;
    }

    private static boolean isJoined(Network.Node one, Network.Node later) {
        return later.inputs().contains(one.name());
    }

    /** Layers that only change the numbers where they stand belong to the part before them, and may lend it their name. */
    private static void append(List<Part> parts, Network.Node node) {
        boolean small = node.layer() instanceof Activation
                || node.layer() instanceof BatchNorm
                || node.layer() instanceof LocalResponseNorm
                || node.layer() instanceof Dropout
                || node.layer() instanceof Flatten
                || node.layer() instanceof Softmax;
        if (!small) {
            parts.add(new Part.Block(node, node.name()));
        } else if (!parts.isEmpty()) {
            Part last = parts.get(parts.size() - 1);
            if (last.name().startsWith(node.name() + ".")) {
                parts.set(
                        parts.size() - 1,
                        last instanceof Part.Ways ways
                                ? new Part.Ways(ways.ways(), ways.join(), node.name())
                                : new Part.Block(((Part.Block) last).node(), node.name()));
            }
        }
    }
}
