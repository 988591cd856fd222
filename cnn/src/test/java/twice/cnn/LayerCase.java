package twice.cnn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import twice.convolution.Workers;

/**
 * A layer with inputs to try it on.
 *
 * @param inputs shapes of one image
 * @param batch how many images the buffers hold; passes use one less where there are several, so that a partial batch is
 *     always tried
 */
public record LayerCase<L extends Layer>(String name, L layer, List<Shape> inputs, int batch) {

    public static <L extends Layer> LayerCase<L> of(L layer, Shape input, int batch) {
        return new LayerCase<>(layer + " on " + batch + " of " + input, layer, List.of(input), batch);
    }

    /** A site with all tensors drawn: whole numbers from −4 to 4, or real ones between −1 and 1. */
    public Site site(boolean whole, Workers workers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tensor> ins = new ArrayList<>();
        List<Optional<Tensor>> gradients = new ArrayList<>();
        for (Shape input : inputs) {
            ins.add(drawn(input.batch(batch), whole, random));
            gradients.add(Optional.of(Tensor.zeros(input.batch(batch))));
        }
        Shape out = layer.output(inputs).batch(batch);
        Tensor output = layer.isView() ? ins.get(0).viewed(out) : Tensor.zeros(out);
        Tensor outputGradient = drawn(out, whole, random);
        Map<String, Tensor> parameters = new HashMap<>();
        Map<String, Tensor> trained = new HashMap<>();
        for (ParameterSpec spec : layer.parameters(inputs)) {
            Tensor value = drawn(spec.shape(), whole, random);
            if (spec.name().equals("running_var")) {
                for (int i = 0; i < value.values().length; i++) {
                    value.values()[i] = Math.abs(value.values()[i]) + 0.25f;
                }
            }
            parameters.put(spec.name(), value);
            if (spec.trained()) {
                trained.put(spec.name(), Tensor.zeros(spec.shape()));
            }
        }
        return new Site(ins, output, gradients, Optional.of(outputGradient), parameters, trained, workers, seed);
    }

    private static Tensor drawn(Shape shape, boolean whole, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = whole ? random.nextInt(-4, 5) : (float) (2 * random.nextDouble() - 1);
        }
        return tensor;
    }

    @Override
    public String toString() {
        return name;
    }
}
