package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.Shape;

/**
 * Divides each number by a power of what its neighbours in other channels amount to: y = x / (k + alpha/size · Σ x²)^beta,
 * summed over {@code size} channels around its own, with no channels beyond the first and the last. AlexNet's paper doesn't
 * divide alpha by size; PyTorch, Caffe and this do.
 */
public record LocalResponseNorm(int size, double alpha, double beta, double k) implements Layer {

    /**
     * Checks the numbers.
     *
     * @throws CnnException if one can't be
     */
    public LocalResponseNorm {
        if (size < 1 || !(alpha >= 0) || !(k >= 0) || !(beta >= 0)) {
            throw new CnnException("local response normalization over " + size + " channels with alpha " + alpha
                    + ", beta " + beta + ", k " + k + ": there must be channels, and nothing may be negative");
        }
    }

    /** AlexNet's numbers, in PyTorch's reading. */
    public static LocalResponseNorm alexNet() {
        return new LocalResponseNorm(5, 1e-4, 0.75, 2);
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Layer.onlyMaps("local response normalization", inputs);
    }
}
