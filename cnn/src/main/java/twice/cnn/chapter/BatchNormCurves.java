package twice.cnn.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.Drawable;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.layers.Activation;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.loss.SoftmaxCrossEntropy;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.Optimizer;
import twice.cnn.train.Sgd;
import twice.convolution.Workers;
import twice.convolution.charts.Sheet;

/** The loss of every step of a network of five convolutions, with and without batch normalization behind each. */
final class BatchNormCurves {

    private static final int STEPS = 200;
    private static final int BATCH = 64;
    private static final int CHANNELS = 8;
    private static final int DEPTH = 5;
    private static final int SIDE = 28;
    private static final double[] RATES = {0.01, 0.1};

    /** Losses jump from batch to batch; drawn is a running mean that keeps this much of itself. */
    private static final double KEPT = 0.8;

    private BatchNormCurves() {}

    private static Network network(boolean normalized) {
        Network.Builder builder = Network.builder("deep", Shape.of(1, SIDE, SIDE));
        for (int d = 0; d < DEPTH; d++) {
            builder.add(
                    "conv" + d,
                    Convolution.of(d == 0 ? 1 : CHANNELS, CHANNELS, 3).withPadding(1));
            if (normalized) {
                builder.add("bn" + d, BatchNorm.of(CHANNELS));
            }
            builder.add("act" + d, Activation.relu());
            if (d < 2) {
                builder.add("pool" + d, MaxPool.of(2));
            }
        }
        return builder.add("flatten", new Flatten())
                .add("fc", Linear.of(CHANNELS * 49, 10))
                .build();
    }

    private static double[] losses(boolean normalized, double rate, Workers workers) {
        Network network = network(normalized);
        Weights weights = Weights.initial(network, Canvas.SEED);
        Execution execution = new Execution(network, weights, Execution.Settings.training(BATCH, workers, Canvas.SEED));
        Optimizer optimizer = new Sgd(Lab.MOMENTUM, false, 0).over(weights.all(), execution.parameterGradients());
        Dataset data = DrawnDigits.images(STEPS * BATCH, Canvas.SEED);
        int size = (int) data.shape().size();
        int[] labels = new int[BATCH];
        Tensor gradient = execution.gradient("fc");
        double[] losses = new double[STEPS];
        double mean = Math.log(10);
        for (int step = 0; step < STEPS; step++) {
            for (int n = 0; n < BATCH; n++) {
                labels[n] = data.label(step * BATCH + n);
                data.fill(step * BATCH + n, execution.image().values(), n * size);
                Preprocessing.MNIST.normalize(execution.image().values(), n * size, data.shape());
            }
            Pass pass = new Pass(BATCH, true, step);
            execution.forward(pass);
            double loss = new SoftmaxCrossEntropy().lossAndGradient(execution.output(), labels, BATCH, gradient);
            execution.backward(pass);
            optimizer.step(step + 1, rate);
            mean = KEPT * mean + (1 - KEPT) * loss;
            losses[step] = mean;
        }
        return losses;
    }

    /** A chart for each rate. */
    static Sheet sheet(Workers workers) {
        List<Drawable> charts = new ArrayList<>();
        for (double rate : RATES) {
            charts.add(chart(rate, losses(false, rate, workers), losses(true, rate, workers)));
        }
        return new Sheet(RATES.length, charts);
    }

    private static JFreeChart chart(double rate, double[] plain, double[] normalized) {
        return Curves.chart(
                String.format(
                        Locale.ROOT,
                        "Learning rate %s: loss %.2f without, %.2f with",
                        rate,
                        plain[STEPS - 1],
                        normalized[STEPS - 1]),
                DEPTH + " convolutions, batches of " + BATCH + " drawn digits, none twice; running mean",
                Curves.counts("step", 0, STEPS),
                Curves.numbers("cross-entropy", 0, 3),
                Curves.steps(STEPS, 1),
                0,
                List.of(new Curves.Curve("plain", 0, plain), new Curves.Curve("batch normalization", 1, normalized)));
    }
}
