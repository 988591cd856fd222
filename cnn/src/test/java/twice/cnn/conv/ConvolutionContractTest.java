package twice.cnn.conv;

import java.util.ArrayList;
import java.util.List;
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

    @Override
    protected List<LayerCase<Convolution>> cases() {
        List<LayerCase<Convolution>> cases = new ArrayList<>();
        cases.add(LayerCase.of(Convolution.of(1, 1, 1), Shape.of(1, 1, 1), 1));
        cases.add(LayerCase.of(Convolution.of(3, 5, 3).withPadding(1), Shape.of(3, 9, 7), 3));
        Convolution three = Convolution.of(2, 9, 3);
        for (int width : List.of(3, 4, 7, 8, 9, 15, 16, 17, 18, 19, 33, 34, 35, 63, 67)) {
            cases.add(LayerCase.of(three, Shape.of(2, 5, width), 2));
            cases.add(LayerCase.of(three.withPadding(1), Shape.of(2, 4, width), 1));
        }
        for (int stride = 1; stride <= 4; stride++) {
            for (int kernel = 1; kernel <= 5; kernel++) {
                for (int padding = 0; padding <= kernel / 2; padding++) {
                    Convolution layer =
                            Convolution.of(3, 10, kernel).withStride(stride).withPadding(padding);
                    cases.add(LayerCase.of(layer, Shape.of(3, 7, 11), 3));
                }
            }
        }
        cases.add(LayerCase.of(Convolution.of(2, 3, 5).withPadding(4), Shape.of(2, 2, 3), 1));
        cases.add(LayerCase.of(Convolution.of(2, 3, 3).withPadding(5), Shape.of(2, 3, 4), 2));
        cases.add(LayerCase.of(Convolution.of(2, 8, 3).withDilation(2).withPadding(2), Shape.of(2, 9, 8), 2));
        cases.add(LayerCase.of(
                Convolution.of(2, 8, 3).withDilation(3).withStride(2).withPadding(1), Shape.of(2, 11, 13), 2));
        cases.add(LayerCase.of(sized(4, 6, new Pair(1, 7), new Pair(0, 3)), Shape.of(4, 6, 9), 2));
        cases.add(LayerCase.of(sized(4, 6, new Pair(7, 1), new Pair(3, 0)), Shape.of(4, 6, 9), 2));
        cases.add(LayerCase.of(sized(4, 6, new Pair(2, 4), new Pair(1, 2)), Shape.of(4, 6, 9), 2));
        cases.add(LayerCase.of(Convolution.of(6, 10, 3).withGroups(2).withPadding(1), Shape.of(6, 8, 8), 3));
        cases.add(LayerCase.of(Convolution.of(5, 5, 3).withGroups(5).withPadding(1), Shape.of(5, 8, 9), 2));
        cases.add(LayerCase.of(
                Convolution.of(5, 10, 3).withGroups(5).withStride(2).withPadding(1), Shape.of(5, 9, 40), 2));
        cases.add(LayerCase.of(Convolution.of(7, 8, 3).withPadding(1).withoutBias(), Shape.of(7, 13, 13), 1));
        cases.add(LayerCase.of(Convolution.of(17, 19, 1), Shape.of(17, 6, 7), 3));
        cases.add(LayerCase.of(Convolution.of(40, 24, 3).withPadding(1), Shape.of(40, 26, 30), 1));
        return cases;
    }

    private static Convolution sized(int inputs, int outputs, Pair kernel, Pair padding) {
        return new Convolution(inputs, outputs, kernel, Pair.of(1), padding, Pair.of(1), 1, true);
    }
}
