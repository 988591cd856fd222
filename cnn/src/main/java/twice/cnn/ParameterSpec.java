package twice.cnn;

/**
 * A tensor that a layer needs to be given: its name in torchvision's words, its shape, and how training begins with it. It
 * takes no memory, so that the largest network can be described without its weights.
 *
 * @param name {@code weight}, {@code bias}, {@code running_mean} …; within a network the node's name and a dot stand before
 * @param shape the sizes
 * @param start the numbers it starts with
 * @param trained whether an optimizer changes it; a running mean is not trained
 */
public record ParameterSpec(String name, Shape shape, Start start, boolean trained) {

    /** How the numbers start. */
    public sealed interface Start {

        /** Evenly drawn between −bound and bound. */
        record Uniform(double bound) implements Start {}

        /** Drawn from the normal distribution around 0. */
        record Normal(double deviation) implements Start {}

        /** All the same. */
        record Constant(float value) implements Start {}
    }

    /** The same under a longer name. */
    public ParameterSpec within(String node) {
        return new ParameterSpec(node + "." + name, shape, start, trained);
    }
}
