package twice.cnn;

/** What the user got wrong, in one line that says where and what was expected; the command line exits with 2. */
public class CnnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CnnException(String message) {
        super(message);
    }
}
