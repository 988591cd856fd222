package twice.cnn.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import twice.cnn.Execution;
import twice.cnn.Layer;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Weights;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Subsample;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;
import twice.convolution.charts.Sheet;

/** What a shift does to networks that saw only centred digits: to their answers, and to the numbers within. */
final class Invariance {

    private static final int TRAINING = 4000;
    private static final int TEST = 2000;
    private static final int EPOCHS = 3;
    private static final double RATE = 0.03;
    private static final int FARTHEST = 8;
    private static final int SIDE = 28;
    private static final double PERCENT = 100;

    private final Workers workers;
    private final Dataset test;

    /** With that many digits to test on. */
    Invariance(Workers workers, int tested) {
        this.workers = workers;
        this.test = DrawnDigits.images(tested, Canvas.TEST_SEED);
    }

    /** Two convolutions with something behind each that halves the map, and a linear layer. */
    static Network halving(String name, Layer halve) {
        return Network.builder(name, Shape.of(1, SIDE, SIDE))
                .add("conv1", Convolution.of(1, 8, 5).withPadding(2))
                .add("act1", Activation.relu())
                .add("halved1", halve)
                .add("conv2", Convolution.of(8, 16, 5).withPadding(2))
                .add("act2", Activation.relu())
                .add("halved2", halve)
                .add("flatten", new Flatten())
                .add("fc", Linear.of(16 * 7 * 7, 10))
                .build();
    }

    private static Network dense() {
        return Network.builder("dense", Shape.of(1, SIDE, SIDE))
                .add("flatten", new Flatten())
                .add("fc1", Linear.of(SIDE * SIDE, 100))
                .add("act1", Activation.relu())
                .add("fc2", Linear.of(100, 10))
                .build();
    }

    /** The mean over the images of |f(shifted) − f| / |f|, for what that node gives. */
    double change(Network network, Weights weights, String node, int right) {
        double sum = 0;
        float[][] seen = {features(network, weights, node, 0), features(network, weights, node, right)};
        int size = seen[0].length / test.size();
        for (int n = 0; n < test.size(); n++) {
            double moved = 0;
            double length = 0;
            for (int i = n * size; i < (n + 1) * size; i++) {
                double d = (double) seen[1][i] - seen[0][i];
                moved += d * d;
                length += (double) seen[0][i] * seen[0][i];
            }
            sum += Math.sqrt(moved / length);
        }
        return sum / test.size();
    }

    private float[] features(Network network, Weights weights, String node, int right) {
        Network part = network.upTo(node);
        Execution execution = new Execution(part, weights, Execution.Settings.inference(test.size(), workers));
        Dataset moved = new Shifted(test, right);
        int size = (int) test.shape().size();
        float[] images = execution.image().values();
        for (int n = 0; n < test.size(); n++) {
            moved.fill(n, images, n * size);
            Preprocessing.MNIST.normalize(images, n * size, test.shape());
        }
        execution.forward(Pass.evaluating(test.size()));
        return execution.output().values();
    }

    /** Both charts. */
    static Sheet sheet(Workers workers) {
        Dataset training = DrawnDigits.images(TRAINING, Canvas.SEED);
        Invariance all = new Invariance(workers, TEST);
        List<Curves.Curve> accuracies = new ArrayList<>();
        List<Curves.Curve> changes = new ArrayList<>();
        List<Map.Entry<String, Network>> networks = List.of(
                Map.entry("max pooling", halving("pooled", MaxPool.of(2))),
                Map.entry("every other number kept", halving("strided", new Subsample(2, 0, 0))),
                Map.entry("no convolutions", dense()));
        for (int n = 0; n < networks.size(); n++) {
            Network network = networks.get(n).getValue();
            Weights weights = Weights.initial(network, Canvas.SEED);
            Lab.train(network, weights, training, all.test, EPOCHS, Lab.oneCycle(RATE, training, EPOCHS), workers);
            double[] right = new double[FARTHEST + 1];
            for (int d = 0; d <= FARTHEST; d++) {
                right[d] = PERCENT
                        * Lab.evaluate(network, weights, new Shifted(all.test, d), workers)
                                .accuracy();
            }
            accuracies.add(new Curves.Curve(networks.get(n).getKey(), n, right));
            if (n == 0) {
                changes = all.changes(network, weights);
            }
        }
        return new Sheet(2, List.of(answers(accuracies), numbers(changes)));
    }

    private List<Curves.Curve> changes(Network network, Weights weights) {
        List<Curves.Curve> curves = new ArrayList<>();
        List<String> nodes = List.of("act1", "halved1", "halved2", "fc");
        List<String> names = List.of("first convolution", "first pooling", "second pooling", "scores");
        for (int k = 0; k < nodes.size(); k++) {
            double[] change = new double[FARTHEST + 1];
            for (int d = 0; d <= FARTHEST; d++) {
                change[d] = change(network, weights, nodes.get(k), d);
            }
            curves.add(new Curves.Curve(names.get(k), k, change));
        }
        return curves;
    }

    private static JFreeChart answers(List<Curves.Curve> curves) {
        return Curves.chart(
                "Pooling forgives a pixel or two",
                "trained on " + TRAINING + " centred digits, tested on " + TEST + " shifted ones",
                Curves.counts("shift to the right (pixels)", -0.3, FARTHEST + 0.3),
                Curves.numbers("right answers (%)", 0, 104),
                Curves.steps(FARTHEST + 1, 0),
                6,
                curves);
    }

    private static JFreeChart numbers(List<Curves.Curve> curves) {
        return Curves.chart(
                "After small shifts, later layers change less",
                "|shifted − centred| / |centred| of what a layer gives, with max pooling",
                Curves.counts("shift to the right (pixels)", -0.3, FARTHEST + 0.3),
                Curves.numbers("relative change", -0.03, 1.4),
                Curves.steps(FARTHEST + 1, 0),
                6,
                curves);
    }
}
