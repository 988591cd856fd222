package twice.convolution;

/**
 * Convolves a plane with a kernel. Every implementation gives, within the chapter's bound,
 *
 * <pre>y[r,c] = Σᵢ Σⱼ k[i,j] · x[s·r + a − i, s·c + b − j]</pre>
 *
 * where x goes on beyond its edges as the border says, s is the stride, and a and b are the mode's offsets. To correlate
 * is to convolve with the kernel turned by 180°.
 */
@FunctionalInterface
public interface Convolution2d {

    /**
     * The convolution of a plane.
     *
     * @return ⌈mode's size / stride⌉ rows and columns
     * @throws ConvolutionException if {@link Mode#VALID} leaves nothing, or the result is larger than an array can be
     */
    Plane convolve(Plane input, Kernel kernel, Settings settings);
}
