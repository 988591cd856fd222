package twice.deepdream.ascent;

import twice.cnn.Tensor;
import twice.deepdream.Shift;

/** An objective's gradient by pictures of one size. */
interface Gradient {

    /**
     * Computes it for the picture moved round, and moves it back.
     *
     * @param x the picture {@code [channels×rows×columns]}, which stays as it is
     * @param g written whole, of the same shape
     * @return the objective's value
     */
    double of(Tensor x, Shift shift, Tensor g);
}
