package twice.cnn.seeing;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Add;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;

/**
 * Grad-CAM: where a class was seen. The gradient of its score by each map of a layer, averaged over the map, says what the
 * map is worth to the class; the maps weighted by that and summed say where; what speaks against the class is left out. In
 * a network that ends with the mean of each map and a linear layer, the weights are that layer's, and this is the class
 * activation map (CAM) of Zhou and others.
 *
 * @see <a href="https://arxiv.org/abs/1610.02391">Selvaraju, Cogswell, Das, Vedantam, Parikh, Batra: Grad-CAM (ICCV
 *     2017)</a>
 */
public final class GradCam {

    private GradCam() {}

    /**
     * The layer to look at if none is named: the last that computes maps of more than one place, behind it come poolings
     * and rows of numbers.
     *
     * @throws CnnException if there is none
     */
    public static String lastMaps(Network network) {
        List<Network.Node> needed = network.needed();
        for (int n = needed.size() - 1; n >= 0; n--) {
            Network.Node node = needed.get(n);
            boolean computes = node.layer() instanceof Convolution
                    || node.layer() instanceof Activation
                    || node.layer() instanceof BatchNorm
                    || node.layer() instanceof Add
                    || node.layer() instanceof Concatenate;
            if (computes && isMap(node.shape())) {
                return node.name();
            }
        }
        throw new CnnException(network.name() + " has no layer that gives maps");
    }

    private static boolean isMap(Shape shape) {
        return shape.rank() == 3 && shape.dim(1) * shape.dim(2) > 1;
    }

    /**
     * The map of a class, ReLU(Σ α·A) with α = mean of ∂score/∂A, after {@link ClassGradient#forward} and {@link
     * ClassGradient#backward}; as small as the layer's maps.
     *
     * @throws CnnException if the layer gives no maps, or the output doesn't need it
     */
    public static HeatMap of(ClassGradient network, String layer) {
        Shape shape = network.shape(layer);
        if (!isMap(shape)) {
            throw new CnnException("expected a layer that gives maps, found " + layer + ", which gives " + shape + "; '"
                    + lastMaps(network.network()) + "' does");
        }
        if (network.network().needed().stream().noneMatch(node -> node.name().equals(layer))) {
            throw new CnnException("expected a layer that the output needs, found " + layer);
        }
        int area = shape.dim(1) * shape.dim(2);
        float[] maps = network.activation(layer);
        float[] gradient = network.gradient(layer);
        float[] sum = new float[area];
        for (int k = 0; k < shape.dim(0); k++) {
            double alpha = 0;
            for (int i = 0; i < area; i++) {
                alpha += gradient[k * area + i];
            }
            alpha /= area;
            for (int i = 0; i < area; i++) {
                sum[i] += (float) (alpha * maps[k * area + i]);
            }
        }
        for (int i = 0; i < area; i++) {
            sum[i] = Math.max(0, sum[i]);
        }
        return new HeatMap(shape.dim(1), shape.dim(2), sum);
    }
}
