package twice.benchmarks.cnn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.Operation;
import twice.cnn.ParameterSpec;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/**
 * A pass through a convolution layer. The answer is what comes out and, if it goes backward, the gradients by image and weights behind it;
 * putting them together costs a copy, a few hundredths of the fastest pass.
 */
record LayerProblem(Convolution layer, Shape image, int batch, boolean backward) implements FloatsAnswer {

    private static final long SEED = 5;

    static ConvolutionAlgorithm rung(String name) {
        return Arrays.stream(ConvolutionAlgorithm.values())
                .filter(each -> each.id().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Supplier<float[]> call(String rung, int threads) {
        Site site = site(new Workers(threads));
        Operation operation = rung(rung).prepare(layer, site);
        Pass pass = new Pass(batch, backward, 0);
        if (!backward) {
            return () -> {
                operation.forward(pass);
                return site.output().values();
            };
        }
        float[] output = site.output().values();
        float[] byImage = site.inputGradient().map(Tensor::values).orElseThrow();
        float[] byWeight = site.gradient("weight").map(Tensor::values).orElseThrow();
        float[] answer = new float[output.length + byImage.length + byWeight.length];
        return () -> {
            operation.forward(pass);
            operation.backward(pass);
            System.arraycopy(output, 0, answer, 0, output.length);
            System.arraycopy(byImage, 0, answer, output.length, byImage.length);
            System.arraycopy(byWeight, 0, answer, output.length + byImage.length, byWeight.length);
            return answer;
        };
    }

    private Site site(Workers workers) {
        SplittableRandom random = new SplittableRandom(SEED);
        Shape in = image.batch(batch);
        Shape out = layer.output(List.of(image)).batch(batch);
        Map<String, Tensor> parameters = new HashMap<>();
        Map<String, Tensor> gradients = new HashMap<>();
        for (ParameterSpec spec : layer.parameters(List.of(image))) {
            parameters.put(spec.name(), drawn(spec.shape(), random));
            if (backward) {
                gradients.put(spec.name(), Tensor.zeros(spec.shape()));
            }
        }
        return new Site(
                List.of(drawn(in, random)),
                Tensor.zeros(out),
                List.of(backward ? Optional.of(Tensor.zeros(in)) : Optional.empty()),
                backward ? Optional.of(drawn(out, random)) : Optional.empty(),
                parameters,
                gradients,
                workers,
                0);
    }

    /** Numbers between −1 and 1. */
    private static Tensor drawn(Shape shape, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = (float) (2 * random.nextDouble() - 1);
        }
        return tensor;
    }

    @Override
    public double bound(String rung) {
        return rung(rung).bound();
    }
}
