package twice.deepdream;

import twice.cnn.Tensor;

/** What a network saw in one look at a picture, or at a part of one, and where an objective says what it wants more of. */
public interface Sight {

    /** What the layer gave: {@code [1×channels×rows×columns]}, or {@code [1×features]}. */
    Tensor activation(String layer);

    /** Of the same shape: the objective's derivative by each activation, from which the gradient flows back to the picture. */
    Tensor seed(String layer);

    /** The places of the layer whose value counts here: another look counts the others. Their seeds are wanted all. */
    Region counted(String layer);
}
