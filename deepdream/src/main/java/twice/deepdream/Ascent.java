package twice.deepdream;

import twice.cnn.Tensor;

/**
 * Gradient ascent on a picture of one size. With g the gradient of the objective by the picture, smoothed as {@link Steps} says,
 * each step is
 *
 * <pre>x ← x + step · g / mean|g|,   clipped to what a pixel can hold,</pre>
 *
 * where the mean goes over all values of all channels. The gradient is that of the picture moved round by the step's {@link Shift},
 * moved back. A gradient that is 0 everywhere leaves the picture as it is.
 */
public interface Ascent {

    /**
     * Takes all steps.
     *
     * @param x the picture in the network's space, {@code [channels×rows×columns]}; changed in place
     * @throws twice.cnn.CnnException if the network can't take its size
     */
    void climb(Tensor x, Objective objective, Steps steps, Watcher watcher);

    /** Who is told how it goes. */
    @FunctionalInterface
    interface Watcher {

        /** Nobody. */
        Watcher NONE = (iteration, value, mean) -> {};

        /**
         * A step was taken.
         *
         * @param iteration from 0
         * @param value of the objective before it
         * @param mean of |g|
         */
        void stepped(int iteration, double value, double mean);
    }
}
