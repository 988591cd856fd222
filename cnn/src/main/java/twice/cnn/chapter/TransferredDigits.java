package twice.cnn.chapter;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.Network;
import twice.cnn.Weights;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.models.LeNet5;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;

/** LeNet-5 knows 0 to 4, and learns 5 to 9; then it learns something else, which way up digits are. */
final class TransferredDigits {

    private static final List<Integer> KNOWN = List.of(0, 1, 2, 3, 4);
    private static final List<Integer> NEW = List.of(5, 6, 7, 8, 9);

    /** Those that look like no other one, and not like themselves, when they are turned. */
    private static final List<Integer> LOPSIDED = List.of(2, 3, 4, 5, 7);

    private static final int[] EACH = {1, 3, 10, 30, 100, 300};
    private static final int POOL = 6000;
    private static final int TEST = 2000;
    private static final int EPOCHS = 4;
    private static final double RATE = 0.03;
    private static final FewExamples.Recipe RECIPE = new FewExamples.Recipe(32, 3000, 4, RATE);

    private final Workers workers;
    private final Dataset drawn = DrawnDigits.images(POOL, Canvas.SEED);
    private final Dataset test = DrawnDigits.images(TEST, Canvas.TEST_SEED);

    TransferredDigits(Workers workers) {
        this.workers = workers;
    }

    private FewExamples.Source source() {
        Dataset known = SomeClasses.of(drawn, KNOWN);
        Network network = LeNet5.network(KNOWN.size());
        Weights weights = Weights.initial(network, Canvas.SEED);
        Lab.train(
                network,
                weights,
                known,
                SomeClasses.of(test, KNOWN),
                EPOCHS,
                Lab.oneCycle(RATE, known, EPOCHS),
                workers);
        return new FewExamples.Source(LeNet5::network, weights, "pool2", 5, Preprocessing.MNIST);
    }

    /** Both tasks. */
    List<TransferCases> cases() {
        FewExamples.Source source = source();
        List<TransferCases> cases = new ArrayList<>();
        cases.add(TransferCases.of(
                "Similar: other digits",
                "LeNet-5 knows the drawn digits 0 to 4, and learns 5 to 9",
                new FewExamples(source, SomeClasses.of(drawn, NEW), SomeClasses.of(test, NEW), RECIPE, workers),
                EACH));
        cases.add(TransferCases.of(
                "Different: which way up",
                "the same network learns by what quarter turns 2, 3, 4, 5 and 7 are turned",
                new FewExamples(
                        source,
                        new QuarterTurns(SomeClasses.of(drawn, LOPSIDED)),
                        new QuarterTurns(SomeClasses.few(SomeClasses.of(test, LOPSIDED), 50, Canvas.SEED)),
                        RECIPE,
                        workers),
                EACH));
        return cases;
    }
}
