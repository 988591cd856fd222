package twice.cnn.train;

import twice.cnn.CnnException;
import twice.cnn.data.Augmentation;

/**
 * How to train.
 *
 * @param epochs how often every image is shown
 * @param batch images to a step
 * @param rule how weights are changed
 * @param schedule the learning rates
 * @param augmentation what chance does to images
 * @param smoothing part of the target that is spread over all classes
 * @param seed for weights, order, augmentation and dropout
 * @param algorithm the rung of the layers
 * @param patience after how many epochs without a better accuracy training stops; 0 for never
 * @param keepBest whether the weights of the best epoch are the result, and not the last ones
 */
public record TrainingPlan(
        int epochs,
        int batch,
        UpdateRule rule,
        Schedule schedule,
        Augmentation augmentation,
        double smoothing,
        long seed,
        String algorithm,
        int patience,
        boolean keepBest) {

    /**
     * Checks the numbers.
     *
     * @throws CnnException if one can't be
     */
    public TrainingPlan {
        if (epochs < 0 || batch < 1 || patience < 0 || !(smoothing >= 0 && smoothing < 1)) {
            throw new CnnException(
                    "training for " + epochs + " epochs in batches of " + batch + ", patience " + patience
                            + ", label smoothing " + smoothing
                            + ": expected epochs and patience of at least 0, a batch of at least"
                            + " 1, smoothing from 0 to below 1");
        }
    }

    /** The same with another rule. */
    public TrainingPlan withRule(UpdateRule other) {
        return new TrainingPlan(
                epochs, batch, other, schedule, augmentation, smoothing, seed, algorithm, patience, keepBest);
    }
}
