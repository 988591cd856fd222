package twice.cnn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import twice.convolution.Workers;

/** A layer on PyTorch's inputs: runs it forward and backward and compares all that comes out. */
public final class ReferenceSite {

    /** What the references promise for single layers. */
    private static final double BOUND = 1e-5;

    private ReferenceSite() {}

    /** One rung of a layer with one input, whose parameters are called as in the reference. */
    public static <L extends Layer> void check(LayerRung<L> rung, L layer, Reference reference, boolean training) {
        Map<String, Tensor> tensors = reference.tensors();
        Tensor input = tensors.get("input");
        Tensor expected = tensors.get("output");
        List<Shape> shapes = List.of(ofOne(input.shape()));
        if (rung.refusal(layer, shapes).isPresent()) {
            return;
        }
        Map<String, Tensor> parameters = new HashMap<>();
        Map<String, Tensor> gradients = new HashMap<>();
        for (ParameterSpec spec : layer.parameters(shapes)) {
            float[] values = tensors.get(spec.name()).values().clone();
            parameters.put(spec.name(), Tensor.of(spec.shape(), values));
            if (spec.trained()) {
                gradients.put(spec.name(), filled(spec.shape()));
            }
        }
        Site site = new Site(
                List.of(input),
                filled(expected.shape()),
                List.of(Optional.of(filled(input.shape()))),
                Optional.of(tensors.get("grad_output")),
                parameters,
                gradients,
                new Workers(2),
                0);
        Operation operation = rung.prepare(layer, site);
        Pass pass = new Pass(site.batch(), training, 0);
        operation.forward(pass);
        operation.backward(pass);
        String where = rung.id() + ", " + reference + ": ";
        TensorComparison.assertClose(where + "output", expected, site.output(), BOUND);
        Tensor byInput = site.inputGradient().orElseThrow();
        TensorComparison.assertClose(where + "gradient", tensors.get("grad_input"), byInput, BOUND);
        gradients.forEach((name, gradient) ->
                TensorComparison.assertClose(where + name, tensors.get("grad_" + name), gradient, BOUND));
        parameters.forEach((name, value) -> {
            Tensor after = tensors.getOrDefault(name + "_after", tensors.get(name));
            TensorComparison.assertClose(where + name + " afterwards", after, value, BOUND);
        });
    }

    /** The shape of one image of a batch. */
    public static Shape ofOne(Shape batched) {
        int[] dims = new int[batched.rank() - 1];
        for (int d = 0; d < dims.length; d++) {
            dims[d] = batched.dim(d + 1);
        }
        return Shape.of(dims);
    }

    /** Buffers that still hold something: what isn't written shows. */
    private static Tensor filled(Shape shape) {
        Tensor tensor = Tensor.zeros(shape);
        Arrays.fill(tensor.values(), 77);
        return tensor;
    }
}
