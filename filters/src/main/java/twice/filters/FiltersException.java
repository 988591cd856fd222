package twice.filters;

/** What the user got wrong: the message is one line that says what was expected. */
public final class FiltersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FiltersException(String message) {
        super(message);
    }
}
