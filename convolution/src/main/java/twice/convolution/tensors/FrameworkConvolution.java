package twice.convolution.tensors;

import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;

/**
 * What deep-learning frameworks call a convolution, made of plane convolutions: each picture's channels are padded with
 * zeros and correlated with the filter's channels, and the results are summed into one channel for each filter. The two
 * frameworks differ in the order of dimensions and in where the zeros go, and in nothing else.
 */
public final class FrameworkConvolution {

    private final Convolution2d convolution;

    /** Adapts any rung. */
    public FrameworkConvolution(Convolution2d convolution) {
        this.convolution = convolution;
    }

    /**
     * TensorFlow's {@code tf.nn.conv2d}.
     *
     * @param input batch × height × width × channels
     * @param filters height × width × channels × filters
     * @param same SAME, or else VALID
     * @return batch × height × width × filters
     */
    public Tensor tensorFlow(Tensor input, Tensor filters, int stride, boolean same) {
        Padding down = same ? Padding.same(input.size(1), filters.size(0), stride) : Padding.NONE;
        Padding across = same ? Padding.same(input.size(2), filters.size(1), stride) : Padding.NONE;
        return padded(input.transposed(0, 3, 1, 2), filters.transposed(3, 2, 0, 1), stride, down, across)
                .transposed(0, 2, 3, 1);
    }

    /**
     * PyTorch's {@code torch.nn.functional.conv2d}, without dilation and groups.
     *
     * @param input batch × channels × height × width
     * @param filters filters × channels × height × width
     * @param padding zeros on each of the four sides
     * @return batch × filters × height × width
     */
    public Tensor torch(Tensor input, Tensor filters, int stride, int padding) {
        return padded(input, filters, stride, Padding.symmetric(padding), Padding.symmetric(padding));
    }

    private Tensor padded(Tensor input, Tensor filters, int stride, Padding down, Padding across) {
        if (filters.size(1) != input.size(1)) {
            throw new IllegalArgumentException(
                    "expected filters of " + input.size(1) + " channels, found " + filters.size(1));
        }
        int rows = down.outputs(input.size(2), filters.size(2), stride);
        int columns = across.outputs(input.size(3), filters.size(3), stride);
        int[] shape = {input.size(0), filters.size(0), rows, columns};
        float[] output = new float[shape[0] * shape[1] * rows * columns];
        Settings settings =
                Settings.DEFAULT.withMode(Mode.VALID).withCorrelate(true).withStride(stride);
        for (int b = 0; b < input.size(0); b++) {
            for (int channel = 0; channel < input.size(1); channel++) {
                Plane plane = plane(input, b, channel, down, across);
                for (int f = 0; f < filters.size(0); f++) {
                    Plane share = convolution.convolve(plane, kernel(filters, f, channel), settings);
                    add(share.values(), output, (b * shape[1] + f) * rows * columns);
                }
            }
        }
        return new Tensor(shape, output);
    }

    /** One channel of one picture, with its zeros. */
    private static Plane plane(Tensor input, int b, int channel, Padding down, Padding across) {
        int columns = across.before() + input.size(3) + across.after();
        int rows = down.before() + input.size(2) + down.after();
        float[] values = new float[rows * columns];
        for (int r = 0; r < input.size(2); r++) {
            int to = (down.before() + r) * columns + across.before();
            System.arraycopy(input.values(), input.index(b, channel, r, 0), values, to, input.size(3));
        }
        return new Plane(rows, columns, values);
    }

    private static Kernel kernel(Tensor filters, int f, int channel) {
        int rows = filters.size(2);
        int columns = filters.size(3);
        double[] weights = new double[rows * columns];
        int from = filters.index(f, channel, 0, 0);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = filters.values()[from + i];
        }
        return new Kernel(rows, columns, weights);
    }

    private static void add(float[] share, float[] output, int to) {
        for (int i = 0; i < share.length; i++) {
            output[to + i] += share[i];
        }
    }
}
