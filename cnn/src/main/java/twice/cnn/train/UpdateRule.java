package twice.cnn.train;

import java.util.Map;
import twice.cnn.Tensor;

/** A way to change weights by gradients, with its settings; as text it says what it is. */
public interface UpdateRule {

    /**
     * An optimizer of these weights.
     *
     * @param weights by name; those without a gradient stay as they are
     * @param gradients of the weights that are trained, by the same names
     */
    Optimizer over(Map<String, Tensor> weights, Map<String, Tensor> gradients);
}
