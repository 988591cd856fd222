package twice.convolution;

/**
 * How much of the full convolution is kept, in the sizes of SciPy: of an input of n values and a kernel of k values the
 * full convolution has n + k − 1.
 */
public enum Mode {
    /** All n + k − 1 values, also where the kernel only touches the input. */
    FULL,
    /** The n values in the middle of the full convolution; of an even excess the smaller half is cut off in front. */
    SAME,
    /** The n − k + 1 values for which the whole kernel lies on the input. */
    VALID;

    /** Number of output values along one axis, before striding; 0 or less where {@code VALID} leaves nothing. */
    public int size(int n, int k) {
        return switch (this) {
            case FULL -> n + k - 1;
            case SAME -> n;
            case VALID -> n - k + 1;
        };
    }

    /** Where in the full convolution the first output value stands. */
    public int offset(int k) {
        return switch (this) {
            case FULL -> 0;
            case SAME -> (k - 1) / 2;
            case VALID -> k - 1;
        };
    }
}
