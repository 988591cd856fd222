package twice.cnn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Add;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Dropout;
import twice.cnn.layers.Linear;
import twice.cnn.layers.LocalResponseNorm;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Softmax;
import twice.cnn.layers.Subsample;

/**
 * A kind of layer and the ways to compute it.
 *
 * @param name the kind in a word
 * @param type its class
 * @param ladder its rungs, from naive to {@code auto}
 */
public record LayerFamily<L extends Layer>(String name, Class<L> type, List<? extends LayerRung<L>> ladder) {

    /** All families, a line each, in the chapter's order. */
    public static final List<LayerFamily<?>> ALL = List.of(
            new LayerFamily<>("convolution", Convolution.class, List.of(ConvolutionAlgorithm.values())),
            new LayerFamily<>("linear", Linear.class, List.of(LinearAlgorithm.values())),
            new LayerFamily<>("activation", Activation.class, List.of(ActivationAlgorithm.values())),
            new LayerFamily<>("max-pooling", MaxPool.class, List.of(MaxPoolAlgorithm.values())),
            new LayerFamily<>("average-pooling", AveragePool.class, List.of(AveragePoolAlgorithm.values())),
            new LayerFamily<>(
                    "adaptive-pooling", AdaptiveAveragePool.class, List.of(AdaptiveAveragePoolAlgorithm.values())),
            new LayerFamily<>("dropout", Dropout.class, List.of(DropoutAlgorithm.values())),
            new LayerFamily<>("batch-normalization", BatchNorm.class, List.of(BatchNormAlgorithm.values())),
            new LayerFamily<>(
                    "local-response-normalization",
                    LocalResponseNorm.class,
                    List.of(LocalResponseNormAlgorithm.values())),
            new LayerFamily<>("softmax", Softmax.class, List.of(SoftmaxAlgorithm.values())),
            new LayerFamily<>("addition", Add.class, List.of(AddAlgorithm.values())),
            new LayerFamily<>("concatenation", Concatenate.class, List.of(ConcatenateAlgorithm.values())),
            new LayerFamily<>("subsampling", Subsample.class, List.of(SubsampleAlgorithm.values())));

    /** Copies the list. */
    public LayerFamily {
        ladder = List.copyOf(ladder);
    }

    /**
     * Makes a layer ready by the rung of that name where its family has it and it doesn't refuse, and else by {@code auto};
     * {@code naive} is had everywhere.
     */
    public static Operation prepare(Layer layer, String algorithm, List<Shape> inputs, Site site) {
        for (LayerFamily<?> family : ALL) {
            if (family.type.isInstance(layer)) {
                return family.prepareOwn(layer, algorithm, inputs, site);
            }
        }
        throw new IllegalArgumentException("no family has " + layer);
    }

    private Operation prepareOwn(Layer layer, String algorithm, List<Shape> inputs, Site site) {
        L own = type.cast(layer);
        Optional<? extends LayerRung<L>> wanted = ladder.stream()
                .filter(rung -> rung.id().equals(algorithm))
                .filter(LayerRung::isAvailable)
                .filter(rung -> rung.refusal(own, inputs).isEmpty())
                .findFirst();
        LayerRung<L> last = ladder.get(ladder.size() - 1);
        return wanted.isPresent() ? wanted.get().prepare(own, site) : last.prepare(own, site);
    }

    /** The names of all rungs of all families, each once, in the order of the chapter. */
    public static List<String> algorithms() {
        return ALL.stream()
                .flatMap(family -> family.ladder().stream())
                .map(LayerRung::id)
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }
}
