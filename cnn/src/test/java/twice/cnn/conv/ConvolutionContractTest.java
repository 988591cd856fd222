package twice.cnn.conv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Pair;

class ConvolutionContractTest extends LayerContract<Convolution> {

    @Override
    protected List<? extends LayerRung<Convolution>> ladder() {
        return List.of(ConvolutionAlgorithm.values());
    }

    /** All but those with sixths among their numbers, and who may choose them. */
    @Override
    protected boolean exactOnWholeNumbers(LayerRung<Convolution> rung) {
        return rung != ConvolutionAlgorithm.WINOGRAD_4
                && rung != ConvolutionAlgorithm.CHANNEL_LANES
                && rung != ConvolutionAlgorithm.AUTO;
    }

    @Override
    protected List<LayerCase<Convolution>> cases() {
        List<LayerCase<Convolution>> cases = new ArrayList<>(List.of(
                LayerCase.of(Convolution.of(1, 1, 1), Shape.of(1, 1, 1), 1),
                LayerCase.of(Convolution.of(3, 5, 3).withPadding(1), Shape.of(3, 9, 7), 3)));
        cases.addAll(batches());
        cases.addAll(geometries());
        cases.addAll(ConvolutionCases.byRule());
        return cases;
    }

    /** Around the number of lanes, for rungs that put images into them. */
    private static List<LayerCase<Convolution>> batches() {
        int lanes = FloatVector.SPECIES_PREFERRED.length();
        return IntStream.of(1, 2, lanes, lanes + 1, lanes + 2, 2 * lanes + 1, 34)
                .mapToObj(batch -> LayerCase.of(Convolution.of(2, 3, 3).withPadding(1), Shape.of(2, 5, 4), batch))
                .toList();
    }

    /** Strides, dilations, groups and padding in all mixtures that could be confused. */
    private static List<LayerCase<Convolution>> geometries() {
        Convolution uneven =
                new Convolution(4, 6, new Pair(3, 2), new Pair(2, 1), new Pair(0, 2), new Pair(1, 2), 2, true);
        return List.of(
                LayerCase.of(Convolution.of(1, 6, 5).withPadding(2), Shape.of(1, 28, 28), 3),
                LayerCase.of(Convolution.of(6, 16, 5), Shape.of(6, 14, 14), 3),
                LayerCase.of(Convolution.of(7, 9, 1), Shape.of(7, 5, 6), 3),
                LayerCase.of(Convolution.of(5, 3, 1).withStride(2).withoutBias(), Shape.of(5, 7, 6), 3),
                LayerCase.of(Convolution.of(3, 8, 3).withStride(2).withPadding(1), Shape.of(3, 9, 10), 4),
                LayerCase.of(Convolution.of(3, 4, 3).withStride(2).withPadding(1), Shape.of(3, 10, 9), 4),
                LayerCase.of(Convolution.of(2, 5, 2).withStride(3), Shape.of(2, 11, 9), 3),
                LayerCase.of(Convolution.of(3, 4, 11).withStride(4).withPadding(2), Shape.of(3, 27, 23), 2),
                LayerCase.of(Convolution.of(4, 5, 3).withDilation(2).withPadding(2), Shape.of(4, 9, 11), 3),
                LayerCase.of(
                        Convolution.of(2, 3, 3).withDilation(2).withStride(2).withPadding(3), Shape.of(2, 8, 7), 3),
                LayerCase.of(Convolution.of(6, 6, 3).withGroups(6).withPadding(1), Shape.of(6, 6, 5), 3),
                LayerCase.of(
                        Convolution.of(6, 4, 3).withGroups(2).withPadding(1).withoutBias(), Shape.of(6, 6, 5), 3),
                LayerCase.of(Convolution.of(2, 3, 3).withPadding(4), Shape.of(2, 2, 3), 3),
                LayerCase.of(uneven, Shape.of(4, 9, 8), 3),
                LayerCase.of(Convolution.of(17, 19, 3).withPadding(1), Shape.of(17, 8, 9), 3),
                LayerCase.of(Convolution.of(33, 7, 3), Shape.of(33, 4, 21), 2));
    }
}
