package twice.cnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.Workers;

/**
 * What all rungs of a kind of layer promise, over (rung × case × (forward, each gradient)): a layer's test extends this and
 * says what to try.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LayerContract<L extends Layer> {

    /** What naive said, by case and kind of numbers: the slowest rung is asked once. */
    private final Map<String, Map<String, Tensor>> naive = new HashMap<>();

    /** The layer's list; the first is naive, the last {@code auto}. */
    protected abstract List<? extends LayerRung<L>> ladder();

    /** Layers and shapes to try: sizes 1, remainders of the vector width, odd and uneven ones. */
    protected abstract List<LayerCase<L>> cases();

    /** Whether whole numbers must give the same bits in all rungs whose bound allows no error there. */
    protected boolean exactOnWholeNumbers(LayerRung<L> rung) {
        return false;
    }

    private Stream<Arguments> rungsAndCases() {
        return ladder().stream().flatMap(rung -> cases().stream().map(one -> Arguments.of(rung, one)));
    }

    @Test
    void everyRungCanRunHere() {
        ladder().forEach(rung -> assertTrue(rung.isAvailable(), rung.id()));
    }

    @ParameterizedTest
    @MethodSource("rungsAndCases")
    void givesWhatNaiveGives(LayerRung<L> rung, LayerCase<L> one) {
        if (rung == ladder().get(0) || rung.refusal(one.layer(), one.inputs()).isPresent()) {
            return;
        }
        for (boolean training : new boolean[] {true, false}) {
            for (boolean whole : new boolean[] {true, false}) {
                Map<String, Tensor> expected = naive.computeIfAbsent(
                        one + " " + whole + training,
                        key -> answers(ladder().get(0), one, whole, training, Workers.ONE));
                Map<String, Tensor> found = answers(rung, one, whole, training, Workers.ONE);
                double bound = whole && exactOnWholeNumbers(rung) ? 0 : rung.bound();
                expected.forEach((name, tensor) -> TensorComparison.assertClose(
                        rung.id() + ", " + one + (whole ? ", whole" : "") + (training ? ", training: " : ": ") + name,
                        tensor,
                        found.get(name),
                        bound));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rungsAndCases")
    void givesTheSameBitsOnAnyNumberOfThreads(LayerRung<L> rung, LayerCase<L> one) {
        if (rung.refusal(one.layer(), one.inputs()).isPresent()) {
            return;
        }
        Map<String, Tensor> expected = answers(rung, one, false, true, Workers.ONE);
        for (int threads = 2; threads <= 3; threads++) {
            Map<String, Tensor> found = answers(rung, one, false, true, new Workers(threads));
            for (Map.Entry<String, Tensor> entry : expected.entrySet()) {
                assertArrayEquals(
                        entry.getValue().values(),
                        found.get(entry.getKey()).values(),
                        rung.id() + ", " + one + ", " + entry.getKey() + " on " + threads + " threads");
            }
        }
    }

    /** Output, running statistics and all gradients after a pass forward and back, by name; images beyond the pass are zeroed. */
    private Map<String, Tensor> answers(
            LayerRung<L> rung, LayerCase<L> one, boolean whole, boolean training, Workers workers) {
        Site site = one.site(whole, workers, 7);
        Operation operation = rung.prepare(one.layer(), site);
        Pass pass = new Pass(Math.max(1, one.batch() - 1), training, 3);
        operation.forward(pass);
        operation.backward(pass);
        // A second round on the same buffers: nothing may be left over from the first.
        operation.forward(pass);
        operation.backward(pass);
        Map<String, Tensor> answers = new TreeMap<>();
        answers.put("output", used(site.output(), pass.images()));
        for (int i = 0; i < site.inputs().size(); i++) {
            answers.put(
                    "gradient by input " + i, used(site.inputGradients().get(i).orElseThrow(), pass.images()));
        }
        site.gradients().forEach((name, tensor) -> answers.put("gradient by " + name, tensor));
        for (ParameterSpec spec : one.layer().parameters(one.inputs())) {
            if (!spec.trained()) {
                answers.put(spec.name(), site.parameter(spec.name()));
            }
        }
        return answers;
    }

    private static Tensor used(Tensor tensor, int images) {
        int count = tensor.values().length / tensor.shape().dim(0) * images;
        return Tensor.of(Shape.of(count), Arrays.copyOf(tensor.values(), count));
    }
}
