package twice.cnn.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twice.cnn.Tensor;
import twice.cnn.Weights;

/**
 * Everything that changes while a network is trained. There is no random generator among it: each draw comes from the seed and
 * from the numbers of epoch, step and image.
 */
final class TrainingState {

    final Weights weights;
    final Optimizer optimizer;

    /** Weights of the best epoch; empty where they aren't kept. */
    final Map<String, Tensor> best = new LinkedHashMap<>();

    final List<EpochResult> history = new ArrayList<>();

    /** Epochs that are done. */
    int epoch;

    /** Batches of the next epoch that are done, and the sums over them. */
    int batch;

    double lossSum;
    int correct;

    /** Steps that are done. */
    long step;

    TrainingState(Weights weights, Optimizer optimizer, boolean keepBest) {
        this.weights = weights;
        this.optimizer = optimizer;
        if (keepBest) {
            weights.all().forEach((name, tensor) -> best.put(name, Tensor.zeros(tensor.shape())));
        }
    }

    /** The number of the epoch with the best accuracy so far, the first of equals; 0 before the first. */
    int bestEpoch() {
        int best = 0;
        for (EpochResult result : history) {
            if (best == 0 || result.accuracy() > history.get(best - 1).accuracy()) {
                best = result.epoch();
            }
        }
        return best;
    }

    /** Ends an epoch; takes its weights as the best if they are. */
    void endEpoch(EpochResult result) {
        history.add(result);
        epoch++;
        batch = 0;
        lossSum = 0;
        correct = 0;
        if (bestEpoch() == epoch) {
            best.forEach((name, tensor) -> copy(weights.get(name), tensor));
        }
    }

    static void copy(Tensor from, Tensor to) {
        System.arraycopy(from.values(), 0, to.values(), 0, to.values().length);
    }

    /** The name of a weight that is no longer finite, or null. */
    String firstNotFinite() {
        for (Map.Entry<String, Tensor> entry : weights.all().entrySet()) {
            for (float value : entry.getValue().values()) {
                if (!Float.isFinite(value)) {
                    return entry.getKey();
                }
            }
        }
        return null;
    }

    /** All tensors of a checkpoint: weights under their own names, the rest behind a prefix. */
    Map<String, Tensor> tensors() {
        Map<String, Tensor> all = new LinkedHashMap<>(weights.all());
        optimizer.state().forEach((name, tensor) -> all.put("optimizer/" + name, tensor));
        best.forEach((name, tensor) -> all.put("best/" + name, tensor));
        return all;
    }
}
