package twice.cnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph of layers with names: a node takes the outputs of earlier nodes, or the image. Shapes are inferred and checked
 * while it is built; no memory is taken for weights or activations. The last node is what comes out.
 */
public final class Network {

    /** The name under which nodes take the image itself. */
    public static final String IMAGE = "image";

    /**
     * A layer in its place.
     *
     * @param name as in torchvision where that has a name for it
     * @param inputs names of the nodes it takes, or {@link #IMAGE}
     * @param inputShapes what they give, for one image
     * @param shape what it gives, for one image
     */
    public record Node(String name, Layer layer, List<String> inputs, List<Shape> inputShapes, Shape shape) {

        /** Its parameters, under their full names. */
        public List<ParameterSpec> parameters() {
            return layer.parameters(inputShapes).stream()
                    .map(spec -> spec.within(name))
                    .toList();
        }

        public long multiplyAdds() {
            return layer.multiplyAdds(inputShapes);
        }
    }

    private final String name;
    private final Shape input;
    private final Map<String, Node> nodes;

    /** Nodes of a larger network that stood before the first one here. */
    private final int before;

    private Network(String name, Shape input, Map<String, Node> nodes, int before) {
        this.name = name;
        this.input = input;
        this.nodes = nodes;
        this.before = before;
    }

    /** Begins a network for images of that shape, {@code [channels×height×width]}. */
    public static Builder builder(String name, Shape input) {
        return new Builder(name, input);
    }

    public String name() {
        return name;
    }

    /** The shape of one image. */
    public Shape input() {
        return input;
    }

    /** The nodes in the order in which they are computed. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The nodes on which the last one depends, in order; an auxiliary classifier, for one, isn't among them. */
    public List<Node> needed() {
        Set<String> needed = new HashSet<>(Set.of(last().name()));
        List<Node> all = nodes();
        for (int n = all.size() - 1; n >= 0; n--) {
            if (needed.contains(all.get(n).name())) {
                needed.addAll(all.get(n).inputs());
            }
        }
        return all.stream().filter(node -> needed.contains(node.name())).toList();
    }

    /** What comes out at the end. */
    public Node last() {
        List<Node> all = nodes();
        return all.get(all.size() - 1);
    }

    /**
     * The node of that name.
     *
     * @throws CnnException if there is none; the message names those that come near
     */
    public Node node(String wanted) {
        Node node = nodes.get(wanted);
        if (node == null) {
            List<String> near = NearNames.of(wanted, nodes.keySet());
            String instead = near.isEmpty()
                    ? "it has " + nodes.size() + " layers, from "
                            + nodes().get(0).name() + " to " + last().name()
                    : "near: " + String.join(", ", near);
            throw new CnnException(name + " has no layer '" + wanted + "'; " + instead);
        }
        return node;
    }

    /**
     * The same layers for images of another shape.
     *
     * @throws CnnException if one of them can't take what comes to it then
     */
    public Network withInput(Shape other) {
        Builder builder = builder(name, other);
        nodes.values()
                .forEach(node ->
                        builder.add(node.name(), node.layer(), node.inputs().toArray(new String[0])));
        return builder.build();
    }

    /**
     * The part of the network that ends with that node.
     *
     * @throws CnnException if there is none
     */
    public Network upTo(String node) {
        Map<String, Node> part = new LinkedHashMap<>();
        String end = node(node).name();
        for (Node one : nodes.values()) {
            part.put(one.name(), one);
            if (one.name().equals(end)) {
                break;
            }
        }
        Network cut = new Network(name, input, part, before);
        part.keySet().retainAll(cut.needed().stream().map(Node::name).toList());
        return cut;
    }

    /**
     * The part of the network behind that node, which takes as its image what the node gives. Chance deals its layers what
     * it deals them in the whole: dropout drops the same numbers.
     *
     * @throws CnnException if there is no such node, nothing is behind it, or something there takes more than what it gives
     */
    public Network after(String node) {
        Node from = node(node);
        List<Node> needed = needed();
        int first = needed.indexOf(from) + 1;
        if (first == 0 || first == needed.size()) {
            throw new CnnException(name + ": nothing is behind layer " + node);
        }
        Builder builder = builder(name, from.shape());
        for (Node one : needed.subList(first, needed.size())) {
            List<String> inputs = new ArrayList<>(one.inputs());
            if (inputs.contains(IMAGE)) {
                throw new CnnException(name + ": layer " + one.name() + " looks at the image, past " + node);
            }
            inputs.replaceAll(input -> input.equals(node) ? IMAGE : input);
            if (!inputs.stream().allMatch(builder::isThere)) {
                throw new CnnException(name + ": layer " + one.name() + " looks past " + node);
            }
            builder.add(one.name(), one.layer(), inputs.toArray(new String[0]));
        }
        return new Network(name, builder.input, builder.nodes, before + first);
    }

    /** How many nodes of a larger network stood before the first one here; 0 in a network that is whole. */
    int before() {
        return before;
    }

    /** All tensors it needs, under their full names, in torchvision's order. */
    public List<ParameterSpec> parameters() {
        return nodes.values().stream()
                .flatMap(node -> node.parameters().stream())
                .toList();
    }

    /** How many numbers are trained. */
    public long parameterCount() {
        return parameters().stream()
                .filter(ParameterSpec::trained)
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }

    /** Multiply-adds of one image, of the nodes that the output needs. */
    public long multiplyAdds() {
        return needed().stream().mapToLong(Node::multiplyAdds).sum();
    }

    /** Puts a network together, node by node. */
    public static final class Builder {

        private final String name;
        private final Shape input;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private String last = IMAGE;

        private Builder(String name, Shape input) {
            this.name = name;
            this.input = input;
        }

        /** Adds a layer that takes what the node added before it gives. */
        public Builder add(String node, Layer layer) {
            return add(node, layer, last);
        }

        /**
         * Adds a layer that takes the outputs of these nodes.
         *
         * @throws CnnException if the layer can't take their shapes; the message names the node
         * @throws IllegalArgumentException if the name is taken or an input isn't there
         */
        public Builder add(String node, Layer layer, String... inputs) {
            if (nodes.containsKey(node) || node.equals(IMAGE)) {
                throw new IllegalArgumentException("two nodes " + node);
            }
            List<Shape> shapes = new ArrayList<>();
            for (String from : inputs) {
                shapes.add(shapeOf(from));
            }
            Shape shape;
            try {
                shape = layer.output(shapes);
            } catch (CnnException e) {
                throw new CnnException(name + ", layer " + node + ": " + e.getMessage());
            }
            nodes.put(node, new Node(node, layer, List.copyOf(Arrays.asList(inputs)), List.copyOf(shapes), shape));
            last = node;
            return this;
        }

        private boolean isThere(String node) {
            return node.equals(IMAGE) || nodes.containsKey(node);
        }

        /** The name of the node added last, for branches that come back to it. */
        public String last() {
            return last;
        }

        /** What that node gives for one image. */
        public Shape shapeOf(String node) {
            if (node.equals(IMAGE)) {
                return input;
            }
            Node from = nodes.get(node);
            if (from == null) {
                throw new IllegalArgumentException("no node " + node + " yet");
            }
            return from.shape();
        }

        /** The network; the node added last is its output. */
        public Network build() {
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("a network without layers");
            }
            return new Network(name, input, new LinkedHashMap<>(nodes), 0);
        }
    }
}
