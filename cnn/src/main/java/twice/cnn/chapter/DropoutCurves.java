package twice.cnn.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Weights;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Dropout;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.train.EpochResult;
import twice.cnn.train.Schedule;
import twice.convolution.Workers;
import twice.convolution.charts.Sheet;

/**
 * A network with weights enough to learn its few images by heart, with and without dropout; once all labels are right, once every
 * fifth is wrong.
 */
final class DropoutCurves {

    private static final int TRAINING = 500;
    private static final int TEST = 2000;
    private static final int EPOCHS = 60;
    private static final double RATE = 0.003;
    private static final int WRONG = 20;
    private static final int WIDE = 400;
    private static final int SIDE = 28;
    private static final double PERCENT = 100;
    private static final double[] PROBABILITIES = {0, 0.5};

    private final Workers workers;
    private final Dataset test = DrawnDigits.images(TEST, Canvas.TEST_SEED);

    private DropoutCurves(Workers workers) {
        this.workers = workers;
    }

    private static Network network(double probability) {
        return Network.builder("wide", Shape.of(1, SIDE, SIDE))
                .add("flatten", new Flatten())
                .add("fc1", Linear.of(SIDE * SIDE, WIDE))
                .add("act1", Activation.relu())
                .add("drop1", new Dropout(probability))
                .add("fc2", Linear.of(WIDE, WIDE))
                .add("act2", Activation.relu())
                .add("drop2", new Dropout(probability))
                .add("fc3", Linear.of(WIDE, 10))
                .build();
    }

    /** Errors by epoch, with right labels and with wrong ones. */
    static Sheet sheet(Workers workers) {
        DropoutCurves curves = new DropoutCurves(workers);
        Dataset training = DrawnDigits.images(TRAINING, Canvas.SEED);
        return new Sheet(
                2,
                List.of(
                        curves.chart("Right labels", "all labels right", training),
                        curves.chart("Wrong labels", "every fifth label wrong", new Mislabelled(training, WRONG))));
    }

    private JFreeChart chart(String what, String smallPrint, Dataset training) {
        List<Curves.Curve> curves = new ArrayList<>();
        for (int p = 0; p < PROBABILITIES.length; p++) {
            String dropout = p == 0 ? "no dropout" : "dropout ½";
            // The same training twice: it ends with the same bytes, and each time other images are asked for.
            curves.add(new Curves.Curve("trained on, " + dropout, p == 0 ? 5 : 4, errors(p, training, training)));
            curves.add(new Curves.Curve("new, " + dropout, p, errors(p, training, test)));
        }
        return Curves.chart(
                String.format(
                        Locale.ROOT,
                        "%s: errors %.1f %%, with dropout %.1f %%",
                        what,
                        curves.get(1).y()[EPOCHS - 1],
                        curves.get(3).y()[EPOCHS - 1]),
                TRAINING + " digits to learn from, " + smallPrint + "; " + TEST + " new ones",
                Curves.counts("epoch", 0, EPOCHS),
                Curves.numbers("wrong answers (%)", -0.5, 40),
                Curves.steps(EPOCHS, 1),
                0,
                curves);
    }

    private double[] errors(int p, Dataset training, Dataset asked) {
        Network network = network(PROBABILITIES[p]);
        Weights weights = Weights.initial(network, Canvas.SEED);
        List<EpochResult> history =
                Lab.train(network, weights, training, asked, EPOCHS, new Schedule.Constant(RATE), workers);
        return history.stream()
                .mapToDouble(result -> PERCENT * (1 - result.accuracy()))
                .toArray();
    }
}
