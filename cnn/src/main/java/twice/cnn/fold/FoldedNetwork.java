package twice.cnn.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import twice.cnn.Network;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Convolution;

/**
 * A network for asking only, whose batch normalizations have gone into the convolutions before them. With fixed statistics a batch
 * normalization multiplies each channel by s = γ/√(σ² + ε) and adds β − μ·s; a convolution with weights s·w and bias s·b + β − μ·s gives the
 * same numbers but for rounding, and the maps are read and written once less.
 *
 * @param network the one without those batch normalizations; what they gave is now given by the convolution, under its own name
 * @param weights its weights; those of other layers are shared with the ones given
 */
public record FoldedNetwork(Network network, Weights weights) {

    /** Folds every batch normalization that alone takes what a convolution gives. */
    public static FoldedNetwork of(Network network, Weights weights) {
        Map<String, Network.Node> normalizations = new HashMap<>();
        for (Network.Node node : network.needed()) {
            String from = node.inputs().get(0);
            if (node.layer() instanceof BatchNorm
                    && !from.equals(Network.IMAGE)
                    && network.node(from).layer() instanceof Convolution
                    && consumers(network, from) == 1) {
                normalizations.put(from, node);
            }
        }
        Network.Builder builder = Network.builder(network.name(), network.input());
        Weights folded = new Weights();
        Map<String, String> renamed = new HashMap<>();
        for (Network.Node node : network.needed()) {
            String[] inputs = node.inputs().stream()
                    .map(input -> renamed.getOrDefault(input, input))
                    .toArray(String[]::new);
            Network.Node normalization = normalizations.get(node.name());
            if (normalization != null) {
                Convolution convolution = ((Convolution) node.layer()).withBias();
                builder.add(node.name(), convolution, inputs);
                fold(node.name(), normalization, weights, folded);
                renamed.put(normalization.name(), node.name());
            } else if (!normalizations.containsValue(node)) {
                builder.add(node.name(), node.layer(), inputs);
                node.parameters().forEach(spec -> folded.put(spec.name(), weights.get(spec.name())));
            }
        }
        return new FoldedNetwork(builder.build(), folded);
    }

    private static long consumers(Network network, String name) {
        return network.needed().stream()
                .map(Network.Node::inputs)
                .flatMap(List::stream)
                .filter(name::equals)
                .count();
    }

    private static void fold(String convolution, Network.Node normalization, Weights from, Weights to) {
        double eps = ((BatchNorm) normalization.layer()).eps();
        Tensor weight = from.get(convolution + ".weight");
        Tensor bias = from.get(convolution + ".bias");
        float[] gamma = from.get(normalization.name() + ".weight").values();
        float[] beta = from.get(normalization.name() + ".bias").values();
        float[] mean = from.get(normalization.name() + ".running_mean").values();
        float[] variance = from.get(normalization.name() + ".running_var").values();
        Tensor scaled = Tensor.zeros(weight.shape());
        float[] shifted = new float[gamma.length];
        int each = weight.values().length / gamma.length;
        for (int o = 0; o < gamma.length; o++) {
            double scale = gamma[o] / Math.sqrt(variance[o] + eps);
            for (int i = o * each; i < (o + 1) * each; i++) {
                scaled.values()[i] = (float) (scale * weight.values()[i]);
            }
            double before = bias == null ? 0 : bias.values()[o];
            shifted[o] = (float) (scale * (before - mean[o]) + beta[o]);
        }
        to.put(convolution + ".weight", scaled);
        to.put(
                convolution + ".bias",
                Tensor.of(normalization.parameters().get(0).shape(), shifted));
    }
}
