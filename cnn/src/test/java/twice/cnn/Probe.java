package twice.cnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import twice.convolution.Workers;

/** One rung of a layer on given numbers, for tests of what it does with them. */
public final class Probe {

    private final Site site;
    private final Operation operation;

    /** For one input; parameters start as training starts with them. */
    public Probe(Layer layer, String rung, Workers workers, Tensor input) {
        List<Shape> shapes = List.of(ReferenceSite.ofOne(input.shape()));
        Shape out = layer.output(shapes).batch(input.shape().dim(0));
        Map<String, Tensor> parameters = new HashMap<>();
        Map<String, Tensor> gradients = new HashMap<>();
        for (ParameterSpec spec : layer.parameters(shapes)) {
            parameters.put(spec.name(), Tensor.zeros(spec.shape()));
            Arrays.fill(parameters.get(spec.name()).values(), ((ParameterSpec.Start.Constant) spec.start()).value());
            gradients.put(spec.name(), Tensor.zeros(spec.shape()));
        }
        List<Optional<Tensor>> back = new ArrayList<>();
        back.add(Optional.of(Tensor.zeros(input.shape())));
        Optional<Tensor> outGradient = Optional.of(Tensor.zeros(out));
        site = new Site(List.of(input), Tensor.zeros(out), back, outGradient, parameters, gradients, workers, 5);
        operation = LayerFamily.prepare(layer, rung, shapes, site);
    }

    /** All rungs of a layer's family, as arguments of a test. */
    public static Stream<Arguments> rungs(Layer layer) {
        return LayerFamily.ALL.stream()
                .filter(family -> family.type().isInstance(layer))
                .flatMap(family -> family.ladder().stream())
                .map(rung -> Arguments.of(rung.id()));
    }

    /** What comes out of a pass. */
    public float[] forward(Pass pass) {
        operation.forward(pass);
        return site.output().values();
    }

    /** The gradient by the input, for that one by the output. */
    public float[] backward(Pass pass, float... outputGradient) {
        System.arraycopy(outputGradient, 0, site.outputGradient().orElseThrow().values(), 0, outputGradient.length);
        operation.backward(pass);
        return site.inputGradient().orElseThrow().values();
    }

    public float[] parameter(String name) {
        return site.parameter(name).values();
    }

    public float[] gradient(String name) {
        return site.gradient(name).orElseThrow().values();
    }
}
