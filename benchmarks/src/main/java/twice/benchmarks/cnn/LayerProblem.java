package twice.benchmarks.cnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import twice.cnn.Layer;
import twice.cnn.Operation;
import twice.cnn.ParameterSpec;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.convolution.Workers;

/**
 * A layer on a batch of drawn numbers. The answer is the output; in training, all gradients stand behind it.
 *
 * @param image the shape of one image
 * @param training whether a call goes forward and back, or forward only
 */
record LayerProblem<L extends Layer>(LayerLadder<L> ladder, L layer, Shape image, int batch, boolean training)
        implements FloatsAnswer {

    private static final long SEED = 6;

    @Override
    public Supplier<float[]> call(String rung, int threads) {
        SplittableRandom random = new SplittableRandom(SEED);
        Shape outputs = layer.output(List.of(image)).batch(batch);
        Tensor input = drawn(image.batch(batch), random);
        Tensor output = Tensor.zeros(outputs);
        Map<String, Tensor> parameters = new HashMap<>();
        Map<String, Tensor> gradients = new HashMap<>();
        for (ParameterSpec spec : layer.parameters(List.of(image))) {
            parameters.put(spec.name(), spec.trained() ? drawn(spec.shape(), random) : filled(spec.shape()));
            if (training && spec.trained()) {
                gradients.put(spec.name(), Tensor.zeros(spec.shape()));
            }
        }
        Optional<Tensor> inputGradient = training ? Optional.of(Tensor.zeros(input.shape())) : Optional.empty();
        Optional<Tensor> outputGradient = training ? Optional.of(drawn(outputs, random)) : Optional.empty();
        Site site = new Site(
                List.of(input),
                output,
                List.of(inputGradient),
                outputGradient,
                parameters,
                gradients,
                new Workers(threads),
                SEED);
        Operation operation = ladder.rung(rung).prepare(layer, site);
        Pass pass = new Pass(batch, training, 0);
        if (!training) {
            return () -> {
                operation.forward(pass);
                return output.values();
            };
        }
        List<float[]> parts = new ArrayList<>(List.of(output.values()));
        inputGradient.ifPresent(gradient -> parts.add(gradient.values()));
        layer.parameters(List.of(image)).stream()
                .filter(ParameterSpec::trained)
                .forEach(spec -> parts.add(gradients.get(spec.name()).values()));
        float[] answer = new float[parts.stream().mapToInt(part -> part.length).sum()];
        return () -> {
            operation.forward(pass);
            operation.backward(pass);
            int at = 0;
            for (float[] part : parts) {
                System.arraycopy(part, 0, answer, at, part.length);
                at += part.length;
            }
            return answer;
        };
    }

    /** Numbers between −1 and 1. */
    private static Tensor drawn(Shape shape, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(shape);
        float[] values = tensor.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return tensor;
    }

    /** Statistics as training begins with them. */
    private static Tensor filled(Shape shape) {
        Tensor tensor = Tensor.zeros(shape);
        Arrays.fill(tensor.values(), 1);
        return tensor;
    }

    @Override
    public double bound(String rung) {
        return ladder.rung(rung).bound();
    }
}
