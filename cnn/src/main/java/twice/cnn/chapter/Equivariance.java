package twice.cnn.chapter;

import java.util.List;
import java.util.Locale;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.data.DrawnDigits;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/** The map of a shifted image is the shifted map: an image on striped paper, its twin, and both maps. */
final class Equivariance {

    static final int SIDE = 28;
    static final int DOWN = 3;
    static final int RIGHT = 5;

    /** Places nearer to an edge have windows that meet it, in one of the two images. */
    static final int REACH = 1;

    private static final int DIGIT = 5;
    private static final float[] KERNEL = {-1, 0, 1, -2, 0, 2, -1, 0, 1};

    private final float[] image = paper();
    private final float[] twin = shifted(image);
    private final float[] map;
    private final float[] twinsMap;

    /** Convolves both with that rung. */
    Equivariance(String algorithm) {
        this.map = mapped(image, algorithm);
        this.twinsMap = mapped(twin, algorithm);
    }

    /** The map of the twin less the shifted map. */
    float[] difference() {
        float[] expected = shifted(map);
        float[] difference = new float[expected.length];
        for (int i = 0; i < expected.length; i++) {
            difference[i] = twinsMap[i] - expected[i];
        }
        return difference;
    }

    /** Whether the windows of that place lay inside both images. */
    static boolean isInside(int row, int column) {
        return row >= DOWN + REACH && row < SIDE - REACH && column >= RIGHT + REACH && column < SIDE - REACH;
    }

    /** A digit on stripes, for on black paper even the edge would show no difference. */
    private static float[] paper() {
        float[] image = DigitPictures.image(DrawnDigits.images(DIGIT + 1, Canvas.SEED), DIGIT);
        for (int i = 0; i < image.length; i++) {
            boolean stripe = (i / SIDE + i % SIDE) % 8 < 4;
            image[i] = Math.max(image[i], stripe ? 0.35f : 0.15f);
        }
        return image;
    }

    private static float[] shifted(float[] from) {
        float[] to = new float[from.length];
        for (int r = DOWN; r < SIDE; r++) {
            System.arraycopy(from, (r - DOWN) * SIDE, to, r * SIDE + RIGHT, SIDE - RIGHT);
        }
        return to;
    }

    private static float[] mapped(float[] image, String algorithm) {
        Convolution layer = Convolution.of(1, 1, 3).withPadding(1);
        Network network = Network.builder("edges", Shape.of(1, SIDE, SIDE))
                .add("conv", layer)
                .build();
        Weights weights = new Weights();
        weights.put("conv.weight", Tensor.of(Shape.of(1, 1, 3, 3), KERNEL));
        weights.put("conv.bias", Tensor.of(Shape.of(1), 0));
        Execution execution = new Execution(
                network, weights, Execution.Settings.inference(1, Workers.ONE).withAlgorithm(algorithm));
        System.arraycopy(image, 0, execution.image().values(), 0, image.length);
        execution.forward(Pass.evaluating(1));
        return execution.output().values().clone();
    }

    /** All five side by side. */
    TileSheet sheet() {
        float[] difference = difference();
        int differing = 0;
        for (float each : difference) {
            differing += each != 0 ? 1 : 0;
        }
        double most = Tile.largest(map);
        return new TileSheet(
                "Shift the image, and the map is shifted: to the bit, except along the edge",
                String.format(
                        Locale.ROOT,
                        "a convolution of 3 × 3 on an image and on its twin, %d down and %d right; %d of %d numbers"
                                + " differ, none of them inside",
                        DOWN,
                        RIGHT,
                        differing,
                        difference.length),
                0,
                List.of(new TileSheet.Row(
                        "",
                        6,
                        List.of(
                                Tile.image(SIDE, SIDE, image, "image"),
                                Tile.image(SIDE, SIDE, twin, "twin"),
                                Tile.signed(SIDE, SIDE, map, most, "its map"),
                                Tile.signed(SIDE, SIDE, twinsMap, most, "the twin's map"),
                                Tile.signed(SIDE, SIDE, difference, most, "twin's map − shifted map")))));
    }
}
