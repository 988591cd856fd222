package twice.cnn.train;

/** A training whose numbers have left the range of float; more of it would be lost time. */
public final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DivergedException(String message) {
        super(message);
    }
}
