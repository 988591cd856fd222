package twice.convolution;

/**
 * Convolves a signal with a kernel. Every implementation gives, within the chapter's bound,
 *
 * <pre>y[t] = Σᵢ k[i] · x[s·t + a − i]</pre>
 *
 * where x goes on beyond its ends as the border says, s is the stride, and a is the mode's offset. To correlate is to
 * convolve with the kernel read backwards.
 */
@FunctionalInterface
public interface Convolution1d {

    /**
     * The convolution of a signal.
     *
     * @param signal 1 finite value or more; not changed
     * @param kernel 1 finite value or more; not changed
     * @return ⌈mode's size / stride⌉ values
     * @throws ConvolutionException if {@link Mode#VALID} leaves nothing, or the result is larger than an array can be
     */
    double[] convolve(double[] signal, double[] kernel, Settings settings);
}
