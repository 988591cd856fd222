package twice.cnn.chapter;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import twice.cnn.Network;
import twice.cnn.ReceptiveField;
import twice.cnn.Weights;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.io.WeightsFile;
import twice.cnn.models.LeNet5;
import twice.cnn.models.Preprocessing;
import twice.cnn.seeing.ClassGradient;
import twice.cnn.seeing.GradCam;
import twice.cnn.seeing.HeatMap;
import twice.cnn.seeing.Saliency;
import twice.cnn.train.Answers;
import twice.convolution.Workers;

/** What the LeNet-5 that comes with the program sees in drawn digits, and for which of two classes. */
final class SeenDigit {

    private static final int SIDE = 28;
    private static final int AREA = SIDE * SIDE;
    private static final int SCALE = 4;
    private static final int SAMPLES = 50;
    private static final double NOISE = 0.15;
    private static final String MAPS = "act2";

    /** A digit, and a class that somebody might take it for. */
    private static final int[][] QUESTIONS = {{3, 8}, {7, 2}, {4, 9}};

    private final ClassGradient network;
    private final Network layers = LeNet5.network(10);
    private final Preprocessing preprocessing;

    private SeenDigit() throws IOException {
        String name = "lenet5.safetensors";
        try (InputStream in = SeenDigit.class.getResourceAsStream("/twice/cnn/weights/" + name)) {
            WeightsFile file = WeightsFile.read(in.readAllBytes(), name);
            Weights weights = file.weights().matching(layers, name);
            network = new ClassGradient(layers, weights, "auto", Workers.ONE);
            preprocessing = Preprocessing.MNIST.with(file.metadata(), name);
        }
    }

    /** A row a question. */
    static TileSheet sheet() throws IOException {
        SeenDigit asked = new SeenDigit();
        List<TileSheet.Row> rows = new ArrayList<>();
        for (int[] question : QUESTIONS) {
            rows.add(asked.row(question[0], question[1]));
        }
        return new TileSheet(
                "Why a 3 is a 3, and what speaks for an 8",
                "of lenet5, which comes with the program: for the digit's own class, and for another; white is most",
                0,
                rows);
    }

    private TileSheet.Row row(int digit, int other) {
        Dataset digits = DrawnDigits.images(digit + 1, Canvas.SEED);
        float[] pixels = DigitPictures.image(digits, digit);
        System.arraycopy(pixels, 0, network.image(), 0, AREA);
        preprocessing.normalize(network.image(), 0, digits.shape());
        double[] p = Answers.probabilities(network.forward(), 0, 10);
        List<Tile> tiles = new ArrayList<>();
        tiles.add(Tile.image(SIDE, SIDE, pixels, String.format(Locale.ROOT, "%d: %.2f %%", digit, 100 * p[digit])));
        tiles.add(tile(Saliency.PLAIN.of(network, digit), "saliency"));
        tiles.add(tile(new Saliency(false, SAMPLES, NOISE, Canvas.SEED).of(network, digit), "SmoothGrad"));
        tiles.add(tile(cam(digit), "Grad-CAM, " + digit));
        tiles.add(tile(cam(other), "Grad-CAM, " + other));
        return new TileSheet.Row("", SCALE, tiles);
    }

    private HeatMap cam(int chosen) {
        network.forward();
        network.backward(chosen);
        ReceptiveField field = ReceptiveField.of(layers).get(MAPS);
        return GradCam.of(network, MAPS).over(SIDE, SIDE, field);
    }

    private static Tile tile(HeatMap map, String caption) {
        return Tile.map(map.rows(), map.columns(), map.values(), caption);
    }
}
