package twice.cnn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.layers.Activation;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Add;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.LocalResponseNorm;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Softmax;
import twice.cnn.layers.Window;
import twice.convolution.Workers;

/**
 * Outputs and gradients of every rung against {@link DoubleFormulas}, which know nothing of the layers' code: with L = Σ g·y
 * each gradient is (L(x + h) − L(x − h)) / 2h in double.
 */
class FiniteDifferenceTest {

    private static final int BATCH = 2;
    private static final Shape MAPS = Shape.of(3, 5, 4);
    private static final double STEP = 1e-6;

    /** All tensors of a site, one after the other, to outputs. */
    @FunctionalInterface
    interface Formula {
        double[] apply(List<double[]> tensors);
    }

    static Stream<Arguments> layers() {
        Window window = new Window(new Pair(3, 2), new Pair(2, 1), new Pair(1, 1), true);
        return Stream.of(
                        of(Activation.relu(), false, t -> DoubleFormulas.each(t.get(0), x -> Math.max(0, x))),
                        of(
                                new Activation(Activation.Function.LEAKY_RELU, 0.125f),
                                false,
                                t -> DoubleFormulas.each(t.get(0), x -> Math.max(x / 8, x))),
                        of(
                                Activation.of(Activation.Function.SIGMOID),
                                false,
                                t -> DoubleFormulas.each(t.get(0), x -> Math.exp(x) / (Math.exp(x) + 1))),
                        of(
                                Activation.of(Activation.Function.TANH),
                                false,
                                t -> DoubleFormulas.each(t.get(0), x -> 1 - 2 / (Math.exp(2 * x) + 1))),
                        of(new MaxPool(window), false, t -> DoubleFormulas.pool(t.get(0), window, MAPS, 'm')),
                        of(MaxPool.of(2), false, t -> DoubleFormulas.pool(t.get(0), Window.of(2), MAPS, 'm')),
                        of(new AveragePool(window, true), false, t -> DoubleFormulas.pool(t.get(0), window, MAPS, 'p')),
                        of(
                                new AveragePool(window, false),
                                false,
                                t -> DoubleFormulas.pool(t.get(0), window, MAPS, 'i')),
                        of(
                                new AdaptiveAveragePool(new Pair(2, 3)),
                                false,
                                t -> DoubleFormulas.adaptive(t.get(0), MAPS, 2, 3)),
                        of(AdaptiveAveragePool.global(), false, t -> DoubleFormulas.adaptive(t.get(0), MAPS, 1, 1)),
                        of(BatchNorm.of(3).withEps(0.01), true, t -> DoubleFormulas.batchNorm(t, 3, 0.01, true)),
                        of(BatchNorm.of(3).withEps(0.01), false, t -> DoubleFormulas.batchNorm(t, 3, 0.01, false)),
                        of(
                                new LocalResponseNorm(2, 1.5, 0.75, 0.5),
                                false,
                                t -> DoubleFormulas.localResponse(t.get(0), MAPS, 2, 1.5, 0.75, 0.5)),
                        of(
                                new LocalResponseNorm(3, 1.5, 0.6, 0.5),
                                false,
                                t -> DoubleFormulas.localResponse(t.get(0), MAPS, 3, 1.5, 0.6, 0.5)),
                        of(new Softmax(), false, t -> DoubleFormulas.softmax(t.get(0), MAPS)),
                        of(new Add(), false, t -> DoubleFormulas.add(t.get(0), t.get(1))),
                        of(new Concatenate(), false, t -> DoubleFormulas.concatenate(t.get(0), t.get(1), BATCH)))
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> of(Layer layer, boolean training, Formula formula) {
        return LayerFamily.ALL.stream()
                .filter(family -> family.type().isInstance(layer))
                .flatMap(family -> family.ladder().stream())
                .map(rung -> Arguments.of(rung.id(), layer, training, formula));
    }

    @ParameterizedTest(name = "{1} {0} training {2}")
    @MethodSource("layers")
    void gradientsAreDifferenceQuotients(String rung, Layer layer, boolean training, Formula formula) {
        boolean two = layer instanceof Add || layer instanceof Concatenate;
        List<Shape> shapes = two ? List.of(MAPS, MAPS) : List.of(MAPS);
        Site site = new LayerCase<>("", layer, shapes, BATCH).site(false, Workers.ONE, 11);
        List<double[]> tensors = new ArrayList<>();
        List<Tensor> gradients = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            tensors.add(copy(site.inputs().get(i)));
            gradients.add(site.inputGradients().get(i).orElseThrow());
        }
        for (ParameterSpec spec : layer.parameters(shapes)) {
            tensors.add(copy(site.parameter(spec.name())));
            gradients.add(site.gradient(spec.name()).orElse(null));
        }
        Operation operation = LayerFamily.prepare(layer, rung, shapes, site);
        Pass pass = new Pass(BATCH, training, 0);
        operation.forward(pass);
        operation.backward(pass);
        double[] output = formula.apply(tensors);
        float[] g = site.outputGradient().orElseThrow().values();
        assertEquals(g.length, output.length);
        for (int i = 0; i < output.length; i++) {
            assertEquals(output[i], site.output().values()[i], 2e-6, "output " + i);
        }
        for (int t = 0; t < tensors.size(); t++) {
            for (int i = 0; gradients.get(t) != null && i < tensors.get(t).length; i++) {
                double[] x = tensors.get(t);
                double at = x[i];
                x[i] = at + STEP;
                double above = loss(formula.apply(tensors), g);
                x[i] = at - STEP;
                double below = loss(formula.apply(tensors), g);
                x[i] = at;
                double quotient = (above - below) / (2 * STEP);
                double bound = 5e-6 * Math.max(1, Math.abs(quotient));
                assertEquals(quotient, gradients.get(t).values()[i], bound, "tensor " + t + " at " + i);
            }
        }
    }

    private static double loss(double[] y, float[] g) {
        double loss = 0;
        for (int i = 0; i < y.length; i++) {
            loss += y[i] * g[i];
        }
        return loss;
    }

    private static double[] copy(Tensor tensor) {
        double[] copy = new double[tensor.values().length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = tensor.values()[i];
        }
        return copy;
    }
}
