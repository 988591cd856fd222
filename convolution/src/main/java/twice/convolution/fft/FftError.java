package twice.convolution.fft;

/** How wrong a convolution by Fourier transforms may be. */
public final class FftError {

    private FftError() {}

    /**
     * A bound of the error of every output of a circular convolution in double: 10·ε·log₂ n·‖x‖·‖k‖, ε = 2⁻⁵³·2.
     *
     * <p>Each of the log₂ n levels of each of three transforms adds at most some 3ε of what it transforms (Higham,
     * <i>Accuracy and Stability of Numerical Algorithms</i>, theorem 24.2), and by Cauchy and Schwarz no output of x ∗ k is
     * larger than ‖x‖·‖k‖. Note what isn't in it: the output. A small one is as wrong as the largest. On random data the
     * errors cancel, and what is seen is some 10·√n times less.
     *
     * @param n values in the transform
     * @param xNorm root of the sum of the squares of what is transformed together
     * @param kernelNorm the same of the kernel
     */
    public static double bound(int n, double xNorm, double kernelNorm) {
        int log = 31 - Integer.numberOfLeadingZeros(n);
        return 10 * Math.ulp(1.0) * log * xNorm * kernelNorm;
    }

    /** {@link #bound} for transforms in float, ε = 2⁻²³. */
    public static double floatBound(int n, double xNorm, double kernelNorm) {
        return bound(n, xNorm, kernelNorm) * (Math.ulp(1f) / Math.ulp(1.0));
    }
}
