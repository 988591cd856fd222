package twice.cnn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import twice.convolution.VectorModule;

/**
 * One way to compute a layer, forward and backward. Each family of layers lists its own in an enum, in the ladder's order;
 * tests, benchmarks, the command line and the charts run over these lists.
 *
 * @param <L> the layer
 */
public interface LayerRung<L extends Layer> {

    /** Makes the operation of a layer at a site. */
    @FunctionalInterface
    interface Maker<L extends Layer> {
        /** The operation, with its scratch memory taken. */
        Operation prepare(L layer, Site site);
    }

    /**
     * What an enum's line says of its rung.
     *
     * @param id the name on the command line and in charts
     * @param idea the rung's idea in a few words
     * @param needsVectors whether it runs only where {@code jdk.incubator.vector} is there
     * @param maker makes the operation
     */
    record Entry<L extends Layer>(String id, String idea, boolean needsVectors, Maker<L> maker) {}

    /** What the list says of this rung. */
    Entry<L> entry();

    /** Why this rung can't compute that layer on inputs of these shapes (of one image); {@code auto} and naive never refuse. */
    default Optional<String> refusal(L layer, List<Shape> inputs) {
        return Optional.empty();
    }

    /**
     * How far an output or gradient may be from naive's, in units of the tensor's largest absolute value (at least 1);
     * 0 demands the same bits.
     */
    default double bound() {
        return 1e-5;
    }

    /** The name on the command line and in charts. */
    default String id() {
        return entry().id();
    }

    /** The rung's idea in a few words. */
    default String idea() {
        return entry().idea();
    }

    /** Whether this JVM can run it. */
    default boolean isAvailable() {
        return !entry().needsVectors() || VectorModule.isThere();
    }

    /** The operation of this layer at this site; call only where {@link #isAvailable()} and without {@link #refusal}. */
    default Operation prepare(L layer, Site site) {
        return entry().maker().prepare(layer, site);
    }

    /** All names in the ladder's order, as a list for messages. */
    static String names(List<? extends LayerRung<?>> ladder) {
        return ladder.stream().map(LayerRung::id).collect(Collectors.joining(", "));
    }
}
