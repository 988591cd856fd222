package twice.cnn;

/**
 * One pass of a batch through a network.
 *
 * @param images how many images of the buffers are in use, from the first on
 * @param training whether dropout drops and batch normalization looks at the batch
 * @param step the number of the training step, from which dropout draws; a resumed training counts on
 */
public record Pass(int images, boolean training, long step) {

    /** A pass that only asks for the answer. */
    public static Pass evaluating(int images) {
        return new Pass(images, false, 0);
    }
}
