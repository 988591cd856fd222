package twice.cnn.layers;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Layer;
import twice.cnn.ParameterSpec;
import twice.cnn.ParameterSpec.Start;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;

/**
 * Slides {@code outputs} kernels over the input and sums over its channels: what deep-learning frameworks call convolution
 * and signal processing calls correlation, for the kernel isn't flipped. With groups, output channels of a group see only
 * the input channels of that group.
 *
 * <p>Parameters: {@code weight} [outputs × inputs/groups × kernelHeight × kernelWidth] and, if there is one, {@code bias}
 * [outputs].
 *
 * @param inputs channels in
 * @param outputs channels out
 * @param kernel height and width of the kernels
 * @param stride steps between windows, down and across
 * @param padding zeros put around, above and below, left and right
 * @param dilation distance of neighbouring taps, down and across; 1 is a plain kernel
 * @param groups into how many independent parts the channels are cut
 * @param bias whether a number is added to each output channel
 */
public record Convolution(
        int inputs, int outputs, Pair kernel, Pair stride, Pair padding, Pair dilation, int groups, boolean bias)
        implements Layer {

    /**
     * Checks the sizes.
     *
     * @throws CnnException if one can't be
     */
    public Convolution {
        if (inputs < 1 || outputs < 1 || groups < 1 || inputs % groups != 0 || outputs % groups != 0) {
            throw new CnnException("convolution of " + inputs + " to " + outputs + " channels in " + groups
                    + " groups: channels must be positive multiples of the groups");
        }
        if (kernel.smallest() < 1 || stride.smallest() < 1 || dilation.smallest() < 1 || padding.smallest() < 0) {
            throw new CnnException("convolution with kernel " + kernel + ", stride " + stride + ", padding " + padding
                    + ", dilation " + dilation + ": sizes must be positive, padding not negative");
        }
    }

    /** A square kernel with stride 1, no padding, and a bias. */
    public static Convolution of(int inputs, int outputs, int kernel) {
        return new Convolution(inputs, outputs, Pair.of(kernel), Pair.of(1), Pair.of(0), Pair.of(1), 1, true);
    }

    public Convolution withStride(int s) {
        return new Convolution(inputs, outputs, kernel, Pair.of(s), padding, dilation, groups, bias);
    }

    public Convolution withPadding(int p) {
        return new Convolution(inputs, outputs, kernel, stride, Pair.of(p), dilation, groups, bias);
    }

    public Convolution withDilation(int d) {
        return new Convolution(inputs, outputs, kernel, stride, padding, Pair.of(d), groups, bias);
    }

    public Convolution withGroups(int g) {
        return new Convolution(inputs, outputs, kernel, stride, padding, dilation, g, bias);
    }

    public Convolution withBias() {
        return new Convolution(inputs, outputs, kernel, stride, padding, dilation, groups, true);
    }

    public Convolution withoutBias() {
        return new Convolution(inputs, outputs, kernel, stride, padding, dilation, groups, false);
    }

    /** Height and width of the output: ⌊(in + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1. */
    @Override
    public Shape output(List<Shape> shapes) {
        Shape input = Layer.onlyMaps("convolution", shapes);
        if (input.dim(0) != inputs) {
            throw new CnnException("convolution of " + inputs + " channels can't take " + input);
        }
        int height = length(input.dim(1), kernel.height(), stride.height(), padding.height(), dilation.height());
        int width = length(input.dim(2), kernel.width(), stride.width(), padding.width(), dilation.width());
        if (height < 1 || width < 1) {
            throw new CnnException("a kernel of " + kernel + " with dilation " + dilation + " doesn't fit into " + input
                    + " with padding " + padding);
        }
        return Shape.of(outputs, height, width);
    }

    private static int length(int in, int kernel, int stride, int padding, int dilation) {
        return Math.floorDiv(in + 2 * padding - dilation * (kernel - 1) - 1, stride) + 1;
    }

    /** Starts as PyTorch's layers do, evenly within ±1/√(inputs of one output). */
    @Override
    public List<ParameterSpec> parameters(List<Shape> shapes) {
        int fanIn = inputs / groups * kernel.height() * kernel.width();
        Start start = new Start.Uniform(1 / Math.sqrt(fanIn));
        List<ParameterSpec> specs = new ArrayList<>();
        Shape weight = Shape.of(outputs, inputs / groups, kernel.height(), kernel.width());
        specs.add(new ParameterSpec("weight", weight, start, true));
        if (bias) {
            specs.add(new ParameterSpec("bias", Shape.of(outputs), start, true));
        }
        return specs;
    }

    @Override
    public ReceptiveField receptiveField(List<ReceptiveField> inputs, List<Shape> shapes) {
        ReceptiveField in = inputs.get(0);
        return new ReceptiveField(
                in.down().window(kernel.height(), stride.height(), padding.height(), dilation.height()),
                in.across().window(kernel.width(), stride.width(), padding.width(), dilation.width()));
    }

    @Override
    public long multiplyAdds(List<Shape> shapes) {
        Shape out = output(shapes);
        return out.size() * (inputs / groups) * kernel.height() * kernel.width();
    }
}
