package twice.cnn.chapter;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Weights;
import twice.cnn.charts.ConfusionChart;
import twice.cnn.charts.MistakeSheet;
import twice.cnn.charts.TrainingCharts;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.models.LeNet5;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.EpochResult;
import twice.cnn.train.Evaluation;
import twice.convolution.Workers;

/** LeNet-5 taught by drawn digits: how it learned, what it learned, what it sees, and where it is wrong. */
final class TrainedDigits {

    private static final int TRAINING = 6000;
    private static final int TEST = 10_000;
    private static final int EPOCHS = 5;
    private static final double RATE = 0.03;
    private static final int KERNEL = 5;
    private static final int MAPS = 6;
    private static final int SHOWN = 3;

    private final Network network = LeNet5.network(10);
    private final Weights first = Weights.initial(network, Canvas.SEED);
    private final Weights weights = Weights.initial(network, Canvas.SEED);
    private final Dataset test = DrawnDigits.images(TEST, Canvas.TEST_SEED);
    private final List<EpochResult> history;
    private final Evaluation evaluation;

    TrainedDigits(Workers workers) {
        Dataset training = DrawnDigits.images(TRAINING, Canvas.SEED);
        this.history =
                Lab.train(network, weights, training, test, EPOCHS, Lab.oneCycle(RATE, training, EPOCHS), workers);
        this.evaluation = Lab.evaluate(network, weights, test, workers);
    }

    void draw(Canvas canvas) {
        canvas.write(
                "curves",
                TrainingCharts.curves(history, "LeNet-5, " + TRAINING + " drawn digits", false),
                TrainingCharts.WIDTH,
                TrainingCharts.HEIGHT);
        canvas.write(
                "confusion",
                ConfusionChart.of(evaluation, test.classes(), "LeNet-5 on drawn digits"),
                ConfusionChart.WIDTH,
                ConfusionChart.HEIGHT);
        MistakeSheet mistakes = MistakeSheet.of(evaluation, test);
        canvas.write("mistakes", mistakes, mistakes.width(), mistakes.height());
        TileSheet filters = filters();
        canvas.write("filters", filters, filters.width(), filters.height());
        TileSheet maps = maps();
        canvas.write("maps", maps, maps.width(), maps.height());
    }

    /** The kernels of the first layer, before the training and after it. */
    private TileSheet filters() {
        double most = Math.max(
                Tile.largest(first.get("conv1.weight").values()),
                Tile.largest(weights.get("conv1.weight").values()));
        return new TileSheet(
                "What the first layer learned to look for",
                "six kernels of 5 × 5; blue below 0, white 0, orange above",
                80,
                List.of(
                        new TileSheet.Row("before", 18, kernels(first, most)),
                        new TileSheet.Row("after", 18, kernels(weights, most))));
    }

    private static List<Tile> kernels(Weights weights, double most) {
        List<Tile> tiles = new ArrayList<>();
        for (int k = 0; k < MAPS; k++) {
            float[] kernel = Tile.plane(weights.get("conv1.weight").values(), k, KERNEL * KERNEL);
            tiles.add(Tile.signed(KERNEL, KERNEL, kernel, most, ""));
        }
        return tiles;
    }

    /** What each layer gives for one digit. */
    private TileSheet maps() {
        Execution execution = new Execution(network, weights, Execution.Settings.inference(1, Workers.ONE));
        float[] digit = DigitPictures.image(test, SHOWN);
        System.arraycopy(digit, 0, execution.image().values(), 0, digit.length);
        Preprocessing.MNIST.normalize(execution.image().values(), 0, test.shape());
        execution.forward(Pass.evaluating(1));
        List<TileSheet.Row> rows = new ArrayList<>();
        rows.add(new TileSheet.Row("image\n1×28×28", 3, List.of(Tile.image(28, 28, digit, ""))));
        rows.add(row("conv1 + ReLU", 3, execution, "act1"));
        rows.add(row("max pooling", 4, execution, "pool1"));
        rows.add(row("conv2 + ReLU", 4, execution, "act2"));
        rows.add(row("max pooling", 7, execution, "pool2"));
        rows.add(strip("fc1 + ReLU", 8, 2, execution, "act3"));
        rows.add(strip("fc2 + ReLU", 8, 2, execution, "act4"));
        float[] scores = execution.output().values();
        List<Tile> answers = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            answers.add(Tile.signed(1, 1, new float[] {scores[k]}, Tile.largest(scores), "  " + k));
        }
        rows.add(new TileSheet.Row("fc3: scores\n10", 26, answers));
        return new TileSheet(
                "A " + test.label(SHOWN) + " on its way through LeNet-5",
                "white is each layer's largest number; scores: blue below 0, orange above",
                112,
                rows);
    }

    private static TileSheet.Row row(String label, int scale, Execution execution, String node) {
        Shape shape = execution.network().node(node).shape();
        float[] values = execution.activation(node).values();
        int size = shape.dim(1) * shape.dim(2);
        List<Tile> tiles = new ArrayList<>();
        for (int c = 0; c < shape.dim(0); c++) {
            tiles.add(
                    new Tile(shape.dim(1), shape.dim(2), Tile.plane(values, c, size), false, Tile.largest(values), ""));
        }
        String sizes = shape.dim(0) + "×" + shape.dim(1) + "×" + shape.dim(2);
        return new TileSheet.Row(label + "\n" + sizes, scale, tiles);
    }

    private static TileSheet.Row strip(String label, int scale, int lines, Execution execution, String node) {
        float[] values = execution.activation(node).values();
        Tile tile = Tile.map(lines, values.length / lines, values, "");
        return new TileSheet.Row(label + ", " + values.length, scale, List.of(tile));
    }
}
