package twice.benchmarks.cnn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import twice.benchmarks.Ladder;
import twice.benchmarks.Problem;
import twice.benchmarks.Rungs;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.Shape;
import twice.cnn.layers.Convolution;

/**
 * A convolution layer on images of random numbers.
 *
 * @param name the name on the command line and in the tables
 * @param layer the layer
 * @param image shape of one image
 * @param batch how many images a pass has
 * @param backward whether a pass goes backward as well, to all gradients
 * @param small the same in a quick run
 */
record LayerWorkload(
        String name, Convolution layer, Shape image, int batch, boolean backward, Optional<LayerWorkload> small)
        implements CnnWorkload {

    private static final Rungs RUNGS = new Rungs(
            "ladder-layer",
            "pass",
            Arrays.stream(ConvolutionAlgorithm.values())
                    .map(rung -> new Ladder.Rung(rung.id(), rung.idea(), rung.isAvailable()))
                    .toList(),
            ConvolutionAlgorithm.NAIVE.id(),
            CnnBenchmark.class);

    /** A layer of VGG16's third stage, one image, forward; a quick run takes half the channels on smaller maps. */
    static LayerWorkload inference() {
        LayerWorkload small = new LayerWorkload(
                "layer-vgg",
                Convolution.of(64, 64, 3).withPadding(1),
                Shape.of(64, 28, 28),
                1,
                false,
                Optional.empty());
        return new LayerWorkload(
                "layer-vgg",
                Convolution.of(128, 256, 3).withPadding(1),
                Shape.of(128, 56, 56),
                1,
                false,
                Optional.of(small));
    }

    /** LeNet-5's second layer on a batch, forward and back. */
    static LayerWorkload training() {
        return new LayerWorkload(
                "layer-lenet", Convolution.of(6, 16, 5), Shape.of(6, 14, 14), 64, true, Optional.empty());
    }

    @Override
    public CnnWorkload quick() {
        return small.orElse(this);
    }

    @Override
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s: %,d → %,d channels, %s kernels, %,d image%s %s, %s, %,d million multiply-adds",
                name,
                layer.inputs(),
                layer.outputs(),
                layer.kernel(),
                batch,
                batch == 1 ? "" : "s",
                image,
                backward ? "forward and back" : "forward",
                Math.round((backward ? 3 : 1) * batch * (double) layer.multiplyAdds(List.of(image)) / 1e6));
    }

    @Override
    public Rungs rungs() {
        return RUNGS;
    }

    @Override
    public Optional<String> refusal(Ladder.Rung rung) {
        return LayerProblem.rung(rung.name()).refusal(layer, List.of(image));
    }

    @Override
    public Problem<float[]> problem() {
        return new LayerProblem(layer, image, batch, backward);
    }
}
