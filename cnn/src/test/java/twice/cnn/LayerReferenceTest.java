package twice.cnn;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.LocalResponseNorm;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;

/** Every rung of these layers against PyTorch's numbers, forward and backward, and the running statistics afterwards. */
class LayerReferenceTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                        of("maxpool", MaxPoolAlgorithm.values(), r -> new MaxPool(window(r))),
                        of(
                                "avgpool",
                                AveragePoolAlgorithm.values(),
                                r -> new AveragePool(window(r), r.flag("count_include_pad"))),
                        of(
                                "adaptive_avgpool",
                                AdaptiveAveragePoolAlgorithm.values(),
                                r -> new AdaptiveAveragePool(new Pair(r.pair("output")[0], r.pair("output")[1]))),
                        of("relu", ActivationAlgorithm.values(), r -> Activation.relu()),
                        of("tanh", ActivationAlgorithm.values(), r -> Activation.of(Activation.Function.TANH)),
                        of(
                                "batchnorm",
                                BatchNormAlgorithm.values(),
                                r -> new BatchNorm(
                                        r.tensor("weight").shape().dim(0), r.number("eps"), r.number("momentum"))),
                        of(
                                "local_response_norm",
                                LocalResponseNormAlgorithm.values(),
                                r -> new LocalResponseNorm(
                                        r.whole("size"), r.number("alpha"), r.number("beta"), r.number("k"))))
                .flatMap(cases -> cases);
    }

    private static <L extends Layer> Stream<Arguments> of(
            String layer, LayerRung<L>[] ladder, Function<Reference, L> read) {
        return Reference.ofLayer(layer).stream()
                .flatMap(one -> List.of(ladder).stream().map(rung -> Arguments.of(rung, read.apply(one), one)));
    }

    private static Window window(Reference reference) {
        return new Window(
                Pair.of(reference.whole("kernel")),
                Pair.of(reference.whole("stride")),
                Pair.of(reference.whole("padding")),
                reference.flag("ceil_mode"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("cases")
    <L extends Layer> void givesWhatPyTorchGives(LayerRung<L> rung, L layer, Reference reference) {
        boolean training = "train".equals(reference.options().get("mode"));
        ReferenceSite.check(rung, layer, reference, training);
    }
}
