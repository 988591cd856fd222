package twice.convolution;

/** What the user got wrong, in one line that says where and what was expected; the command line exits with 2. */
public class ConvolutionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConvolutionException(String message) {
        super(message);
    }
}
