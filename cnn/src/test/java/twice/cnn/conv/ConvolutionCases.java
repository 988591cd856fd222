package twice.cnn.conv;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import twice.cnn.LayerCase;
import twice.cnn.Shape;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Pair;

/** Convolution layers by rule: wherever a loop might end one too early. */
final class ConvolutionCases {

    private ConvolutionCases() {}

    /** All of them. */
    static List<LayerCase<Convolution>> byRule() {
        List<LayerCase<Convolution>> cases = new ArrayList<>(widths());
        cases.addAll(kernels());
        cases.addAll(channels());
        cases.addAll(tiles());
        cases.add(LayerCase.of(Convolution.of(2, 3, 5).withPadding(4), Shape.of(2, 2, 3), 1));
        cases.add(LayerCase.of(Convolution.of(2, 3, 3).withPadding(5), Shape.of(2, 3, 4), 2));
        cases.add(LayerCase.of(
                Convolution.of(2, 8, 3).withDilation(3).withStride(2).withPadding(1), Shape.of(2, 11, 13), 2));
        cases.add(LayerCase.of(sized(new Pair(1, 7), new Pair(0, 3)), Shape.of(4, 6, 9), 2));
        cases.add(LayerCase.of(sized(new Pair(7, 1), new Pair(3, 0)), Shape.of(4, 6, 9), 2));
        cases.add(LayerCase.of(sized(new Pair(2, 4), new Pair(1, 2)), Shape.of(4, 6, 9), 2));
        cases.add(LayerCase.of(sized(new Pair(3, 3), new Pair(0, 2)), Shape.of(4, 6, 9), 2));
        Pair one = Pair.of(1);
        Convolution rows = new Convolution(8, 8, one, new Pair(2, 1), Pair.of(0), one, 1, true);
        cases.add(LayerCase.of(rows, Shape.of(8, 7, 20), 2));
        return cases;
    }

    /** Rows around one vector, two and four, also after the padding, and more than a block of tiles. */
    private static List<LayerCase<Convolution>> widths() {
        int lanes = FloatVector.SPECIES_PREFERRED.length();
        Convolution three = Convolution.of(2, 9, 3);
        List<LayerCase<Convolution>> cases = new ArrayList<>();
        for (int width : List.of(lanes - 1, lanes, lanes + 1, lanes + 2, 2 * lanes + 3, 4 * lanes - 1, 4 * lanes + 1)) {
            cases.add(LayerCase.of(three, Shape.of(2, 3, width), 2));
            cases.add(LayerCase.of(three.withPadding(1), Shape.of(2, 4, width), 1));
            cases.add(LayerCase.of(Convolution.of(3, 8, 1), Shape.of(3, 1, width), 1));
        }
        cases.add(LayerCase.of(Convolution.of(1, 2, 3).withPadding(1), Shape.of(1, 5, 500), 1));
        cases.add(LayerCase.of(Convolution.of(1, 8, 1), Shape.of(1, 40, 37), 1));
        return cases;
    }

    /** Kernels of 1, 2, 3 and 5, strides of 1, 2 and 4, in all mixtures: strides longer than kernels, even kernels. */
    private static List<LayerCase<Convolution>> kernels() {
        List<LayerCase<Convolution>> cases = new ArrayList<>();
        for (int stride : List.of(1, 2, 4)) {
            for (int kernel : List.of(1, 2, 3, 5)) {
                for (int padding : List.of(0, kernel / 2)) {
                    Convolution layer =
                            Convolution.of(3, 10, kernel).withStride(stride).withPadding(padding);
                    cases.add(LayerCase.of(layer, Shape.of(3, 7, 11), 3));
                }
            }
        }
        return cases;
    }

    /** Numbers of channels around those that are taken together, groups, and one channel a group. */
    private static List<LayerCase<Convolution>> channels() {
        List<LayerCase<Convolution>> cases = new ArrayList<>();
        for (int outputs : List.of(1, 3, 4, 7, 8, 9, 16, 17)) {
            Convolution layer = Convolution.of(outputs + 1, outputs, 3).withPadding(1);
            cases.add(LayerCase.of(layer, Shape.of(outputs + 1, 6, 7), 1));
        }
        Convolution five = Convolution.of(5, 5, 3).withGroups(5);
        cases.add(LayerCase.of(five.withPadding(1), Shape.of(5, 8, 9), 2));
        Convolution two = Convolution.of(5, 10, 3).withGroups(5).withStride(2);
        cases.add(LayerCase.of(two.withPadding(1), Shape.of(5, 9, 40), 2));
        Convolution halves = Convolution.of(6, 10, 3).withGroups(2);
        cases.add(LayerCase.of(halves.withPadding(1), Shape.of(6, 8, 8), 3));
        cases.add(LayerCase.of(Convolution.of(17, 19, 1), Shape.of(17, 6, 7), 3));
        cases.add(LayerCase.of(Convolution.of(40, 24, 3).withPadding(1).withoutBias(), Shape.of(40, 10, 12), 1));
        cases.add(LayerCase.of(Convolution.of(512, 8, 3).withPadding(1), Shape.of(512, 6, 9), 1));
        return cases;
    }

    /** Tiles of 4 × 4: several images in a chunk and a rest, an image in several, tiles that stand out, all paddings. */
    private static List<LayerCase<Convolution>> tiles() {
        List<LayerCase<Convolution>> cases = new ArrayList<>();
        cases.add(LayerCase.of(Convolution.of(24, 20, 3).withPadding(1).withoutBias(), Shape.of(24, 4, 4), 37));
        cases.add(LayerCase.of(Convolution.of(16, 33, 3).withPadding(1), Shape.of(16, 8, 8), 20));
        cases.add(LayerCase.of(Convolution.of(18, 16, 3).withPadding(2), Shape.of(18, 5, 7), 12));
        cases.add(LayerCase.of(Convolution.of(5, 17, 3), Shape.of(5, 43, 34), 2));
        cases.add(LayerCase.of(Convolution.of(3, 4, 3).withPadding(1), Shape.of(3, 9, 270), 2));
        return cases;
    }

    private static Convolution sized(Pair kernel, Pair padding) {
        return new Convolution(4, 6, kernel, Pair.of(1), padding, Pair.of(1), 1, true);
    }
}
