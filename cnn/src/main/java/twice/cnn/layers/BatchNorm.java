package twice.cnn.layers;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.ParameterSpec;
import twice.cnn.ParameterSpec.Start;
import twice.cnn.Shape;

/**
 * Batch normalization: brings each channel to mean 0 and variance 1, then to a variance and a mean that are learned. In
 * training the channel's mean and variance are those of the batch, else those that training has kept.
 *
 * <p>Parameters: {@code weight} and {@code bias}, trained; {@code running_mean} and {@code running_var}, which training passes
 * update. All are [channels].
 *
 * @param channels how many there are
 * @param eps added to the variance, so that nothing is divided by 0
 * @param momentum the weight of the batch in the running statistics, as in PyTorch; Keras means one minus this
 */
public record BatchNorm(int channels, double eps, double momentum) implements Layer {

    /**
     * Checks the numbers.
     *
     * @throws CnnException if one can't be
     */
    public BatchNorm {
        if (channels < 1 || !(eps >= 0) || !(momentum >= 0 && momentum <= 1)) {
            throw new CnnException("batch normalization of " + channels + " channels with eps " + eps + ", momentum "
                    + momentum + ": there must be channels, eps not negative, momentum between 0 and 1");
        }
    }

    /** With PyTorch's eps of 1e-5 and momentum of 0.1. */
    public static BatchNorm of(int channels) {
        return new BatchNorm(channels, 1e-5, 0.1);
    }

    public BatchNorm withEps(double e) {
        return new BatchNorm(channels, e, momentum);
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Shape input = Layer.only("batch normalization", inputs);
        if (input.rank() < 1 || input.dim(0) != channels) {
            throw new CnnException("batch normalization of " + channels + " channels can't take " + input);
        }
        return input;
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        Shape each = Shape.of(channels);
        return List.of(
                new ParameterSpec("weight", each, new Start.Constant(1), true),
                new ParameterSpec("bias", each, new Start.Constant(0), true),
                new ParameterSpec("running_mean", each, new Start.Constant(0), false),
                new ParameterSpec("running_var", each, new Start.Constant(1), false));
    }
}
