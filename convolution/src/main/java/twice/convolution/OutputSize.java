package twice.convolution;

/** The number of values that a convolution gives along one axis. */
public final class OutputSize {

    private OutputSize() {}

    /**
     * ⌈mode's size / stride⌉.
     *
     * @param what the axis in an error's words, such as {@code "rows"}
     */
    public static int of(int n, int k, Settings settings, String what) {
        if ((long) n + k - 1 > Integer.MAX_VALUE - 8) {
            throw new ConvolutionException("the result would have " + ((long) n + k - 1) + " " + what + ", too many");
        }
        int size = settings.mode().size(n, k);
        if (size < 1) {
            throw new ConvolutionException("--mode valid leaves nothing: the input has " + n + " " + what
                    + ", the kernel " + k + "; expected an input at least as large as the kernel");
        }
        return (size - 1) / settings.stride() + 1;
    }

    /** How many values so many rows and columns hold. */
    public static int cells(int rows, int columns) {
        long cells = (long) rows * columns;
        if (cells > Integer.MAX_VALUE - 8) {
            throw new ConvolutionException(
                    "the result would have " + rows + " × " + columns + " values, more than an array can hold");
        }
        return (int) cells;
    }
}
