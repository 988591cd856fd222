package twice.convolution.tensors;

import twice.convolution.ConvolutionException;

/**
 * Zeros around an axis.
 *
 * @param before how many in front of the first value
 * @param after how many behind the last one
 */
public record Padding(int before, int after) {

    /** No zeros at all. */
    public static final Padding NONE = new Padding(0, 0);

    /** As many on either side, as PyTorch's {@code padding=p} puts them. */
    public static Padding symmetric(int p) {
        return new Padding(p, p);
    }

    /**
     * TensorFlow's SAME: as few zeros as give ⌈n/stride⌉ outputs, and of an odd number the smaller half in front. So how
     * many there are, and where the first window lies, depends on the input's size.
     */
    public static Padding same(int n, int k, int stride) {
        int outputs = (n + stride - 1) / stride;
        int total = Math.max((outputs - 1) * stride + k - n, 0);
        return new Padding(total / 2, total - total / 2);
    }

    /**
     * How many outputs an axis has: ⌊(n + before + after − k)/stride⌋ + 1, in both frameworks.
     *
     * @throws ConvolutionException if the kernel is larger than the padded input
     */
    public int outputs(int n, int k, int stride) {
        int room = n + before + after - k;
        if (room < 0) {
            throw new ConvolutionException("the padded input has " + (n + before + after) + " values, the kernel " + k
                    + "; expected an input at least as large as the kernel");
        }
        return room / stride + 1;
    }
}
