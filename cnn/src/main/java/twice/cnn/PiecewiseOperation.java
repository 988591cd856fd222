package twice.cnn;

/**
 * An operation whose work falls into pieces that know nothing of each other: single numbers, planes, channels, images. They
 * may be done in any order and on any thread, and the numbers that come out are the same.
 */
public interface PiecewiseOperation extends Operation {

    /** How many pieces a pass has. */
    int pieces(Pass pass);

    /** Goes forward through the pieces from {@code from} (inclusive) to {@code to} (exclusive). */
    void forward(Pass pass, int from, int to);

    /** Goes backward through these pieces. */
    void backward(Pass pass, int from, int to);

    @Override
    default void forward(Pass pass) {
        forward(pass, 0, pieces(pass));
    }

    @Override
    default void backward(Pass pass) {
        backward(pass, 0, pieces(pass));
    }
}
