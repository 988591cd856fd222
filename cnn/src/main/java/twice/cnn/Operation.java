package twice.cnn;

/**
 * A layer made ready to work at one {@link Site}: it reads and writes the site's tensors, and takes what scratch memory it
 * needs once, when it is made. Passes allocate nothing, or next to it.
 */
public interface Operation {

    /** Writes the site's output for the first {@code pass.images()} images of its inputs. */
    void forward(Pass pass);

    /**
     * From the site's output gradient, the loss's derivative by each output, writes the gradients by inputs and parameters
     * that the site has tensors for. It writes and never adds; parameter gradients are summed over the images of the pass,
     * in an order that doesn't depend on threads. Only after {@link #forward} with the same pass.
     */
    void backward(Pass pass);

    /**
     * Says that somebody changed the parameters in place. An operation whose parameters have gradients here expects that
     * between any two passes; others may have derived something from them, which is to be made anew.
     */
    default void parametersChanged() {}
}
