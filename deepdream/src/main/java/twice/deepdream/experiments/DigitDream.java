package twice.deepdream.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.convolution.Image;
import twice.deepdream.Objective;
import twice.deepdream.Steps;
import twice.deepdream.image.Clip;
import twice.deepdream.objectives.ChannelSum;
import twice.deepdream.objectives.WeightedSum;

/**
 * What a network that tells classes apart takes for the best of each: from a black picture on, the class's score is made larger than
 * the mean of the others'.
 */
public final class DigitDream {

    /**
     * A dream of a class.
     *
     * @param probability that the network gives it
     */
    public record Result(int digit, Image image, double probability) {}

    private DigitDream() {}

    /**
     * Dreams of all classes.
     *
     * @param steps at the only size that the network takes
     * @param listener told which class is next
     */
    public static List<Result> of(Studio studio, Steps steps, IntConsumer listener) {
        String scores = studio.network().network().last().name();
        Shape shape = studio.network().network().input();
        int classes = studio.network().network().last().shape().dim(0);
        List<Result> results = new ArrayList<>();
        for (int digit = 0; digit < classes; digit++) {
            listener.accept(digit);
            Tensor black = Tensor.zeros(shape);
            Arrays.fill(black.values(), -Float.MAX_VALUE);
            new Clip(studio.network().preprocessing()).apply(black);
            Tensor dream = studio.dream(black, against(scores, digit, classes), 1, 2, steps);
            float[] found = studio.activation(dream, scores).values();
            results.add(new Result(digit, studio.image(dream), probability(found, digit)));
        }
        return results;
    }

    /** A score less the mean of the others. */
    private static Objective against(String scores, int digit, int classes) {
        List<WeightedSum.Term> terms = new ArrayList<>();
        for (int other = 0; other < classes; other++) {
            double weight = other == digit ? 1 : -1.0 / (classes - 1);
            terms.add(new WeightedSum.Term(new ChannelSum(scores, other), weight));
        }
        return new WeightedSum(terms);
    }

    /** The softmax of a score. */
    private static double probability(float[] scores, int digit) {
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp((double) score - scores[digit]);
        }
        return 1 / sum;
    }
}
