package twice.deepdream;

/** What the user got wrong about a dream; the message is for them. */
public final class DreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DreamException(String message) {
        super(message);
    }
}
